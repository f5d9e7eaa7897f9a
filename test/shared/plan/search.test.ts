import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField } from '#shared/plan/commands/fields.ts';
import { addItem } from '#shared/plan/commands/items.ts';
import { setLink, setLinkReason } from '#shared/plan/commands/links.ts';
import { addParticipant } from '#shared/plan/commands/people.ts';
import { setValue } from '#shared/plan/commands/values.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import { itemId, month } from '#shared/plan/ids.ts';
import { search, searchIndexOf } from '#shared/plan/queries/search.ts';
import { type Excerpt, excerptOf, fold, onOneLine, wordsOf } from '#shared/plan/queries/search-text.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { emptyPlan, plan, testContext } from './arbitraries.ts';

const joined = (excerpt: Excerpt) => excerpt.map(({ text }) => text).join('');
const marked = (excerpt: Excerpt) => excerpt.filter(({ match }) => match).map(({ text }) => text);
const hitsOf = (records: RecordSet, query: string, limit = 100) =>
  search(searchIndexOf(records), { query, limit, near: null });
const texts = (records: RecordSet, query: string) =>
  hitsOf(records, query).groups.flatMap(({ hits }) => hits.map(({ text }) => joined(text)));

/** Text as people write it: several scripts, widths, combining marks, emoji. */
const writing = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Lean',
        'cells',
        'Qualité',
        'GRÖSSE',
        'straße',
        'ﾗｲﾝ',
        'ガ',
        'か',
        'が',
        '品質',
        '👩🏽‍🔧',
        'ΣΊΣΥΦΟΣ',
        'İ',
        ' ',
        '\n',
        '  ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(' '));

