import type { CellValue } from '#shared/exchange/list.ts';
import type { SourceSheet } from '#shared/exchange/mapping/source.ts';
import { newPlan } from '#shared/plan/commands/plan.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { type MatrixId, month } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import data from '#shared/samples/data/automotive.json' with { type: 'json' };
import tasteData from '#shared/samples/data/homelessness.json' with { type: 'json' };
import { automotiveSource, homelessnessSource } from '#shared/samples/source.ts';

export const automotive = automotiveSource.parse(data);
export const homelessness = homelessnessSource.parse(tasteData);

/** Ids that tell which sheet made them. */
export function contextOf(sheet: number): EditContext {
  let made = 0;
  return {
    newId: () => {
      made += 1;
      return `new-${sheet}-${made}`;
    },
    now: () => '2026-02-01T00:00:00Z',
    author: { name: 'Aoki', person: null },
    language: 'en',
  };
}

/** A plan for 2026 with one matrix in which nothing stands yet. */
export function emptyPlan(): { readonly records: RecordSet; readonly matrix: MatrixId } {
  const content = {
    ...{ title: 'Components', trueNorth: '', unitName: 'Division', periodLabel: 'FY2026' },
    ...{ start: month.parse('2026-01'), months: 12, arrangement: 'compass' as const },
  };
  const records = apply(RecordSet.empty, newPlan(content, contextOf(99)));
  const [matrix] = records.list('matrix');
  if (!matrix) throw new Error('A new plan has a matrix.');
  return { records, matrix: matrix.id };
}

export function sheet(name: string, rows: readonly (readonly CellValue[])[]): SourceSheet {
  return { name, hidden: false, rows };
}

const GERMAN_MONTHS = 'Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez'.split(' ');
const { longTerm, annual, priorities, measures, marks } = automotive;

/** The division's plan as a German company keeps it in Excel: titles over the tables, its own signs, two rows a measure. */
export function germanWorkbook(): readonly SourceSheet[] {
  const name = (id: string) => automotive.people.find((person) => person.id === id)?.name ?? '';
  return [
    sheet('Langfristziele', [
      ['Hoshin 2026 – Geschäftsbereich Komponenten'],
      [],
      ['Nr.', 'Ziel', 'Termin'],
      ...longTerm.map(({ id, text, due }) => [id, text, due ?? null]),
    ]),
    sheet('Jahresziele', [
      ['Nr.', 'Jahresziel', 'Einheit', 'Basis', 'Q1', 'Q2', 'Q3', 'Q4'],
      ...annual.map(({ id, text, unit, baseline, quarters }) => [
        ...[id, text, unit ?? null, baseline ?? null],
        ...(quarters ?? []),
      ]),
    ]),
    sheet('Schwerpunkte', [
      ['Verantwortlich', 'Schwerpunkt', 'Beginn', 'Ende', 'Nr.', 'Bemerkung'],
      ...priorities.map(({ id, text, start, end }) => [
        ...[name(automotive.owners[id] ?? ''), text, start ?? null, end ?? null, id],
        id === 'P1' ? 'läuft seit 2025' : null,
      ]),
    ]),
    sheet('Kennzahlen', [
      ['Nr.', 'Kennzahl', 'Einheit', 'Ziel', 'Richtung', 'Abteilung'],
      ...measures.map(({ id, text, unit, plan, better }, index) => [
        ...[id, text, unit ?? null, plan?.at(-1) ?? null, better === 'lower' ? 'niedriger' : 'höher'],
        index % 2 === 0 ? 'Montage + Logistik' : 'Einkauf',
      ]),
    ]),
    sheet('Bowler', [
      ['Nr.', 'Kennzahl', null, ...GERMAN_MONTHS],
      ...measures.flatMap(({ id, text, plan, actual }) => [
        [id, text, 'Plan', ...(plan ?? [])],
        [null, null, 'Ist', ...(actual ?? [])],
        [null, null, 'Abweichung', ...(actual ?? []).map((value, at) => value - (plan?.[at] ?? 0))],
      ]),
    ]),
    crossed('Jahresziele x Langfristziele', annual, longTerm, { S: 'S', M: 'M', W: 'W' }),
    crossed('Schwerpunkte x Jahresziele', priorities, annual, { S: '●', M: '○', W: '△' }),
    crossed('Kennzahlen x Schwerpunkte', measures, priorities, { S: 9, M: 3, W: 1 }),
  ];
}

type Listed = readonly { readonly id: string; readonly text: string }[];

/** Code and text before each row, the codes above. */
function crossed(
  name: string,
  rows: Listed,
  columns: Listed,
  signs: Readonly<Record<'S' | 'M' | 'W', CellValue>>,
): SourceSheet {
  const sign = (one: string, other: string) => {
    const strength = marks.sheet[one]?.[other] ?? marks.sheet[other]?.[one];
    return strength ? signs[strength] : null;
  };
  return sheet(name, [
    [null, null, ...columns.map(({ id }) => id)],
    ...rows.map(({ id, text }) => [id, text, ...columns.map((column) => sign(id, column.id))]),
  ]);
}
