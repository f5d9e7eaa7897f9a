import { matrixView } from '../queries/matrix-view.ts';
import { dutiesOf, strengthsOf } from '../queries/scales.ts';
import { secondTable } from './columns.ts';
import { type ItemsProposal, readItems } from './items.ts';
import { readLevel } from './levels.ts';
import { isRefusal, type Refusal, readTable } from './limits.ts';
import { type MarksProposal, readBlock, readCrossTable } from './marks.ts';
import { type PeopleProposal, readPeople } from './people.ts';
import type { PasteChoices, PasteContext } from './place.ts';
import type { Table } from './table.ts';

/** What pasting would do. */
export type Proposal = ItemsProposal | MarksProposal | PeopleProposal;

/**
 * What pasting a text would do where the focus is: a table with heads of this matrix becomes marks wherever the focus
 * is; else a table becomes marks from a focused cell on, items of a focused side, or people.
 */
export function proposePaste(
  text: string,
  context: PasteContext,
  choices: PasteChoices = {},
): Proposal | Refusal {
  const table = readTable(text);
  return isRefusal(table) ? table : proposeTable(table, context, choices);
}

function proposeTable(table: Table, context: PasteContext, choices: PasteChoices): Proposal | Refusal {
  const { place } = context;
  const crossed = readCrossTable(table, context, choices);
  if (crossed && crossed.levels.length > 0) return crossed;
  switch (place.at) {
    case 'cell':
      return readBlock(table, context, place, choices);
    case 'side': {
      if (onlyMarks(table, context)) return { type: 'refused', reason: 'marksNeedCell' };
      const row = secondTable(table, matrixView(context.records, context.matrix).period);
      if (row !== null) return { type: 'refused', reason: 'severalTables', row };
      return readItems(table, context, place, choices);
    }
    case 'people':
      return readPeople(table, context);
    case 'nowhere':
      return { type: 'refused', reason: 'noPlace' };
  }
}

/** Whether a block of two and more columns holds marks and nothing else: no person means them as texts of items. */
function onlyMarks(table: Table, { records }: PasteContext): boolean {
  const cells = table.flat().filter((cell) => cell !== '');
  const scales = [strengthsOf(records), dutiesOf(records)];
  return (
    (table[0]?.length ?? 0) > 1 &&
    scales.some((scale) => cells.every((cell) => readLevel(cell, scale, 'ranks') !== null))
  );
}
