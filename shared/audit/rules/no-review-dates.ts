import { holdReviews } from '../remedies/reviews.ts';
import { aboutSides, type PlanRule } from '../rule.ts';
import { POLICY_DEPLOYMENT } from '../sources.ts';

/** A period without a day on which the plan is reviewed. Said once, at the highest level that shares the period. */
export const noReviewDates: PlanRule = {
  key: 'noReviewDates',
  scope: 'plan',
  severity: 'hint',
  check: ({ matrices }) => {
    const highest = new Map(matrices.toReversed().map(({ view }) => [view.period.id, view]));
    return matrices.flatMap(({ view: { matrix, period } }) =>
      period.reviews.length === 0 && highest.get(period.id)?.matrix === matrix
        ? [{ ...aboutSides([], [period.months]), matrix: matrix.id }]
        : [],
    );
  },
  remedies: holdReviews,
  texts: {
    en: {
      name: 'No review dates',
      explanation: 'A plan that nobody looks at again is not steered: the check phase needs its days.',
      source: POLICY_DEPLOYMENT.en,
      mend: 'Set the days of the reviews in the details of the sheet, usually one a month.',
      says: ({ figures: [months = 0] }) =>
        months === 1 ? 'One month without a review' : `${months} months without a review`,
    },
    de: {
      name: 'Keine Review-Termine',
      explanation:
        'Ein Plan, den niemand wieder ansieht, wird nicht gesteuert: die Check-Phase braucht ihre Tage.',
      source: POLICY_DEPLOYMENT.de,
      mend: 'Die Tage der Reviews in den Einzelheiten des Blattes setzen, üblich ist einer im Monat.',
      says: ({ figures: [months = 0] }) =>
        months === 1 ? 'Ein Monat ohne Review' : `${months} Monate ohne Review`,
    },
    ja: {
      name: 'レビュー日なし',
      explanation: '見直されない計画は舵取りできません。チェック（C）には日程が必要です。',
      source: POLICY_DEPLOYMENT.ja,
      mend: 'シートの詳細でレビュー日を決めます。通常は毎月一回です。',
      says: ({ figures: [months = 0] }) => `${months} か月間レビューの予定なし`,
    },
  },
};
