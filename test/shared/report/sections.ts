import type { Block, ReportTable, Section } from '#shared/report/section.ts';

/** The tables of a section, in order. */
export function tablesOf({ blocks }: Section): readonly ReportTable[] {
  return blocks.filter((block) => block.type === 'table');
}

/** Every text of a section, as a reader meets it. */
export function textsOf({ title, subtitle, blocks }: Section): readonly string[] {
  return [title, subtitle, ...blocks.flatMap(textsIn)];
}

function textsIn(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'fields':
      return block.fields.flatMap(({ label, value }) => [label, value]);
    case 'list':
      return block.entries;
    case 'table':
      return [
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flatMap(({ cells }) => cells),
        ...(block.rows.length === 0 ? [block.empty] : []),
      ];
    case 'figures':
      return block.figures.map(({ says }) => says);
    case 'signatures':
      return block.signers;
    case 'pageBreak':
      return [];
  }
}
