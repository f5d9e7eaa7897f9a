import type { MatrixId } from '../../plan/ids.ts';
import { required } from '../../plan/lookup.ts';
import { type MatrixView, matrixView } from '../../plan/queries/matrix-view.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { Role } from '../../plan/records/fields.ts';
import type { Item } from '../../plan/records/records.ts';
import type { CellValue, Choice, List, ListColumn } from '../list.ts';
import { cellText } from './cell-text.ts';
import { matrixChoices, personChoices } from './choices.ts';
import type { ListHeading, ListWords } from './words.ts';

/** What lists are made of: the chosen matrices of a plan, and how they and their people are called. */
export interface Subject {
  readonly records: RecordSet;
  readonly views: readonly MatrixView[];
  readonly words: ListWords;
  readonly matrices: readonly Choice[];
  /** All of the plan where all of its matrices are chosen, else those who have to do with the chosen ones. */
  readonly people: readonly Choice[];
  matrixLabel(id: string): string | null;
  personLabel(id: string | null): string | null;
  /** As the plan calls the role, else the arrangement of the first matrix. */
  roleName(role: Role): string;
}

/** @throws MissingRecordError where a matrix is not in the plan */
export function subjectOf(records: RecordSet, matrices: readonly MatrixId[], words: ListWords): Subject {
  const views = matrices.map((id) => matrixView(records, required(records, 'matrix', id).id));
  const matrixLabels = matrixChoices(
    records,
    views.map(({ matrix }) => matrix),
  );
  const everything = records.list('matrix').every(({ id }) => matrices.includes(id));
  const involved = new Set(views.flatMap(peopleIn));
  const people = personChoices(records, (id) => everything || involved.has(id));
  const matrixLabel = labelsOf(matrixLabels);
  const personLabel = labelsOf(people);
  const arrangement = views[0]?.matrix.arrangement ?? 'compass';
  return {
    records,
    views,
    words,
    matrices: matrixLabels,
    people,
    matrixLabel,
    personLabel: (id) => (id === null ? null : personLabel(id)),
    roleName: (role) =>
      records.list('plan')[0]?.roleNames?.[role] || words.sheet.arrangements[arrangement].roles[role],
  };
}

/** What stands in a cell for each of some choices; null for anything else. */
export function labelsOf(choices: readonly Choice[]): (key: string) => string | null {
  const labels = new Map(choices.map(({ key, label }) => [key, label]));
  return (key) => labels.get(key) ?? null;
}

function peopleIn({ matrix, unit, items, people, duties }: MatrixView): readonly (string | null)[] {
  return [
    matrix.owner,
    unit.lead,
    ...Object.values(items).flatMap((ofRole: readonly Item[]) => ofRole.map(({ owner }) => owner)),
    ...people.map(({ person }) => person.id),
    ...duties.map(({ person }) => person),
  ];
}

/** A list before it has a name that no other has. */
export type UnnamedList = Omit<List, 'name'> & { readonly wanted: string };

/** A column together with what it says of a row. */
export interface Filled<R> {
  readonly column: ListColumn;
  cell(of: R): CellValue;
}

/** A column of plain text that follows from something else. */
export function told<R>(
  key: ListHeading,
  { headings }: ListWords,
  width: number,
  cell: (of: R) => string | null,
): Filled<R> {
  return {
    column: { key, heading: headings[key], type: 'text', width, readBack: 'never' },
    cell: (of) => cellText(cell(of) ?? ''),
  };
}

/** The columns and rows of a list. */
export function filled<R>(
  columns: readonly Filled<R>[],
  rows: readonly { readonly id: string; readonly of: R }[],
) {
  return {
    columns: columns.map(({ column }) => column),
    rows: rows.map(({ id, of }) => ({ id, cells: columns.map(({ cell }) => cell(of)) })),
  };
}
