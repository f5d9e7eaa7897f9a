import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '#shared/exchange/list.ts';
import { importTables } from '#shared/exchange/mapping/import-tables.ts';
import type { ImportMapping } from '#shared/exchange/mapping/mapping.ts';
import { recognise } from '#shared/exchange/mapping/recognise.ts';
import { isFilled, type SourceSheet, widthOf } from '#shared/exchange/mapping/source.ts';
import { violations } from '#shared/plan/invariants.ts';
import { contextOf, emptyPlan, germanWorkbook, sheet } from './company-sheets.ts';

const PLAN = emptyPlan();

const HEADS = [
  ...[
    'Code',
    'Nr.',
    '番号',
    'KPI',
    'Kennzahl',
    'Objective',
    'Ziel',
    'Target',
    '目標',
    'Owner',
    'Verantwortlich',
  ],
  ...[
    'Department',
    'Abteilung',
    'Due',
    'Termin',
    'Unit',
    'Einheit',
    'Baseline',
    'Budget',
    'Status',
    'Why',
    'Jan',
  ],
  ...['Jan Ist', 'Februar', '3月', 'Q4', 'Better', 'Bemerkung', 'Perspective', 'Start', 'Zielwert', 'Text'],
];
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    null,
    '',
    'K1',
    'A2',
    'Quality',
    '12 %',
    '1,5',
    '2026-03',
    'Plan',
    'Ist',
    'S',
    '●',
    9,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  fc.string({ maxLength: 12 }),
);

describe('recognition of a list', () => {
  it('gives each head the same use in whatever order the columns stand, and each use once', () => {
    // Where no head names the texts, what stands in the columns decides, and here the same stands in all of them.
    const columns = fc
      .uniqueArray(fc.constantFrom(...HEADS), { minLength: 2, maxLength: 10 })
      .map((heads) => [...new Set(['Text', ...heads])]);
    fc.assert(
      fc.property(
        columns.chain((heads) =>
          fc.tuple(fc.constant(heads), fc.shuffledSubarray(heads, { minLength: heads.length })),
        ),
        ([heads, shuffled]) => {
          const usesOf = (order: readonly string[]) => {
            const sheets = [sheet('List', [order, order.map(() => 'K1')])];
            const mapping: ImportMapping = {
              dayFirst: true,
              sheets: [
                {
                  as: 'items',
                  matrix: PLAN.matrix,
                  role: 'measure',
                  top: 0,
                  heads: 1,
                  columns: {},
                  changeExisting: true,
                },
              ],
            };
            const { uses } = importTables(sheets, mapping, PLAN.records, contextOf).sheets[0] ?? { uses: [] };
            const taken = uses.filter((use) => use !== 'ignored');
            expect(new Set(taken).size).toBe(taken.length);
            return new Map(order.map((head, at) => [head, uses[at]]));
          };
          const [before, after] = [usesOf(heads), usesOf(shuffled)];
          for (const head of heads) expect(after.get(head)).toBe(before.get(head));
        },
      ),
    );
  });
});

describe('reading anything', () => {
  const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
  const headed = fc
    .tuple(fc.shuffledSubarray(HEADS, { minLength: 2, maxLength: 8 }), rows)
    .map(([heads, body]): CellValue[][] => [heads, ...body]);
  const anything = fc.array(fc.oneof(rows, headed), { minLength: 1, maxLength: 3 });

  it('keeps the laws of the plan and loses no cell: each is read, left out, or named as a problem', () => {
    fc.assert(
      fc.property(anything, (tables) => {
        const sheets = tables.map((table, index) => sheet(`Sheet ${index}`, table));
        const mapping = recognise(sheets, { ...PLAN, dayFirst: true });
        const { records, sheets: readings } = importTables(sheets, mapping, PLAN.records, contextOf);
        expect(violations(records)).toEqual([]);
        for (const [index, reading] of readings.entries()) {
          const one = sheets[index];
          const mapped = mapping.sheets[index];
          if (!one || !mapped) continue;
          expect(lostCells(one, mapped, reading)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});

type Reading = ReturnType<typeof importTables>['sheets'][number];

/** Filled cells of a sheet that nothing reads and no problem names. */
function lostCells(
  { rows }: SourceSheet,
  mapping: ImportMapping['sheets'][number],
  reading: Reading,
): readonly string[] {
  if (mapping.as === 'leftOut') return [];
  const { problems } = reading;
  const another = problems.find(({ reason }) => reason === 'anotherTable')?.row ?? Number.POSITIVE_INFINITY;
  const named = (row: number, column: number) =>
    problems.some(
      (problem) =>
        (problem.row === null || problem.row === row) &&
        (problem.column === null || problem.column === column),
    );
  const lost: string[] = [];
  for (let row = 0; row < Math.min(rows.length, another); row += 1) {
    for (let column = 0; column < widthOf(rows); column += 1) {
      const cell = rows[row]?.[column];
      // A sign for no mark says nothing, wherever it stands.
      const isNoMark = mapping.as === 'cross' && Number(cell) === 0;
      if (!isFilled(cell) || isNoMark || named(row, column)) continue;
      if (!isRead(mapping, reading, row, column)) lost.push(`${mapping.as} ${row} ${column}`);
    }
  }
  return lost;
}

function isRead(
  mapping: Exclude<ImportMapping['sheets'][number], { as: 'leftOut' }>,
  { uses, organisation, rows, columns }: Reading,
  row: number,
  column: number,
): boolean {
  switch (mapping.as) {
    case 'items':
    case 'okrs':
      if (row < mapping.top + mapping.heads) return row >= mapping.top;
      return (uses[column] ?? 'ignored') !== 'ignored';
    case 'organisation':
      if (row < mapping.top + mapping.heads) return row >= mapping.top;
      return (organisation[column] ?? 'ignored') !== 'ignored';
    case 'people':
      if (row < mapping.top + mapping.heads) return row >= mapping.top;
      return column === mapping.name || column === mapping.mail;
    case 'cross': {
      const { top, left } = mapping;
      if (row < top) return row === top - 1;
      return column < left || (rows[row] !== null && columns[column] !== null);
    }
  }
}

describe('ids of what is made', () => {
  it('do not depend on how other sheets are taken', () => {
    const sheets = germanWorkbook();
    const whole = recognise(sheets, { ...PLAN, dayFirst: true });
    const without = { ...whole, sheets: whole.sheets.with(0, { as: 'leftOut' as const }) };
    const ids = (mapping: ImportMapping) =>
      importTables(sheets, mapping, PLAN.records, contextOf)
        .records.list('item')
        .filter(({ role }) => role === 'priority')
        .map(({ id }) => id);
    expect(ids(without)).toEqual(ids(whole));
  });
});
