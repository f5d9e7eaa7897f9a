import type { Language } from '../language.ts';
import { column } from './column.ts';
import { markdownText } from './markdown-text.ts';
import type { Block, ReportColumn, ReportRow, ReportTable, Section } from './section.ts';
import { FORM_WORDS } from './words/form.ts';

export interface Report {
  readonly title: string;
  readonly language: Language;
  readonly sections: readonly Section[];
}

/**
 * A report as Markdown with tables (GitHub's dialect), for a wiki or a mail. Where it was a drawing, what the drawing says
 * stands. No text of the plan can become markup.
 */
export function reportMarkdown({ title, language, sections }: Report): string {
  const parts = [heading(1, title), ...sections.flatMap((section) => sectionParts(section, language))];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionParts({ title, subtitle, blocks }: Section, language: Language): readonly string[] {
  return [
    heading(2, title),
    markdownText(subtitle),
    ...blocks.map((block) => blockMarkdown(block, language)),
  ];
}

function blockMarkdown(block: Block, language: Language): string {
  switch (block.type) {
    case 'heading':
      return heading(block.level + 1, block.text);
    case 'paragraph':
      return block.tone === 'strong' ? strong(block.text) : markdownText(block.text);
    case 'fields':
      return block.fields.map(({ label, value }) => `- ${strong(label)}: ${markdownText(value)}`).join('\n');
    case 'list':
      return block.entries.map((entry) => `- ${markdownText(entry)}`).join('\n');
    case 'table':
      return tableMarkdown(block);
    case 'figures':
      return block.figures
        .map(({ says }, _, { length }) => (length === 1 ? '' : '- ') + markdownText(says))
        .join('\n');
    case 'signatures': {
      const { signer, signature } = FORM_WORDS[language];
      const rows = block.signers.map((name): ReportRow => ({ cells: [name, ''], as: 'row' }));
      return tableMarkdown({
        type: 'table',
        columns: [column(signer, 1), column(signature, 1)],
        rows,
        empty: '',
      });
    }
    case 'pageBreak':
      return '';
  }
}

function heading(level: number, text: string): string {
  const shown = markdownText(text);
  return shown === '' ? '' : `${'#'.repeat(level)} ${shown}`;
}

/** An emphasis begins and ends at a character that is seen, or it would be none. */
function strong(text: string): string {
  const shown = markdownText(text.trim());
  return shown === '' ? '' : `**${shown}**`;
}

const RULES: { readonly [A in ReportColumn['align']]: string } = { start: '---', middle: ':-:', end: '--:' };

function tableMarkdown({ columns, rows, empty }: ReportTable): string {
  if (rows.length === 0) return markdownText(empty);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ heading }) => markdownText(heading))),
    line(columns.map(({ align }) => RULES[align])),
    ...rows.map(({ cells, as }) =>
      // A table of this dialect has no cell that spans others.
      line(columns.map((_, at) => (as === 'row' ? markdownText : strong)(cells[at] ?? ''))),
    ),
  ].join('\n');
}
