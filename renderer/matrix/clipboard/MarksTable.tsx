import { type CrossHead, targetsOf } from '#shared/plan/clipboard/cross-heads.ts';
import { levelChoice, type MarksProposal } from '#shared/plan/clipboard/marks.ts';
import type { PasteContext } from '#shared/plan/clipboard/place.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { t } from '../../messages/messages.ts';
import { CellSelect } from '../../ui/CellSelect.tsx';
import { nameOf } from '../reading.ts';
import { PreviewTable } from './PreviewTable.tsx';

interface MarksTableProps {
  readonly proposal: MarksProposal;
  readonly context: PasteContext;
  readonly onRow: (row: number, id: string) => void;
  readonly onColumn: (column: number, id: string) => void;
}

/** The pasted cross-table with the items and people that its rows and columns were recognised as. */
export function MarksTable({ proposal, context, onRow, onColumn }: MarksTableProps) {
  const { table, heads, rows, columns, leftOut } = proposal;
  const { records, matrix } = context;
  const view = matrixView(records, matrix);
  const optionsOf = (axis: Parameters<typeof targetsOf>[1]) => [
    { value: '', label: t('clipboard.ignored') },
    ...targetsOf(view, axis).map((id) => ({ value: id, label: nameOf(records, id) })),
  ];
  const rowOptions = heads ? optionsOf(heads.rowAxis) : [];
  const columnOptions = heads ? optionsOf(heads.columnAxis) : [];
  const named = ({ target }: CrossHead) =>
    target === null ? t('clipboard.ignored') : nameOf(records, target);
  const rowHead = (head: CrossHead) =>
    heads ? (
      <CellSelect
        key={head.at}
        label={t('clipboard.rowHead.label', { row: head.at + 1 })}
        value={head.target ?? ''}
        options={rowOptions}
        onChange={(id) => onRow(head.at, id)}
      />
    ) : (
      named(head)
    );
  const columnHead = (head: CrossHead) =>
    heads ? (
      <CellSelect
        key={head.at}
        label={t('clipboard.column.label', { column: head.at + 1 })}
        value={head.target ?? ''}
        options={columnOptions}
        onChange={(id) => onColumn(head.at, id)}
      />
    ) : (
      named(head)
    );
  const corner = heads ? [''] : [];
  const targets = {
    rows: new Map(rows.map(({ at, target }) => [at, target])),
    columns: new Map(columns.map(({ at, target }) => [at, target])),
  };
  const bad = new Set(leftOut.map(({ row, column }) => `${row} ${column}`));
  return (
    <PreviewTable
      table={table}
      headed={heads !== null}
      columnHeads={[...corner, ...columns.map(columnHead)]}
      rowHeads={[...corner, ...rows.map(rowHead)]}
      look={(row, column) => {
        if (bad.has(`${row + 1} ${column + 1}`)) return 'is-bad';
        const ignored = targets.rows.get(row) === null || targets.columns.get(column) === null;
        return ignored ? 'is-ignored' : '';
      }}
    />
  );
}

/** Too many different texts are no signs but a table of something else. */
const SHOWN_SIGNS = 16;

interface SignsListProps {
  readonly proposal: MarksProposal;
  readonly onSign: (sign: string, reading: string) => void;
}

/** The different signs of the table, each with what it means. */
export function SignsList({ proposal, onSign }: SignsListProps) {
  const { levels, scale, of } = proposal;
  const options = [
    { value: '', label: t('clipboard.ignored') },
    ...scale.map(({ key, glyph, label }) => ({ value: key, label: `${glyph} ${label}` })),
    ...(of === 'link'
      ? scale.map(({ key, glyph, label }) => ({
          value: `-${key}`,
          label: t('clipboard.sign.adverse', { level: `${glyph} ${label}` }),
        }))
      : []),
    { value: '0', label: t('clipboard.sign.none') },
  ];
  return (
    <fieldset className="paste-signs">
      <legend>{t('clipboard.signs')}</legend>
      {levels.slice(0, SHOWN_SIGNS).map(({ text, reading, count }) => (
        <div key={text} className={reading ? 'paste-sign' : 'paste-sign is-bad'}>
          <span className="paste-sign-text">{text}</span>
          <span className="paste-sign-count">{t('clipboard.signs.times', { count })}</span>
          <CellSelect
            label={t('clipboard.sign.label', { text })}
            value={levelChoice(reading)}
            options={options}
            onChange={(chosen) => onSign(text, chosen)}
          />
        </div>
      ))}
    </fieldset>
  );
}
