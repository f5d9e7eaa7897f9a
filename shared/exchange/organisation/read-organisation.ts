import { fold } from '../../plan/clipboard/fold.ts';
import { type Difference, NO_DIFFERENCE } from '../../plan/edits/edit.ts';
import type { EditContext } from '../../plan/edits/make.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { MappingOf } from '../mapping/mapping.ts';
import type { SheetProblem } from '../mapping/problems.ts';
import { above } from '../mapping/read-items.ts';
import { headOf, isFilled, type SourceSheet, widthOf } from '../mapping/source.ts';
import { ORGANISATION_COLUMNS, type OrganisationUse, readColumnHeads } from './columns.ts';
import { readDeclared } from './declared.ts';
import { organisationDifference } from './difference.ts';
import { matchedWithPlan } from './match.ts';

export interface OrganisationReading {
  readonly uses: readonly OrganisationUse[];
  /** Empty where any row is at fault: half an organisation is worse than none. */
  readonly difference: Difference;
  readonly problems: readonly SheetProblem[];
}

/** Reads a sheet as units and the people in them. What the plan has already is changed; nothing is removed. */
export function readOrganisationSheet(
  sheet: SourceSheet,
  mapping: MappingOf<'organisation'>,
  records: RecordSet,
  context: EditContext,
): OrganisationReading {
  const uses = usesOf(sheet, mapping);
  const first = mapping.top + mapping.heads;
  const aside = [...above(sheet, mapping.top), ...ignoredColumns(sheet, mapping, uses)];
  if (!uses.includes('unit')) {
    const problem = { reason: 'noUnitColumn', row: null, column: null, text: '' } as const;
    return { uses, difference: NO_DIFFERENCE, problems: [problem, ...aside] };
  }
  const declared = readDeclared(sheet, first, uses);
  const matched = matchedWithPlan(declared, records);
  const faults = [...declared.problems, ...matched.problems].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return {
    uses,
    difference:
      faults.length > 0 ? NO_DIFFERENCE : organisationDifference(declared, matched, records, context),
    problems: [...faults, ...aside],
  };
}

/** By the heads, and otherwise where a person has chosen so. */
function usesOf(sheet: SourceSheet, { top, heads, columns }: MappingOf<'organisation'>) {
  const written = Array.from({ length: widthOf(sheet.rows) }, (_, column) =>
    heads > 0 ? headOf(sheet.rows, top, column) : '',
  );
  const chosen = new Set(Object.values(columns));
  return readColumnHeads(written).map((use, column): OrganisationUse => {
    const choice = columns[column];
    if (choice !== undefined) return ORGANISATION_COLUMNS.find((one) => one === choice) ?? 'ignored';
    return chosen.has(use) ? 'ignored' : use;
  });
}

function ignoredColumns(
  { rows }: SourceSheet,
  { top, heads }: MappingOf<'organisation'>,
  uses: readonly OrganisationUse[],
): readonly SheetProblem[] {
  const filled = (column: number) => rows.slice(top + heads).some((row) => isFilled(row[column]));
  return uses.flatMap((use, column) => {
    if (use !== 'ignored' || !filled(column)) return [];
    const text = heads > 0 ? headOf(rows, top, column) : '';
    return [{ reason: 'ignoredColumn', row: null, column, text: fold(text) === '' ? '' : text }];
  });
}
