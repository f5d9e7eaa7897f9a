import { setReviews } from '../../plan/commands/reviews.ts';
import { MOST_REVIEWS } from '../../plan/records/structure.ts';
import { reviewDays } from '../../plan/review-rhythm.ts';
import { choice, type Remedies } from './remedy.ts';

/** The usual one first. */
const RHYTHMS = ['month', 'quarter', 'week'] as const;
/** Mondays are often holidays. */
const TUESDAY = 2;

/** Standing days for the period of the matrix. */
export const holdReviews: Remedies = (records, { matrix }, words) => {
  const period = records.get('period', records.get('matrix', matrix)?.period ?? '');
  if (!period) return [];
  const named = { month: words.monthly, quarter: words.quarterly, week: words.weekly };
  return choice(
    words.setReviews,
    RHYTHMS.flatMap((every) => {
      const days = reviewDays(period, { every, place: 'first', weekday: TUESDAY });
      if (days.length === 0 || days.length > MOST_REVIEWS) return [];
      return {
        label: named[every],
        mend: (now, context) => setReviews(now, { period: period.id, days }, context),
      };
    }),
  );
};
