import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/language.ts';
import { NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import { violations } from '#shared/plan/invariants.ts';
import { mergeCopies } from '#shared/plan/merge/copies.ts';
import { buildSample, SAMPLES } from '#shared/samples/samples.ts';
import { addRow, awkward, returned, sheetsOf, sheetWith, type } from './returned-plan.ts';

const base = buildSample('automotive');

/** The lists after somebody typed into them. */
function typed(
  list: string,
  ...cells: readonly (readonly [row: string, column: string, value: string | number | null])[]
) {
  const sheets = sheetsOf(base);
  for (const [row, column, value] of cells) type(sheetWith(sheets, list), row, column, value);
  return returned(base, sheets);
}

describe.each(SAMPLES.flatMap(({ id }) => LANGUAGES.map((language) => [id, language] as const)))(
  'the lists of %s in %s',
  (sample, language) => {
    it('that come back as they left change nothing', () => {
      const plan = buildSample(sample);
      const { difference, problems, passedOver } = returned(plan, sheetsOf(plan, language), language);
      expect({ difference, problems, passedOver }).toEqual({
        difference: NO_DIFFERENCE,
        problems: [],
        passedOver: [],
      });
    });
  },
);

describe('a cell that was changed', () => {
  it.each([
    ['annual', 'A1', 'text', 'Cut scrap\r\nby half', 'Cut scrap\nby half'],
    ['annual', 'A1', 'why', null, ''],
    ['annual', 'A1', 'due', '31.12.2027', '2027-12-31'],
    ['annual', 'A1', 'due', '2027-11-30 00:00', '2027-11-30'],
    ['annual', 'A1', 'due', 'March 2027', '2027-03'],
    ['annual', 'A1', 'due', null, null],
    ['annual', 'A1', 'status', 'at risk', 'atRisk'],
    ['annual', 'A1', 'status', 'gefährdet', 'atRisk'],
    ['priority', 'P1', 'budget', '1.234,50 €', 1234.5],
    ['priority', 'P1', 'budget', 0, 0],
    ['measure', 'K1', 'better', 'LOWER', 'lower'],
    ['measure', 'K1', 'code', 'KPI 1', 'KPI 1'],
  ])('in %s, row %s, column %s to %j becomes a change of that field', (list, row, column, value, to) => {
    const { difference, problems } = typed(list, [row, column, value]);
    const before: unknown = base.get('item', row)?.[column as 'text'];
    const changed = before === to ? [] : [{ kind: 'item', id: row, field: column, from: before, to }];
    expect({ difference, problems }).toEqual({ difference: { ...NO_DIFFERENCE, changed }, problems: [] });
  });

  it.each([
    ['annual', 'A1', 'due', 'soon', 'Sheet “Strategies”, cell H3: “soon” is not a date.'],
    ['annual', 'A1', 'status', 'fine', 'is none of the values'],
    ['priority', 'P1', 'budget', 'a lot', 'is not a number'],
    ['annual', 'A1', 'code', null, 'an item needs a code'],
    ['annual', 'A1', 'code', 'A2', 'another item of the matrix has the code A2'],
    ['annual', 'A1', 'perspective', 'x'.repeat(301), 'is longer than the plan can hold'],
    ['measure', 'K1', 'metWithin', -1, 'is not allowed here'],
    ['annual', 'A1', 'unit', 'Elsewhere', 'follows from something else'],
    ['linear', 'A1', 'text', 'Other', 'follows from something else'],
    ['months', 'K1~plan', '2026-04', 'n/a', 'is not a number'],
    ['links:N1-FY2026:priority:annual', 'P1', 'A1', '?', 'is none of the values'],
  ])('in %s, row %s, column %s to %j is named, and changes nothing', (list, row, column, value, words) => {
    const { difference, problems } = typed(list, [row, column, value]);
    expect(difference).toEqual(NO_DIFFERENCE);
    expect(problems).toEqual([
      expect.stringContaining(words.replace('“Strategies”', problems[0]?.match(/“[^”]+”/)?.[0] ?? '')),
    ]);
    expect(problems[0]).toMatch(/^Sheet “.+”, cell [A-Z]+\d+: /);
  });

  it('names an owner by name, a new person where nobody has it, once', () => {
    const sheets = sheetsOf(base);
    const other = base.list('person').find(({ id }) => id !== base.get('item', 'A1')?.owner);
    type(sheetWith(sheets, 'annual'), 'A1', 'owner', other?.name.toUpperCase() ?? '');
    type(sheetWith(sheets, 'annual'), 'A2', 'owner', 'Ada Neu');
    type(sheetWith(sheets, 'priority'), 'P1', 'owner', 'ada  neu');
    const { difference, problems, theirs } = returned(base, sheets);
    expect(problems).toEqual([]);
    expect(theirs.get('item', 'A1')?.owner).toBe(other?.id);
    const [person] = difference.added;
    expect(difference.added).toEqual([expect.objectContaining({ kind: 'person', name: 'Ada Neu' })]);
    expect([theirs.get('item', 'A2')?.owner, theirs.get('item', 'P1')?.owner]).toEqual([
      person?.id,
      person?.id,
    ]);
  });

  it('takes the first day of a month for the month that stood there, and 1.500 by the language of the workbook', () => {
    const plan = awkward(base);
    const sheets = sheetsOf(plan, 'de');
    type(sheetWith(sheets, 'annual'), 'A1', 'due', '2026-03-01');
    type(sheetWith(sheets, 'annual'), 'A2', 'budget', '1.500');
    const { difference } = returned(plan, sheets, 'de');
    expect(difference.changed.map(({ field, to }) => [field, to])).toEqual([['budget', 1500]]);
    type(sheetWith(sheets, 'annual'), 'A1', 'due', '2026-03-02');
    expect(returned(plan, sheets, 'de').theirs.get('item', 'A1')?.due).toBe('2026-03-02');
  });

  it('knows people by their new names, and asks where several have one', () => {
    const [first, second] = base.list('person');
    if (!first || !second) throw new Error('The sample has too few people.');
    const renamed = sheetsOf(base);
    type(sheetWith(renamed, 'people'), first.id, 'name', 'Kim Lee');
    type(sheetWith(renamed, 'annual'), 'A1', 'owner', 'Kim Lee');
    const { theirs, difference } = returned(base, renamed);
    expect(difference.added).toEqual([]);
    expect(theirs.get('item', 'A1')?.owner).toBe(first.id);
    const namesakes = base.with([
      { ...first, name: 'Kim', mail: 'a@plant.example' },
      { ...second, name: 'Kim', mail: 'b@plant.example' },
    ]);
    const sheets = sheetsOf(namesakes);
    type(sheetWith(sheets, 'annual'), 'A1', 'owner', 'Kim');
    expect(returned(namesakes, sheets)).toMatchObject({
      difference: NO_DIFFERENCE,
      problems: [expect.stringContaining('“Kim” is none of the values')],
    });
  });

  it('lets two items exchange their codes', () => {
    const { difference, problems } = typed('annual', ['A1', 'code', 'A2'], ['A2', 'code', 'A1']);
    expect(problems).toEqual([]);
    expect(difference.changed.map(({ id, to }) => [id, to])).toEqual([
      ['A1', 'A2'],
      ['A2', 'A1'],
    ]);
  });

  it('sets, changes and clears links, duties and values', () => {
    const sheets = sheetsOf(base);
    const links = sheetWith(sheets, 'links:N1-FY2026:priority:annual');
    const [row] = links.rows.slice(2);
    const empty = links.rows[0]?.find((_, at) => at > 2 && row?.[at] === null);
    type(links, 'P1', 'A1', null);
    type(links, String(row?.[0]), String(empty), '(−) w');
    const duties = sheetWith(sheets, 'duties:N1-FY2026');
    const duty = base.list('duty').find(({ item }) => item === 'P1');
    type(duties, 'P1', String(duty?.person), duty?.level === 'core' ? 'Leader' : 'core');
    type(sheetWith(sheets, 'months'), 'K1~actual', '2026-04', '1,5');
    const { difference, problems } = returned(base, sheets);
    expect(problems).toEqual([]);
    expect(difference.removed).toEqual([expect.objectContaining({ kind: 'link', id: 'A1~P1' })]);
    expect(difference.added).toContainEqual(
      expect.objectContaining({ kind: 'link', strength: 'weak', effect: 'negative', author: 'Kim' }),
    );
    expect(difference.changed).toContainEqual(
      expect.objectContaining({ kind: 'duty', id: duty?.id, field: 'level' }),
    );
    expect(returned(base, sheets).theirs.get('value', 'K1~2026-04')?.actual).toBe(1.5);
  });
});

describe('rows', () => {
  it('that were added become items behind the row above, with a code of their own, and may be used in other sheets', () => {
    const sheets = sheetsOf(base);
    addRow(sheetWith(sheets, 'priority'), {
      text: 'Brand new',
      status: 'Late',
      matrix: base.get('matrix', 'N1-FY2026')?.title ?? '',
    });
    const { theirs, difference, problems } = returned(base, sheets);
    expect(problems).toEqual([]);
    const [item] = difference.added;
    expect(difference).toEqual({ added: [item], changed: [], removed: [] });
    expect(item).toMatchObject({
      kind: 'item',
      role: 'priority',
      matrix: 'N1-FY2026',
      text: 'Brand new',
      status: 'late',
    });
    expect(violations(theirs)).toEqual([]);
    addRow(sheetWith(sheets, 'links:N1-FY2026:priority:annual'), { text: 'Brand new', A1: '●' });
    addRow(sheetWith(sheets, 'months'), { text: 'Brand new', series: 'Plan', '2026-05': 3 });
    const more = returned(base, sheets);
    expect(more.problems).toEqual([]);
    expect(more.difference.added.map(({ kind }) => kind)).toEqual(['item', 'link', 'value']);
  });

  it('that are read twice add nothing twice', () => {
    const sheets = sheetsOf(base);
    addRow(sheetWith(sheets, 'people'), { name: 'Ada Neu', mail: 'ada@plant.example' });
    addRow(sheetWith(sheets, 'annual'), {
      text: 'Brand new',
      matrix: base.get('matrix', 'N1-FY2026')?.title ?? '',
    });
    const { theirs, difference } = returned(base, sheets);
    expect(difference.added.map(({ kind }) => kind)).toEqual(['person', 'item']);
    expect(mergeCopies(theirs, returned(base, sheets).theirs, base)).toMatchObject({
      clean: [],
      conflicts: [],
    });
  });

  it('that do not say their matrix, or stand for nothing, are named', () => {
    const sheets = sheetsOf(base);
    addRow(sheetWith(sheets, 'annual'), { text: 'Where?', matrix: 'Nowhere' });
    addRow(sheetWith(sheets, 'links:N1-FY2026:priority:annual'), { code: 'P99', A1: '●' });
    const { difference, problems } = returned(base, sheets);
    expect(difference).toEqual(NO_DIFFERENCE);
    expect(problems).toEqual([
      expect.stringContaining('which matrix'),
      expect.stringContaining('“P99” belongs to nothing'),
    ]);
  });

  it('that were deleted remove the item with all that belongs to it; other absent rows say nothing', () => {
    const sheets = sheetsOf(base);
    const priorities = sheetWith(sheets, 'priority');
    priorities.rows = priorities.rows.filter(([id]) => id !== 'P1');
    const months = sheetWith(sheets, 'months');
    months.rows = months.rows.filter(([id]) => id !== 'K1~plan');
    const { difference, problems, theirs } = returned(base, sheets);
    expect(difference.added).toEqual([]);
    expect(difference.changed).toEqual([]);
    expect(difference.removed).toContainEqual(base.get('item', 'P1'));
    expect(difference.removed).toContainEqual(base.get('link', 'A1~P1'));
    expect(violations(theirs)).toEqual([]);
    expect(problems).toEqual([expect.stringContaining('the row of K1 is missing; its values stay')]);
  });

  it('that were added to the list for reading are named', () => {
    const sheets = sheetsOf(base);
    addRow(sheetWith(sheets, 'linear'), { code: 'P9', text: 'Not here' });
    expect(returned(base, sheets)).toMatchObject({
      difference: NO_DIFFERENCE,
      problems: [expect.stringContaining('belongs to nothing')],
    });
  });

  it('of an absent sheet say nothing', () => {
    const sheets = sheetsOf(base).filter(({ rows }) => rows[0]?.[0] !== 'priority');
    expect(returned(base, sheets)).toMatchObject({ difference: NO_DIFFERENCE, problems: [] });
  });

  it('that were sorted or moved with their columns stay what they are', () => {
    const sheets = sheetsOf(base);
    for (const sheet of sheets) {
      const [keys = [], heads = [], ...rows] = sheet.rows;
      const turned = [keys, heads, ...rows.toReversed()].map(([id, ...cells]) => [
        ...cells.toReversed(),
        id ?? null,
      ]);
      sheet.rows = [[], ...turned];
    }
    expect(returned(base, sheets)).toMatchObject({ difference: NO_DIFFERENCE, problems: [] });
  });

  it('without ids are found by code, else by text, and none of them is taken for deleted', () => {
    const sheets = sheetsOf(base);
    for (const sheet of sheets) sheet.rows = sheet.rows.slice(1).map(([, ...cells]) => cells);
    const annual = sheets.find(({ rows }) => rows.some(([code]) => code === 'A1'));
    const row = annual?.rows.find(([code]) => code === 'A1');
    if (!annual || !row) throw new Error('No row A1.');
    row[1] = 'By code';
    annual.rows = annual.rows.filter(([code]) => code !== 'A2');
    const third = annual.rows.find(([code]) => code === 'A3');
    if (third) third[0] = 'A30';
    const { difference, problems } = returned(base, sheets);
    expect(problems).toEqual([]);
    expect(difference).toEqual({
      ...NO_DIFFERENCE,
      changed: [
        { kind: 'item', id: 'A1', field: 'text', from: base.get('item', 'A1')?.text, to: 'By code' },
        { kind: 'item', id: 'A3', field: 'code', from: 'A3', to: 'A30' },
      ],
    });
  });

  it('that were copied with their hidden ids are new', () => {
    const sheets = sheetsOf(base);
    const annual = sheetWith(sheets, 'annual');
    const original = annual.rows.find(([id]) => id === 'A1') ?? [];
    const copy = [...original];
    copy[2] = 'A copy that was reworded';
    annual.rows.splice(2, 0, copy);
    const { difference, problems } = returned(base, sheets);
    expect(difference.added).toEqual([
      expect.objectContaining({ kind: 'item', text: 'A copy that was reworded' }),
    ]);
    expect(difference.changed).toEqual([]);
    expect(problems).toEqual([expect.stringContaining('has the code A1')]);
  });
});

describe('columns', () => {
  it('that were added hold months, items or people by their headings, or are named', () => {
    const sheets = sheetsOf(base);
    const add = (list: string, heading: string, row: string, value: string | number) => {
      const { rows } = sheetWith(sheets, list);
      for (const cells of rows) cells.push(null);
      rows[1]?.splice(-1, 1, heading);
      rows.find(([id]) => id === row)?.splice(-1, 1, value);
    };
    add('months', 'Jan 2030', 'K1~plan', 9);
    add('annual', 'My remarks', 'A1', 'ask Jo');
    const stranger = { ...base.list('person')[0], id: 'stranger', name: 'Sam New', mail: '' };
    addRow(sheetWith(sheets, 'people'), { name: stranger.name });
    add('duties:N1-FY2026', 'Sam New', 'P1', '●');
    const { difference, problems } = returned(base, sheets);
    expect(difference.added.map(({ kind }) => kind)).toEqual(['person', 'participant', 'duty', 'value']);
    expect(problems).toEqual([expect.stringContaining('the column “My remarks” belongs to nothing')]);
  });

  it('that were deleted say nothing, and are named', () => {
    const sheets = sheetsOf(base);
    const annual = sheetWith(sheets, 'annual');
    const at = annual.rows[0]?.indexOf('why') ?? -1;
    annual.rows = annual.rows.map((cells) => cells.toSpliced(at, 1));
    expect(returned(base, sheets)).toMatchObject({
      difference: NO_DIFFERENCE,
      problems: [expect.stringContaining('the column “Why” is missing')],
    });
  });
});

it('meets what happened in the plan meanwhile in the same merge as a copy does', () => {
  const { theirs } = typed('annual', ['A1', 'text', 'Theirs'], ['A2', 'text', 'Theirs']);
  const item = base.get('item', 'A1');
  if (!item) throw new Error('No A1.');
  const mine = base.with([{ ...item, text: 'Mine' }]);
  const { clean, conflicts } = mergeCopies(mine, theirs, base);
  expect(clean).toEqual([expect.objectContaining({ id: 'A2', field: 'text', theirs: 'Theirs' })]);
  expect(conflicts).toEqual([expect.objectContaining({ type: 'field', id: 'A1' })]);
});
