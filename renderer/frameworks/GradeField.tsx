import type { KeyResult } from '#shared/frameworks/okr.ts';
import type { Quarter } from '#shared/frameworks/quarters.ts';
import { setGrade } from '#shared/plan/commands/okr.ts';
import { formatNumber, t } from '../messages/messages.ts';
import { usePlanStore } from '../state/stores.ts';
import { InlineNumber } from './InlineField.tsx';

/** As OKRs are usually read: from 0.7 on delivered, from 0.4 on progress, below it not. */
export function gradeTone(grade: number | null): 'none' | 'good' | 'fair' | 'poor' {
  if (grade === null) return 'none';
  return grade >= 0.7 ? 'good' : grade >= 0.4 ? 'fair' : 'poor';
}

/** Two places are finer than anybody grades. */
export function gradeText(grade: number | null): string {
  return grade === null ? '–' : formatNumber(grade, 2);
}

/** A grade that is only shown. */
export function GradeChip({ grade, label }: { readonly grade: number | null; readonly label: string }) {
  return (
    <span className={`grade is-${gradeTone(grade)}`} title={label}>
      <span className="visually-hidden">{`${label} `}</span>
      {gradeText(grade)}
    </span>
  );
}

interface GradeFieldProps {
  readonly keyResult: KeyResult;
  readonly quarter: Quarter;
  readonly readOnly: boolean;
}

/** The grade of a key result. What is typed counts instead of the computed one, until it is emptied. */
export function GradeField({ keyResult, quarter, readOnly }: GradeFieldProps) {
  const store = usePlanStore();
  const { item, byHand, computed, grade } = keyResult;
  const own = byHand?.grade ?? null;
  const said = gradeText(computed);
  const title =
    own === null
      ? t('okrs.grade.computed')
      : t('okrs.grade.byHand', { computed: said, note: byHand?.note ?? '' });
  return (
    <span className={`grade is-${gradeTone(grade)}${own === null ? '' : ' is-by-hand'}`}>
      <InlineNumber
        label={t('okrs.grade.of', { code: item.code })}
        title={title}
        amount={own}
        placeholder={said}
        readOnly={readOnly}
        check={(amount) => (amount >= 0 && amount <= 1 ? null : t('okrs.grade.range'))}
        onCommit={(amount) =>
          store.run((records, context) =>
            setGrade(records, { item: item.id, month: quarter.start, grade: amount }, context),
          )
        }
      />
    </span>
  );
}
