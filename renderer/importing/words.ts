import type { SheetMapping } from '#shared/exchange/mapping/mapping.ts';
import type { OkrUse } from '#shared/exchange/mapping/okr-columns.ts';
import type { SheetProblem } from '#shared/exchange/mapping/problems.ts';
import type { OrganisationUse } from '#shared/exchange/organisation/columns.ts';
import { isOrganisationFault } from '#shared/exchange/organisation/faults.ts';
import { cellAddress, columnName } from '#shared/exchange/read-tables.ts';
import type { ReturnedProblem } from '#shared/exchange/returned-problems.ts';
import type { ImportCounts } from '#shared/host/importing.ts';
import { COLUMN_FIELDS, type ColumnUse, valueUse } from '#shared/plan/clipboard/heads.ts';
import type { Axis } from '#shared/plan/clipboard/place.ts';
import { ROLES, type Role, type RoleNames } from '#shared/plan/records/fields.ts';
import { formatDay, t, tCount } from '../messages/messages.ts';
import { speech } from '../messages/speech.ts';

/** What the plan, or else its arrangement, calls a role. */
export function roleName(role: Role, own: RoleNames | null): string {
  return own?.[role] || speech().words.arrangements.compass.roles[role];
}

export function axisName(axis: Axis, own: RoleNames | null): string {
  return axis === 'people' ? t('importing.people') : roleName(axis, own);
}

/** What a sheet is taken as, in a few words. */
export function mappingName(mapping: SheetMapping, own: RoleNames | null): string {
  switch (mapping.as) {
    case 'items':
      return roleName(mapping.role, own);
    case 'cross':
      return t('importing.crossed', {
        rows: axisName(mapping.rows, own),
        columns: axisName(mapping.columns, own),
      });
    case 'okrs':
      return t('importing.as.okrs');
    case 'people':
      return t('importing.people');
    case 'organisation':
      return t('importing.organisation');
    case 'leftOut':
      return t('importing.leftOut');
  }
}

/** What a column holds, in words. */
export function columnWords(use: ColumnUse): string {
  const value = valueUse(use);
  if (value) return t(`clipboard.field.${value.what}`, { month: formatDay(value.month) });
  const field = COLUMN_FIELDS.find((name) => name === use);
  return field ? t(`clipboard.field.${field}`) : t('clipboard.ignored');
}

/** What a column of objectives and key results holds, in words. */
export function okrColumnWords(use: OkrUse): string {
  return use === 'ignored' ? t('clipboard.ignored') : t(`importing.okr.${use}`);
}

/** What a column of an organisation holds, in words. */
export function organisationColumnWords(use: OrganisationUse): string {
  return use === 'ignored' ? t('clipboard.ignored') : t(`importing.organisation.${use}`);
}

/** One thing that is not taken, with its place: "Measures, C7: “much” is no number". */
export function problemWords(sheet: string, problem: SheetProblem): string {
  return t('importing.at', { sheet, place: placeOf(problem), what: whatOf(problem) });
}

function placeOf({ row, column }: SheetProblem): string {
  if (row !== null && column !== null) return cellAddress(row, column);
  if (row !== null) return t('importing.row', { row: row + 1 });
  return column === null ? '' : t('importing.column', { column: columnName(column) });
}

function whatOf({ reason, text, also }: SheetProblem): string {
  const short = shortened(text);
  if (isOrganisationFault(reason)) {
    const [other, otherRow] = [shortened(also?.text ?? ''), (also?.row ?? 0) + 1];
    return t(`importing.fault.${reason}`, { text: short, other, otherRow });
  }
  switch (reason) {
    case 'above':
    case 'below':
    case 'anotherTable':
    case 'noObjective':
    case 'objectiveIsAnnual':
    case 'unknownQuarter':
    case 'notAGrade':
      return t(`importing.problem.${reason}`, { text: short });
    default:
      return t(`clipboard.left.${reason}`, { text: short });
  }
}

/** One thing of a returned workbook that is not taken. */
export function returnedWords({ sheet, cell, reason, text }: ReturnedProblem): string {
  const what = t(`importing.returned.${reason}`, { text: shortened(text) });
  return cell === null
    ? t('importing.atSheet', { sheet, what })
    : t('importing.at', { sheet, place: cell, what });
}

/** What a mapping would do, each in a few words; empty where it would do nothing. */
export function outcomeWords(counts: ImportCounts, own: RoleNames | null): readonly string[] {
  const ofRoles = ROLES.flatMap((role) => {
    const { made, changed } = counts.items[role];
    const name = roleName(role, own);
    return [
      ...(made > 0 ? [t('importing.made', { role: name, count: made })] : []),
      ...(changed > 0 ? [t('importing.changed', { role: name, count: changed })] : []),
    ];
  });
  const { made, changed } = counts.units;
  const organisation = [
    ...(made > 0 ? [tCount('importing.count.units', made)] : []),
    ...(changed > 0 ? [tCount('importing.count.unitsChanged', changed)] : []),
  ];
  const others = (['people', 'peopleChanged', 'memberships', 'links', 'duties', 'values'] as const).flatMap(
    (what) => (counts[what] > 0 ? [tCount(`importing.count.${what}`, counts[what])] : []),
  );
  return [...organisation, ...ofRoles, ...others];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${[...line].slice(0, 59).join('')}…` : line;
}
