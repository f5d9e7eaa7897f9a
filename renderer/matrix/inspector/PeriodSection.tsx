import { useId } from 'react';
import { setField } from '#shared/plan/commands/fields.ts';
import { setReviews } from '#shared/plan/commands/reviews.ts';
import { monthAfter } from '#shared/plan/months.ts';
import type { Period } from '#shared/plan/records/records.ts';
import { formatMonths, formatNumber, t } from '../../messages/messages.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { readMonth, readMonthCount, readNeeded } from '../../ui/reading-fields.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { ReviewDays } from './ReviewDays.tsx';
import { ReviewFill } from './ReviewFill.tsx';
import './period.css';

/** The period of the sheet, and the days on which the plan is reviewed in it. Give it a key: what is typed belongs to one period. */
export function PeriodSection({ period, plan }: { readonly period: Period; readonly plan: BoardPlan }) {
  const heading = useId();
  const { id, label, start, months, reviews } = period;
  const readOnly = plan.readOnly();
  const set = <F extends 'label' | 'start' | 'months'>(field: F, value: Period[F]) =>
    plan.run((now, context) => setField(now, { kind: 'period', id, field, value }, context));
  const review = (days: readonly string[]) =>
    plan.run((now, context) => setReviews(now, { period: id, days }, context));
  return (
    <section className="inspector-section" aria-labelledby={heading}>
      <div className="period-head">
        <h3 id={heading}>{t('period.heading')}</h3>
        <span>{formatMonths(start, monthAfter(start, months - 1))}</span>
      </div>
      <CommitField
        label={t('period.label')}
        written={label}
        read={readNeeded(300)}
        onCommit={(value) => set('label', value)}
        readOnly={readOnly}
      />
      <div className="inspector-pair">
        <CommitField
          label={t('period.start')}
          written={start}
          read={readMonth}
          onCommit={(value) => set('start', value)}
          readOnly={readOnly}
        />
        <CommitField
          label={t('period.months')}
          written={formatNumber(months)}
          read={readMonthCount}
          onCommit={(value) => set('months', value)}
          readOnly={readOnly}
        />
      </div>
      <ReviewDays days={reviews} readOnly={readOnly} onChange={review} />
      {!readOnly && (
        <ReviewFill
          period={period}
          onFill={(days) => {
            if (review(days)) plan.offerUndo(t('reviews.filled', { period: label }));
          }}
        />
      )}
    </section>
  );
}