describe('a text as search compares it', () => {
  it.each([
    ['Qualité', 'QUALITE'],
    ['Größe Straße', 'grosse strasse'],
    ['ＬＩＮＥ　１', 'line 1'],
    ['ﾗｲﾝ ｶﾞｽ', 'ライン ガス'],
    ['が', 'か\u3099'],
    ['Σίσυφος', 'ΣΙΣΥΦΟΣ'],
    ['İzmir', 'izmir'],
    ['㍿', '株式会社'],
  ])('%s is %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('keeps letters apart that only look alike to a machine', () => {
    expect(fold('かき')).not.toBe(fold('がぎ'));
    expect(fold('ハ')).not.toBe(fold('パ'));
  });

  it('folds once and for all', () => {
    fc.assert(
      fc.property(writing, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('an excerpt', () => {
  it('is a part of the text, and what it marks is what was searched for', () => {
    fc.assert(
      fc.property(writing, fc.nat(), fc.nat(9), (written, at, length) => {
        const text = onOneLine(written);
        const from = at % Math.max(1, text.length);
        const words = wordsOf(text.slice(from, from + 1 + length));
        const excerpt = excerptOf(text, words);
        expect(text).toContain(joined(excerpt).replace(/^… /, '').replace(/ …$/, ''));
        expect(joined(excerpt).length).toBeLessThan(200);
        for (const part of marked(excerpt))
          expect(words.some((word) => fold(part).includes(word))).toBe(true);
        if (words.length > 0 && words.every((word) => fold(text).includes(word))) {
          expect(marked(excerpt).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('marks whole letters where widths and marks differ', () => {
    expect(marked(excerptOf('第２工場の ｶﾞｽ 使用量', wordsOf('ガス')))).toEqual(['ｶﾞｽ']);
    expect(marked(excerptOf('Qualite\u0301 perçue', wordsOf('qualité percue')))).toEqual([
      'Qualite\u0301',
      'perçue',
    ]);
  });

  it('shows the place of the match in a long text, with a sign that there is more', () => {
    const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`.trim();
    const excerpt = joined(excerptOf(text, ['needle']));
    expect(excerpt).toMatch(/^… .*needle after.* …$/);
  });
});

/** A plan with one of everything that has a text, each with a word of its own. */
function everything() {
  const context = testContext('s');
  let records = emptyPlan();
  const run = (make: (now: RecordSet) => Edit) => {
    const edit = make(records);
    records = apply(records, edit);
    return edit.added[0]?.id ?? '';
  };
  const [matrix] = records.list('matrix');
  if (!matrix) throw new Error('The plan has no matrix.');
  const item = itemId.parse(
    run((now) => addItem(now, { matrix: matrix.id, role: 'priority', text: 'Lean cells' }, context)),
  );
  const measure = itemId.parse(
    run((now) => addItem(now, { matrix: matrix.id, role: 'measure', text: 'OEE' }, context)),
  );
  const field = (name: 'why' | 'metText' | 'atRiskText' | 'missedText', value: string) =>
    run((now) => setField(now, { kind: 'item', id: item, field: name, value }, context));
  field('why', 'Waste hides in batches');
  field('metText', 'greenlight');
  field('atRiskText', 'yellowlight');
  field('missedText', 'redlight');
  run((now) => setLink(now, { a: item, b: measure, strength: 'strong' }, context));
  run((now) => setLinkReason(now, { a: item, b: measure, reason: 'Shorter changeovers' }, context));
  run((now) => setValue(now, { item, month: month.parse('2026-03'), milestone: 'Pilot running' }, context));
  run((now) => addParticipant(now, { matrix: matrix.id, name: 'Plant engineer' }, context));
  return { records, item, measure };
}

describe('a search', () => {
  it.each([
    ['p1', 'item', null],
    ['lean', 'item', null],
    ['batches', 'item', 'why'],
    ['greenlight', 'item', 'metText'],
    ['yellowlight', 'item', 'atRiskText'],
    ['redlight', 'item', 'missedText'],
    ['pilot', 'item', 'milestone'],
    ['changeovers', 'link', 'reason'],
    ['engineer', 'person', null],
    ['preferred', 'trueNorth', null],
    ['axle', 'title', null],
  ])('for “%s” finds the %s, in its %s', (query, at, field) => {
    const { total, groups } = hitsOf(everything().records, query);
    const [hit] = groups[0]?.hits ?? [];
    expect(total).toBe(1);
    expect([hit?.found.at, hit?.detail?.field ?? null]).toEqual([at, field]);
    expect(hit && marked([...hit.code, ...hit.text, ...(hit.detail?.text ?? [])])).not.toEqual([]);
  });

  it('wants all words, in whichever texts of one thing they stand', () => {
    const { records } = everything();
    expect(texts(records, 'P1 cells waste')).toEqual(['Lean cells']);
    expect(texts(records, 'lean OEE')).toEqual([]);
    expect(texts(records, '   ')).toEqual([]);
  });

  it('finds a link by its reason, not by what it joins alone', () => {
    const { records } = everything();
    expect(texts(records, 'K1 shorter')).toEqual(['P1–K1']);
    expect(texts(records, 'K1')).toEqual(['OEE']);
  });

  it('puts what is called so before what only speaks of it', () => {
    const records = buildSample('automotive');
    const [best] = hitsOf(records, 'P3').groups[0]?.hits ?? [];
    expect(best && joined(best.code)).toBe('P3');
  });

  it('groups by matrix, that of the best hit first and the shown one among equals', () => {
    const records = buildSample('automotive');
    const index = searchIndexOf(records);
    for (const near of records.all('matrix').values()) {
      const { groups } = search(index, { query: 'A1', limit: 100, near: near.id });
      expect(groups[0]?.matrix).toBe(near.id);
      expect(new Set(groups.map(({ matrix }) => matrix)).size).toBe(groups.length);
    }
  });

  it('counts all and shows the first ones', () => {
    const records = buildSample('automotive');
    const all = hitsOf(records, 'e', 1000);
    const few = hitsOf(records, 'e', 3);
    expect(few.total).toBe(all.total);
    expect(few.groups.flatMap(({ hits }) => hits)).toHaveLength(3);
  });

  it('finds every item of any plan by every word of its text, in any case', () => {
    fc.assert(
      fc.property(plan, (records) => {
        const index = searchIndexOf(records);
        for (const item of records.list('item')) {
          for (const query of [item.text, item.text.toUpperCase(), `${item.code} ${item.text}`]) {
            const { groups, total } = search(index, { query, limit: 1000, near: null });
            const hits = groups.flatMap((group) => group.hits);
            expect(hits).toHaveLength(total);
            expect(hits.some(({ found }) => found.at === 'item' && found.item === item.id)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
