import { describe, expect, it } from 'vitest';
import type { List } from '#shared/exchange/list.ts';
import { listsOf } from '#shared/exchange/lists/lists.ts';
import { LIST_WORDS } from '#shared/exchange/lists/words.ts';
import { LANGUAGES } from '#shared/language.ts';
import { itemId, matrixId, month, personId, valueIdOf } from '#shared/plan/ids.ts';
import { required } from '#shared/plan/lookup.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankValue } from '#shared/plan/records/blank.ts';
import { buildSample, SAMPLES } from '#shared/samples/samples.ts';

const automotive = buildSample('automotive');
const top = matrixId.parse('N1-FY2026');

function all(records: RecordSet, words = LIST_WORDS.en): readonly List[] {
  return listsOf(
    records,
    records.list('matrix').map(({ id }) => id),
    words,
  );
}

function listNamed(lists: readonly List[], id: string): List {
  const found = lists.find((list) => list.id === id);
  if (!found) throw new Error(`No list ${id} among ${lists.map((list) => list.id).join(', ')}`);
  return found;
}

function cell(list: List, row: string, column: string) {
  const at = list.columns.findIndex(({ key }) => key === column);
  return list.rows.find(({ id }) => id === row)?.cells[at];
}

describe.each(SAMPLES.flatMap(({ id }) => LANGUAGES.map((language) => [id, language] as const)))(
  'the lists of %s in %s',
  (sample, language) => {
    const lists = all(buildSample(sample), LIST_WORDS[language]);

    it('have ids, names, rows and columns that are told apart', () => {
      expectDistinct(lists.map(({ id }) => id));
      expectDistinct(lists.map(({ name }) => name.toLowerCase()));
      for (const { rows, columns } of lists) {
        expectDistinct(rows.map(({ id }) => id));
        expectDistinct(columns.map(({ key }) => key));
        for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
      }
    });

    it('say in choices only what can be chosen', () => {
      for (const { rows, columns } of lists) {
        for (const [at, column] of columns.entries()) {
          if (column.type !== 'choice') continue;
          const labels = new Set<unknown>([null, ...column.choices.map(({ label }) => label)]);
          for (const { cells } of rows) expect(labels).toContain(cells[at]);
        }
      }
    });

    it('have the same keys and ids as in English', () => {
      const keys = (of: readonly List[]) =>
        of.map(({ id, columns, rows }) => [id, columns.map(({ key }) => key), rows.map((row) => row.id)]);
      expect(keys(lists)).toEqual(keys(all(buildSample(sample))));
    });
  },
);

function expectDistinct(texts: readonly string[]): void {
  expect(texts).toHaveLength(new Set(texts).size);
}

describe('lists of a plan', () => {
  it('hold every item of the chosen matrices and no other', () => {
    const lists = listsOf(automotive, [top], LIST_WORDS.en);
    const items = automotive.list('item').filter(({ matrix }) => matrix === top);
    const listed = ['longTerm', 'annual', 'priority', 'measure'].flatMap((role) =>
      listNamed(lists, role).rows.map(({ id }) => id),
    );
    expect(listed.toSorted()).toEqual(items.map(({ id }) => String(id)).toSorted());
    expect(listNamed(lists, 'linear').rows).toHaveLength(items.length);
  });

  it('hold every link of a corner and every duty at its crossing', () => {
    const lists = all(automotive);
    const marks = lists
      .filter(({ key }) => key === 'links' || key === 'duties')
      .flatMap(({ rows, columns }) =>
        rows.flatMap(({ cells }) => cells.filter((_, at) => columns[at]?.readBack === 'always')),
      );
    const { length: links } = automotive.list('link');
    const { length: duties } = automotive.list('duty');
    expect(marks.filter((mark) => mark !== null)).toHaveLength(links + duties);
    expect(cell(listNamed(lists, 'links:N1-FY2026:priority:annual'), 'P1', 'A1')).toBe('●');
  });

  it('name an adverse link in words that begin no formula', () => {
    const link = required(automotive, 'link', 'A1~P1');
    const changed = automotive.with([{ ...link, effect: 'negative' }]);
    const list = listNamed(all(changed), 'links:N1-FY2026:priority:annual');
    expect(cell(list, 'P1', 'A1')).toBe('(−) ●');
  });

  it('show plan and actual in two rows, outside of the period, too, and milestones in words', () => {
    const item = itemId.parse('K1');
    const at = month.parse('2027-02');
    const value = blankValue({ id: valueIdOf(item, at), item, month: at, actual: 0.1, milestone: 'Audit' });
    const lists = all(automotive.with([value]));
    const months = listNamed(lists, 'months');
    expect(cell(months, 'K1~actual', '2027-02')).toBe(0.1);
    expect(cell(months, 'K1~plan', '2027-02')).toBeNull();
    expect(cell(listNamed(lists, 'milestones'), 'K1', '2027-02')).toBe('Audit');
  });

  it('tell namesakes apart wherever they are named', () => {
    const [first, second] = automotive.list('person');
    if (!first || !second) throw new Error('The sample has no people.');
    const item = required(automotive, 'item', 'K1');
    const changed = automotive.with([
      { ...first, name: 'Kim', mail: 'kim@plant.example' },
      { ...second, name: 'KIM' },
      { ...item, owner: personId.parse(second.id) },
    ]);
    const owner = cell(listNamed(all(changed), 'measure'), 'K1', 'owner');
    expect(owner).toBe('KIM');
    const column = listNamed(all(changed), 'measure').columns.find(({ key }) => key === 'owner');
    const labels = column?.type === 'choice' ? column.choices.map(({ label }) => label) : [];
    expect(labels.slice(0, 2)).toEqual(['Kim (kim@plant.example)', 'KIM']);
  });

  it('leave out people who have nothing to do with the chosen matrices', () => {
    const stranger = { ...required(automotive, 'person', 'U1'), id: personId.parse('stranger') };
    const records = automotive.with([stranger]);
    const ids = (lists: readonly List[]) => listNamed(lists, 'people').rows.map(({ id }) => id);
    expect(ids(all(records))).toContain('stranger');
    expect(ids(listsOf(records, [top], LIST_WORDS.en))).not.toContain('stranger');
  });

  it('tell matrices of the same title by unit and period', () => {
    const [one, other] = automotive.list('matrix');
    if (!one || !other) throw new Error('The sample has too few matrices.');
    const records = automotive.with([{ ...other, title: one.title }]);
    const matrix = listNamed(all(records), 'annual').columns.find(({ key }) => key === 'matrix');
    const labels = matrix?.type === 'choice' ? matrix.choices.map(({ label }) => label) : [];
    expectDistinct(labels);
    expect(labels[0]).toContain('Components Division,');
  });

  it('hold texts as any spreadsheet can: no control characters, one kind of line break', () => {
    const item = required(automotive, 'item', 'A1');
    const lists = all(automotive.with([{ ...item, text: '=1+1\r\nnext\u2028last\u0007', why: '\u0001' }]));
    expect(cell(listNamed(lists, 'annual'), 'A1', 'text')).toBe('=1+1\nnext\nlast');
    expect(cell(listNamed(lists, 'annual'), 'A1', 'why')).toBeNull();
  });
});
