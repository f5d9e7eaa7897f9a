import { readCrossHeads } from '../../plan/clipboard/cross-heads.ts';
import type { ColumnUse } from '../../plan/clipboard/heads.ts';
import type { LevelSeen } from '../../plan/clipboard/marks.ts';
import type { Proposal } from '../../plan/clipboard/propose.ts';
import { applyPaste } from '../../plan/commands/paste.ts';
import { apply } from '../../plan/edits/apply.ts';
import { type Difference, NO_DIFFERENCE } from '../../plan/edits/edit.ts';
import type { EditContext } from '../../plan/edits/make.ts';
import { squashAll } from '../../plan/edits/squash.ts';
import type { MatrixId } from '../../plan/ids.ts';
import { matrixView } from '../../plan/queries/matrix-view.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { OrganisationUse } from '../organisation/columns.ts';
import { readOrganisationSheet } from '../organisation/read-organisation.ts';
import type { ImportMapping, MappingOf, SheetMapping } from './mapping.ts';
import type { OkrUse } from './okr-columns.ts';
import type { SheetProblem } from './problems.ts';
import { crossedAt, missingOf, readCrossSheet } from './read-cross.ts';
import { readItemsSheet } from './read-items.ts';
import { readOkrsSheet } from './read-okrs.ts';
import { mailsOf, readPeopleSheet } from './read-people.ts';
import { withoutRemarks } from './remarks.ts';
import type { SourceSheet } from './source.ts';

/** What one sheet was read as. */
export interface SheetReading {
  /** With items, or objectives and key results: what each column holds. */
  readonly uses: readonly (ColumnUse | OkrUse)[];
  /** With an organisation: what each column holds. */
  readonly organisation: readonly OrganisationUse[];
  /** With a cross-table: what rows and columns of the sheet stand for, by their index; null for nothing known. */
  readonly rows: Readonly<Record<number, string | null>>;
  readonly columns: Readonly<Record<number, string | null>>;
  /** With a cross-table: what the texts in its cells were taken for. */
  readonly levels: readonly LevelSeen[];
  readonly problems: readonly SheetProblem[];
}

export interface ImportReading {
  /** What all sheets together would make of the plan. */
  readonly difference: Difference;
  /** The plan with it. */
  readonly records: RecordSet;
  readonly sheets: readonly SheetReading[];
}

export const NOTHING_READ: SheetReading = {
  ...{ uses: [], organisation: [], rows: {}, columns: {} },
  ...{ levels: [], problems: [] },
};

/**
 * Reads all sheets as they are mapped, against a plan: the organisation first, then lists of items, objectives and key
 * results, people, and cross-tables, so that each finds what the workbook itself brings. Every sheet is one pasted table.
 * @param contextOf for the records that a sheet makes: its ids must not depend on the other sheets
 * @throws MissingRecordError where a matrix is not in the plan
 */
export function importTables(
  sheets: readonly SourceSheet[],
  mapping: ImportMapping,
  plan: RecordSet,
  contextOf: (sheet: number) => EditContext,
): ImportReading {
  const made: Difference[] = [];
  let records = plan;
  const take = (difference: Difference) => {
    made.push(difference);
    records = apply(records, difference);
  };
  const readings: SheetReading[] = sheets.map(() => NOTHING_READ);
  for (const as of ORDER) {
    for (const [index, whole] of sheets.entries()) {
      const mapped = mapping.sheets[index];
      if (mapped?.as !== as) continue;
      const { sheet, remarks } = withoutRemarks(whole);
      const context = contextOf(index);
      const paste = (matrix: MatrixId, proposal: Proposal) =>
        take(applyPaste(records, { matrix, proposal }, context));
      const reading = readSheet(sheet, mapped, {
        ...{ dayFirst: mapping.dayFirst, context },
        now: () => records,
        paste,
        take,
      });
      readings[index] = { ...reading, problems: [...reading.problems, ...remarks] };
    }
  }
  return { difference: made.length === 0 ? NO_DIFFERENCE : squashAll(made), records, sheets: readings };
}

const ORDER: readonly SheetMapping['as'][] = ['organisation', 'items', 'okrs', 'people', 'cross'];

interface Taking {
  readonly dayFirst: boolean;
  readonly context: EditContext;
  /** The plan with what was taken so far. */
  now(): RecordSet;
  paste(matrix: MatrixId, proposal: Proposal): void;
  take(difference: Difference): void;
}

function readSheet(sheet: SourceSheet, mapping: SheetMapping, taking: Taking): SheetReading {
  switch (mapping.as) {
    case 'items': {
      const { proposal, problems } = readItemsSheet(sheet, mapping, taking.now(), taking.dayFirst);
      taking.paste(mapping.matrix, proposal);
      return { ...NOTHING_READ, uses: proposal.uses, problems };
    }
    case 'okrs': {
      const { now, dayFirst, context } = taking;
      const { difference, ...reading } = readOkrsSheet(sheet, mapping, now(), dayFirst, context);
      taking.take(difference);
      return { ...NOTHING_READ, ...reading };
    }
    case 'people': {
      const { proposal, problems } = readPeopleSheet(sheet, mapping, taking.now());
      taking.paste(mapping.matrix, proposal);
      taking.take(mailsOf(sheet, mapping, taking.now()));
      return { ...NOTHING_READ, problems };
    }
    case 'organisation': {
      const { uses, difference, problems } = readOrganisationSheet(
        sheet,
        mapping,
        taking.now(),
        taking.context,
      );
      taking.take(difference);
      return { ...NOTHING_READ, organisation: uses, problems };
    }
    case 'cross':
      return readMarks(sheet, mapping, taking);
    case 'leftOut':
      return NOTHING_READ;
  }
}

function readMarks(sheet: SourceSheet, mapping: MappingOf<'cross'>, taking: Taking): SheetReading {
  const { matrix, top, left } = mapping;
  if (mapping.addMissing) {
    const table = crossedAt(sheet, top, left);
    for (const side of ['rows', 'columns'] as const) {
      const heads = readCrossHeads(table, matrixView(taking.now(), matrix), [mapping.rows, mapping.columns]);
      const missing = missingOf(heads[side], mapping[side], mapping, taking.now());
      if (missing) taking.paste(matrix, missing);
    }
  }
  const { proposal, problems } = readCrossSheet(sheet, mapping, taking.now());
  taking.paste(matrix, proposal);
  const byIndex = (heads: typeof proposal.rows, by: number) =>
    Object.fromEntries(heads.map(({ at, target }) => [at + by - 1, target]));
  return {
    ...NOTHING_READ,
    rows: byIndex(proposal.rows, top),
    columns: byIndex(proposal.columns, left),
    levels: proposal.levels,
    problems,
  };
}
