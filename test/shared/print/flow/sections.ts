import fc from 'fast-check';
import type { Paper } from '#shared/print/paper.ts';
import type { Block, ReportTable, Section } from '#shared/report/section.ts';

const JAPANESE = '設備総合効率を八十五パーセントへ引き上げ、段取り時間を半減する。';
const ENGLISH = 'Raise overall equipment effectiveness & halve changeover time <at once>; ';

/** Texts as plans hold them, from nothing to the longest that a cell may be. */
export const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(JAPANESE, ENGLISH, 'a\n\nb', '', 'Donaudampfschifffahrtsgesellschaft'),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(JAPANESE, ENGLISH, 'x'), fc.integer({ min: 100, max: 4000 }))
      .map(([text, length]) => text.repeat(Math.ceil(length / text.length)).slice(0, length)),
  },
);

/** From about A5 to A0, either way round. */
export const anyPaper: fc.Arbitrary<Paper> = fc
  .tuple(
    fc.integer({ min: 140, max: 1200 }),
    fc.integer({ min: 140, max: 1200 }),
    fc.integer({ min: 3, max: 25 }),
  )
  .map(([width, height, margin]): Paper => ({ name: 'custom', width, height, margin }));

function anyTable(text: fc.Arbitrary<string>): fc.Arbitrary<ReportTable> {
  return fc.integer({ min: 1, max: 8 }).chain((count) =>
    fc.record({
      type: fc.constant('table' as const),
      columns: fc.array(
        fc.record({
          heading: fc.string({ maxLength: 15 }),
          share: fc.integer({ min: 1, max: 9 }),
          align: fc.constantFrom('start', 'middle', 'end'),
        }),
        { minLength: count, maxLength: count },
      ),
      rows: fc.array(
        fc.oneof(
          fc.record({
            as: fc.constantFrom('row', 'total'),
            cells: fc.array(text, { minLength: count, maxLength: count }),
          }),
          fc.record({ as: fc.constant('group' as const), cells: fc.tuple(text) }),
        ),
        { minLength: 1, maxLength: 40 },
      ),
      empty: fc.constant(''),
    }),
  );
}

export function anySection(text: fc.Arbitrary<string>): fc.Arbitrary<Section> {
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(2, 3), text }),
    fc.record({
      type: fc.constant('paragraph' as const),
      text,
      tone: fc.constantFrom('plain', 'strong', 'faint'),
    }),
    fc.record({
      type: fc.constant('fields' as const),
      fields: fc.array(fc.record({ label: fc.string({ maxLength: 30 }), value: text }), { maxLength: 6 }),
    }),
    fc.record({ type: fc.constant('list' as const), entries: fc.array(text, { maxLength: 8 }) }),
    anyTable(text),
    fc.record({ type: fc.constant('signatures' as const), signers: fc.array(text, { maxLength: 7 }) }),
    fc.constant({ type: 'pageBreak' as const }),
  );
  return fc.record({ title: text, subtitle: text, blocks: fc.array(block, { maxLength: 10 }) });
}

/** Every text of a section, as it is read. */
export function textsOf({ title, subtitle, blocks }: Section): readonly string[] {
  return [title, subtitle, ...blocks.flatMap(textsOfBlock)];
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'fields':
      return block.fields.flatMap(({ label, value }) => [label, value]);
    case 'list':
      return block.entries;
    case 'table':
      return block.rows.flatMap(({ cells }) => cells);
    case 'signatures':
      return block.signers;
    case 'figures':
    case 'pageBreak':
      return [];
  }
}

/** The text in HTML, without what is repeated on every page: running heads and the heads of tables. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<p class="running".*?<\/p>/gs, '')
    .replace(/<thead>.*?<\/thead>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** What of a text can be compared: not the white space, which vanishes where a line ends. */
export function solid(text: string): string {
  return text.toWellFormed().replace(/[^\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]|\s/gu, '');
}
