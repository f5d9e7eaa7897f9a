import { describe, expect, it } from 'vitest';
import { cellLooks } from '#renderer/importing/cell-looks.ts';
import { takenAs, withAxis, withUse } from '#renderer/importing/sheet-choices.ts';
import { type MappingOf, sheetMapping } from '#shared/exchange/mapping/mapping.ts';
import type { MappedSheet } from '#shared/host/importing.ts';
import { matrixId } from '#shared/plan/ids.ts';
import { DEFAULT_STRENGTHS } from '#shared/plan/records/fields.ts';

const matrix = matrixId.parse('m1');
const items: MappingOf<'items'> = {
  ...{ as: 'items', matrix, role: 'annual', top: 2, heads: 1, columns: {}, changeExisting: true },
};
const cross: MappingOf<'cross'> = {
  ...{ as: 'cross', matrix, top: 1, left: 2, rows: 'annual', columns: 'longTerm' },
  ...{ rowHeads: { 3: 'B1' }, columnHeads: {}, levels: {}, addMissing: false },
};

describe('taking a sheet as something else', () => {
  it('keeps where the table begins, and always makes a mapping that the host takes', () => {
    for (const before of [items, cross, { as: 'leftOut' as const }]) {
      for (const choice of ['longTerm', 'measure', 'cross', 'people', 'leftOut'] as const) {
        expect(sheetMapping.safeParse(takenAs(choice, before, matrix)).success).toBe(true);
      }
    }
    expect(takenAs('cross', items, matrix)).toMatchObject({ as: 'cross', top: 3 });
    expect(takenAs('measure', { ...items, columns: { 1: 'why' } }, matrix)).toMatchObject({
      role: 'measure',
      columns: { 1: 'why' },
    });
  });

  it('lets the other axis give way where the two would meet nowhere', () => {
    expect(withAxis(cross, 'rows', 'longTerm')).toMatchObject({ rows: 'longTerm', columns: 'annual' });
    expect(withAxis(cross, 'columns', 'people')).toMatchObject({
      rows: 'annual',
      columns: 'people',
      rowHeads: {},
    });
  });

  it('gives a use to one column, but leaves out as many as are left out', () => {
    const once = withUse(withUse(items, 0, 'why'), 2, 'why');
    expect(once).toMatchObject({ columns: { 2: 'why' } });
    const left = withUse(withUse(items, 0, 'ignored'), 2, 'ignored');
    expect(left).toMatchObject({ columns: { 0: 'ignored', 2: 'ignored' } });
  });
});

describe('how cells look', () => {
  const nothing: MappedSheet = {
    ...{
      uses: [],
      organisation: [],
      rows: {},
      columns: {},
      targets: { rows: [], columns: [] },
      levels: [],
      problems: [],
    },
    problemCounts: { toLookAt: 0, expected: 0 },
  };

  it('of a list: heads, read columns, those left out, what is not understood', () => {
    const mapped: MappedSheet = {
      ...nothing,
      uses: ['code', 'budget', 'ignored'],
      problems: [{ reason: 'notANumber', row: 3, column: 1, text: 'much' }],
    };
    const look = cellLooks(items, mapped, DEFAULT_STRENGTHS);
    const row = (at: number) => [0, 1, 2].map((column) => look(at, column, '').is);
    expect([row(0), row(2), row(3), row(4)]).toEqual([
      ['ignored', 'ignored', 'ignored'],
      ['head', 'head', 'head'],
      ['', 'bad', 'ignored'],
      ['', '', 'ignored'],
    ]);
  });

  it('of a cross-table: the mark that each becomes, and nothing of rows that name nothing', () => {
    const mapped: MappedSheet = {
      ...nothing,
      rows: { 1: 'A1', 2: null },
      columns: { 2: 'B1', 3: null },
      levels: [{ text: 'S', count: 1, reading: { is: 'level', level: 'strong', negative: true } }],
    };
    const look = cellLooks(cross, mapped, DEFAULT_STRENGTHS);
    expect(look(1, 2, 'S').mark).toEqual({ glyph: '−●', grade: 0 });
    expect([look(1, 0, 'A1').is, look(1, 3, 'S').is, look(2, 2, 'S').is, look(0, 2, 'B1').is]).toEqual([
      ...['head', 'ignored', 'ignored', 'head'],
    ]);
  });
});
