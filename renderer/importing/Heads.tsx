import { useMemo } from 'react';
import type { SheetMapping } from '#shared/exchange/mapping/mapping.ts';
import { OKR_USES, type OkrUse } from '#shared/exchange/mapping/okr-columns.ts';
import { ORGANISATION_COLUMNS } from '#shared/exchange/organisation/columns.ts';
import { columnName } from '#shared/exchange/read-tables.ts';
import type { MappedSheet } from '#shared/host/importing.ts';
import { COLUMN_FIELDS, type ColumnUse } from '#shared/plan/clipboard/heads.ts';
import { monthsOf } from '#shared/plan/months.ts';
import { t } from '../messages/messages.ts';
import { usePlan } from '../state/stores.ts';
import { CellSelect } from '../ui/CellSelect.tsx';
import { withUse } from './sheet-choices.ts';
import { columnWords, okrColumnWords, organisationColumnWords } from './words.ts';

interface HeadsProps {
  readonly mapping: SheetMapping;
  readonly mapped: MappedSheet | undefined;
  readonly onChange: (to: SheetMapping) => void;
}

/** What a column of a list holds, or what one of a cross-table stands for; nothing where that is not asked. */
export function ColumnHead({ mapping, mapped, onChange, column }: HeadsProps & { readonly column: number }) {
  const uses = useUses();
  const label = t('importing.column.label', { column: columnName(column) });
  const said = mapped?.uses[column] ?? 'ignored';
  if (mapping.as === 'okrs') {
    return (
      <CellSelect
        label={label}
        value={said}
        options={OKR_USES.map((value) => ({ value, label: okrColumnWords(value) }))}
        onChange={(to) => onChange(withUse(mapping, column, to))}
      />
    );
  }
  if (mapping.as === 'items') {
    const use = uses.find((one) => one === said);
    const other = use === undefined && isValueUse(said) ? [said] : [];
    return (
      <CellSelect
        label={label}
        value={said}
        options={[...uses, ...other].map((value) => ({ value, label: columnWords(value) }))}
        onChange={(to) => onChange(withUse(mapping, column, to))}
      />
    );
  }
  if (mapping.as === 'organisation') {
    return (
      <CellSelect
        label={t('importing.column.label', { column: columnName(column) })}
        value={mapped?.organisation[column] ?? 'ignored'}
        options={(['ignored', ...ORGANISATION_COLUMNS] as const).map((value) => ({
          value,
          label: organisationColumnWords(value),
        }))}
        onChange={(to) => onChange(withUse(mapping, column, to))}
      />
    );
  }
  if (mapping.as !== 'cross' || column < mapping.left) return null;
  const { columnHeads } = mapping;
  return (
    <TargetSelect
      label={label}
      value={mapped?.columns[column] ?? ''}
      targets={mapped?.targets.columns ?? []}
      onChange={(id) => onChange({ ...mapping, columnHeads: { ...columnHeads, [column]: id } })}
    />
  );
}

/** What a row of a cross-table stands for. */
export function RowHead({ mapping, mapped, onChange, row }: HeadsProps & { readonly row: number }) {
  if (mapping.as !== 'cross' || row < mapping.top) return null;
  const { rowHeads } = mapping;
  return (
    <TargetSelect
      label={t('importing.row.label', { row: row + 1 })}
      value={mapped?.rows[row] ?? ''}
      targets={mapped?.targets.rows ?? []}
      onChange={(id) => onChange({ ...mapping, rowHeads: { ...rowHeads, [row]: id } })}
    />
  );
}

/** Whether it is of a month, of which the period may lack some. */
function isValueUse(use: ColumnUse | OkrUse): use is `plan:${string}` | `actual:${string}` {
  return use.startsWith('plan:') || use.startsWith('actual:');
}

/** All that a column can be, with the months of the shown matrix's period. */
function useUses(): readonly ColumnUse[] {
  const records = usePlan((plan) => plan.records);
  const matrix = usePlan((plan) => plan.matrix);
  return useMemo(() => {
    const period = records?.get('period', records.get('matrix', matrix)?.period ?? '');
    const months = period ? monthsOf(period) : [];
    return [
      'ignored',
      ...COLUMN_FIELDS,
      ...months.map((month) => `plan:${month}` as const),
      ...months.map((month) => `actual:${month}` as const),
    ];
  }, [records, matrix]);
}

interface TargetSelectProps {
  readonly label: string;
  readonly value: string;
  readonly targets: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (id: string) => void;
}

/** What a row or column of a cross-table stands for. */
function TargetSelect({ label, value, targets, onChange }: TargetSelectProps) {
  return (
    <CellSelect
      label={label}
      value={value}
      options={[
        { value: '', label: t('clipboard.ignored') },
        ...targets.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={onChange}
    />
  );
}
