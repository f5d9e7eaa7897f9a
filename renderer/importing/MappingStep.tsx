import { useMemo, useState } from 'react';
import type { SheetMapping } from '#shared/exchange/mapping/mapping.ts';
import type { SheetProblem } from '#shared/exchange/mapping/problems.ts';
import type { FileToken } from '#shared/host/calls.ts';
import { dutiesOf, planOf, strengthsOf } from '#shared/plan/queries/scales.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../messages/messages.ts';
import { usePlan } from '../state/stores.ts';
import { Banner } from '../ui/Banner.tsx';
import { cellLooks } from './cell-looks.ts';
import { ColumnHead, RowHead } from './Heads.tsx';
import { LevelLegend } from './LevelLegend.tsx';
import { Outcome } from './Outcome.tsx';
import { SheetList } from './SheetList.tsx';
import { SheetOptions } from './SheetOptions.tsx';
import { SheetTable, type TablePlace } from './SheetTable.tsx';
import type { MappingInHand } from './use-import.ts';
import { PAGE_ROWS } from './use-rows.ts';

/** What the file's sheets are taken as, one sheet at a time, with what all of them together will do. */
export function MappingStep({ file, hand }: { readonly file: FileToken; readonly hand: MappingInHand }) {
  const { source, mapping, mapped, failure, mapSheet, setDayFirst } = hand;
  const records = usePlan((plan) => plan.records) ?? RecordSet.empty;
  const names = planOf(records)?.roleNames ?? null;
  const [chosen, setChosen] = useState(() => firstTaken(mapping.sheets));
  const [from, setFrom] = useState(0);
  const [place, setPlace] = useState<TablePlace | null>(null);
  const sheet = source.sheets[chosen];
  const taken = mapping.sheets[chosen];
  const read = mapped?.sheets[chosen];
  const scale = useMemo(
    () =>
      taken?.as === 'cross' && (taken.rows === 'people' || taken.columns === 'people')
        ? dutiesOf(records)
        : strengthsOf(records),
    [taken, records],
  );
  const look = useMemo(() => (taken ? cellLooks(taken, read, scale) : null), [taken, read, scale]);
  if (!sheet || !taken || !look) return null;

  const show = (index: number, at: TablePlace | null) => {
    setChosen(index);
    setPlace(at);
    setFrom(at ? Math.floor(at.row / PAGE_ROWS) * PAGE_ROWS : 0);
  };
  const jump = (index: number, { row, column }: SheetProblem) =>
    show(index, { row: row ?? 0, column: column ?? 0 });

  const change = (to: SheetMapping) => mapSheet(chosen, to);
  const heads = { mapping: taken, mapped: read, onChange: change };
  const columnHead = (column: number) => <ColumnHead {...heads} column={column} />;
  const rowHead = taken.as === 'cross' ? (row: number) => <RowHead {...heads} row={row} /> : null;

  return (
    <div className="import-mapping">
      <SheetList
        source={source}
        mappings={mapping.sheets}
        {...{ mapped, names, chosen }}
        onChoose={(index) => show(index, null)}
      />
      <div className="import-sheet-pane">
        {source.written !== null && <Banner tone="info">{t(`importing.written.${source.written}`)}</Banner>}
        <SheetOptions
          key={`options ${chosen}`}
          {...{ sheet, names }}
          dated={read?.uses.some((use) => use === 'start' || use === 'due') ?? false}
          mapping={taken}
          dayFirst={mapping.dayFirst}
          onChange={change}
          onDayFirst={setDayFirst}
        />
        {taken.as === 'cross' && read && (
          <LevelLegend
            mapping={taken}
            levels={read.levels}
            scale={scale}
            onChange={(levels) => change({ ...taken, levels })}
          />
        )}
        {sheet.rows === 0 ? (
          <p className="import-note">{t('importing.empty.sheet')}</p>
        ) : (
          <SheetTable
            key={`table ${chosen}`}
            index={chosen}
            onPage={setFrom}
            {...{ file, sheet, from, place, columnHead, rowHead, look }}
          />
        )}
      </div>
      <div className="import-side">
        {failure && (
          <Banner tone="error">
            {failure.message} {failure.hint}
          </Banner>
        )}
        {mapped ? (
          <Outcome {...{ source, mapped, names }} onJump={jump} />
        ) : (
          !failure && <p className="import-note">{t('importing.looking')}</p>
        )}
      </div>
    </div>
  );
}

function firstTaken(sheets: readonly { readonly as: string }[]): number {
  return Math.max(
    0,
    sheets.findIndex(({ as }) => as !== 'leftOut'),
  );
}
