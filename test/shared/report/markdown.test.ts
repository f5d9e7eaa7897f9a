import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportMarkdown } from '#shared/report/markdown.ts';
import { markdownText } from '#shared/report/markdown-text.ts';
import type { Block } from '#shared/report/section.ts';
import { hostileText } from './hostile.ts';

const markdownOf = (...blocks: readonly Block[]) =>
  reportMarkdown({ title: 'Plan', language: 'en', sections: [{ title: 'Part', subtitle: '', blocks }] })
    .split('\n\n')
    .slice(2)
    .join('\n\n')
    .trimEnd();

describe('a text in Markdown', () => {
  it.each([
    ['Cut bill-of-material cost by 8 % (-5 in May)', 'Cut bill-of-material cost by 8 % (-5 in May)'],
    ['Goal: R&D > 5, 1.5 and 0.3', 'Goal: R&D > 5, 1.5 and 0.3'],
    ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
    ['[a](http://x)', '\\[a\\](http\\://x)'],
    ['<script>', '\\<script>'],
    ['a | b', 'a \\| b'],
    ['one\ntwo', 'one<br>two'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['12. no list', '12\\. no list'],
    ['---', '\\---'],
    ['> no quotation', '\\> no quotation'],
    ['    no code', 'no code'],
    ['&lt; &#60;', '\\&lt; \\&\\#60;'],
    ['www.example.org', 'www\\.example.org'],
    ['$a$ ==b== :tada: {{ c }}', '\\$a\\$ \\=\\=b\\=\\= \\:tada: \\{\\{ c \\}\\}'],
    ['\n\n', ''],
  ])('%j is written %j', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  it('never holds markup, and shows every character that can be seen', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = markdownText(text);
        expect(written).not.toMatch(/[\n\r\t\0]/);
        // What is left without the escaped characters and our own line breaks would be read as markup.
        const bare = written.replace(/<br>/g, '\n').replace(/\\[!-/:-@[-`{-~]/g, '\u00b7');
        expect(bare).not.toMatch(/[\\`*_[\]<|~#$@^{}]/);
        expect(bare).not.toMatch(/&#?\w+;|==|:\S|(?<![\p{L}\p{N}])www\./u);
        for (const line of bare.split('\n'))
          expect(line).not.toMatch(/^(?:[-+](?:[-+\s]|$)|[=>!:]|\d+[.)](?:\s|$)| )/);
        const seen = (of: string) => of.toWellFormed().replace(/[\s\p{Cc}]+/gu, '');
        expect(seen(written.replace(/<br>/g, '\n').replace(/\\([!-/:-@[-`{-~])/g, '$1'))).toBe(seen(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('blocks in Markdown', () => {
  it('are headings below that of their section, paragraphs and lists', () => {
    expect(
      markdownOf(
        { type: 'heading', level: 2, text: 'Units' },
        { type: 'paragraph', text: 'Plain', tone: 'faint' },
        { type: 'paragraph', text: 'Loud', tone: 'strong' },
        { type: 'list', entries: ['one', '- two'] },
        { type: 'fields', fields: [{ label: 'Owner', value: 'Lean\noffice' }] },
        { type: 'pageBreak' },
      ),
    ).toBe('### Units\n\nPlain\n\n**Loud**\n\n- one\n- \\- two\n\n- **Owner**: Lean<br>office');
  });

  it('are tables whose groups and totals stand out', () => {
    const column = (heading: string, align: 'start' | 'end') => ({ heading, share: 1, align });
    expect(
      markdownOf({
        type: 'table',
        columns: [column('Item', 'start'), column('No', 'end')],
        rows: [
          { cells: ['Group'], as: 'group' },
          { cells: ['a|b\nc', '1'], as: 'row' },
          { cells: ['Sum', '1'], as: 'total' },
        ],
        empty: 'Nothing',
      }),
    ).toBe('| Item | No |\n| --- | --: |\n| **Group** |  |\n| a\\|b<br>c | 1 |\n| **Sum** | **1** |');
  });

  it('say what a drawing says, and what stands for a table without rows', () => {
    expect(
      markdownOf(
        {
          type: 'figures',
          figures: [{ svg: '<svg/>', width: 9, height: 9, smallestType: 1, says: 'Five units' }],
        },
        { type: 'table', columns: [], rows: [], empty: 'Nothing' },
        { type: 'signatures', signers: ['Division lead'] },
      ),
    ).toBe('Five units\n\nNothing\n\n| Name | Date and signature |\n| --- | --- |\n| Division lead |  |');
  });

  it('keep as many rows and cells as a table has, whatever its texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hostileText, hostileText), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('row' as const, 'group' as const, 'total' as const),
        (rows, as) => {
          const column = { heading: 'x', share: 1, align: 'start' } as const;
          const table = markdownOf({
            type: 'table',
            columns: [column, column],
            rows: rows.map((cells) => ({ cells, as })),
            empty: '',
          });
          const lines = table.split('\n');
          expect(lines).toHaveLength(rows.length + 2);
          for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(3);
        },
      ),
    );
  });
});
