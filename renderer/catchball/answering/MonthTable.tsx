import type { JsonValue } from '#shared/json.ts';
import type { Month } from '#shared/plan/ids.ts';
import { formatDay, t } from '../../messages/messages.ts';
import { fieldKey, type OpenField, type PointDraft } from '../answer-draft.ts';
import { fieldName, shownDifference, shownValue } from '../field-words.ts';
import { ValueInput } from './ValueInput.tsx';

interface MonthTableProps {
  /** Targets and milestones beside the one that has its own field. */
  readonly months: readonly OpenField[];
  readonly draft: PointDraft;
  readonly unit: string;
  readonly onPropose: (field: OpenField, to: JsonValue) => void;
}

/** Every month's target and milestone to counter-propose, behind the last one. */
export function MonthTable({ months, draft, unit, onPropose }: MonthTableProps) {
  if (months.length === 0) return null;
  const rows = Map.groupBy(months, ({ month }) => month);
  const cell = (field: OpenField | undefined) =>
    field && <MonthInput field={field} draft={draft} onPropose={onPropose} />;
  return (
    <details className="month-table">
      <summary>{t('answering.months', { count: changedMonths(months, draft) })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('catchball.answer.month')}</th>
            <th scope="col">
              {unit === '' ? t('answering.months.now') : `${t('answering.months.now')} (${unit})`}
            </th>
            <th scope="col">{t('answering.months.mine')}</th>
            <th scope="col">{t('answering.months.difference')}</th>
            <th scope="col">{t('answering.months.milestone')}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows].map(([month, fields]) => {
            const plan = fields.find(({ field }) => field === 'plan');
            const to = plan && draft.changes.get(fieldKey(plan))?.to;
            return (
              <tr key={month}>
                <th scope="row">{formatDay((month satisfies Month | null) ?? '')}</th>
                <td>{plan && shownValue(plan.original)}</td>
                <td>{cell(plan)}</td>
                <td>{plan && to !== undefined && shownDifference(plan.original, to, '')}</td>
                <td>{cell(fields.find(({ field }) => field === 'milestone'))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

function MonthInput({
  field,
  draft,
  onPropose,
}: Pick<MonthTableProps, 'draft' | 'onPropose'> & { readonly field: OpenField }) {
  const change = draft.changes.get(fieldKey(field));
  const label = t('catchball.answer.mine', { field: fieldName(field) });
  const kind =
    field.type === 'number' ? ({ type: 'number', step: 'any' } as const) : ({ type: 'text' } as const);
  return (
    <ValueInput field={field} value={change?.to ?? field.original} onChange={(to) => onPropose(field, to)}>
      {(input) => <input className={change ? 'is-changed' : ''} aria-label={label} {...kind} {...input} />}
    </ValueInput>
  );
}

function changedMonths(months: readonly OpenField[], { changes }: PointDraft): number {
  return months.filter((field) => changes.has(fieldKey(field))).length;
}
