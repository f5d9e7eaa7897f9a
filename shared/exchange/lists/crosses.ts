import { ARRANGEMENTS } from '../../matrix/arrangements.ts';
import { inOrder } from '../../plan/order.ts';
import type { MatrixView } from '../../plan/queries/matrix-view.ts';
import { adjacentRoles } from '../../plan/queries/roles.ts';
import { dutiesOf } from '../../plan/queries/scales.ts';
import { ROLES, type Role } from '../../plan/records/fields.ts';
import type { Item, Person } from '../../plan/records/records.ts';
import type { Choice, Crossing } from '../list.ts';
import { headingText } from './cell-text.ts';
import { levelChoices, linkChoices } from './choices.ts';
import { type CellMarks, dutyMarks, linkMarks } from './marks.ts';
import { type Filled, filled, type Subject, told, type UnnamedList } from './subject.ts';

/** As items are numbered: B1, A1, P1, K1. */
const LETTERS: { readonly [R in Role]: string } = { longTerm: 'B', annual: 'A', priority: 'P', measure: 'K' };

/** Per matrix its four corners and its duties, each as a cross-table. What has no rows or no columns is left out. */
export function crossLists(subject: Subject): readonly UnnamedList[] {
  const { records, words } = subject;
  const marks = linkChoices(records, words.language);
  const levels = levelChoices(dutiesOf(records), words.language);
  return subject.views.flatMap((view) =>
    [
      ...cornersOf(view).map((corner) => linkList(view, corner, marks, subject)),
      dutyList(view, levels, subject),
    ].filter(({ rows, columns }) => rows.length > 0 && columns.some(({ readBack }) => readBack === 'always')),
  );
}

interface Corner {
  readonly rows: Role;
  readonly columns: Role;
}

/** The corners as they lie on the sheet: north and south are rows, west and east columns. */
function cornersOf({ matrix }: MatrixView): readonly Corner[] {
  const { north, south, west, east } = ARRANGEMENTS[matrix.arrangement].roles;
  return ROLES.flatMap((one) => ROLES.map((other) => ({ rows: one, columns: other }))).filter(
    ({ rows, columns }) =>
      [north, south].includes(rows) && [west, east].includes(columns) && adjacentRoles(rows, columns),
  );
}

function linkList(
  view: MatrixView,
  { rows, columns }: Corner,
  choices: readonly Choice[],
  subject: Subject,
): UnnamedList {
  const marks = linkMarks(view, choices);
  return crossList(
    {
      key: 'links',
      crosses: { matrix: view.matrix.id, rows: [rows], columns },
      wanted: `${LETTERS[rows]}×${LETTERS[columns]} ${view.unit.name}`,
    },
    view,
    view.items[columns].map(({ id, code, text }) => crossColumn(id, `${code} ${text}`, choices, marks)),
    subject,
  );
}

function dutyList(view: MatrixView, choices: readonly Choice[], subject: Subject): UnnamedList {
  const marks = dutyMarks(view, choices);
  return crossList(
    {
      key: 'duties',
      crosses: { matrix: view.matrix.id, rows: ROLES, columns: 'people' },
      wanted: `${subject.words.lists.duties} ${view.unit.name}`,
    },
    view,
    peopleOn(view, subject).map((person) =>
      crossColumn(person.id, subject.personLabel(person.id) ?? '', choices, marks),
    ),
    subject,
  );
}

/** Those with a column on the sheet, then others who owe something to one of its items. */
function peopleOn({ people, duties }: MatrixView, { records }: Subject): readonly Person[] {
  const first = people.map(({ person }) => person);
  const others = new Set(duties.map(({ person }) => person));
  for (const { id } of first) others.delete(id);
  return [...first, ...inOrder(records.list('person').filter(({ id }) => others.has(id)))];
}

interface CrossHead {
  readonly key: 'links' | 'duties';
  readonly crosses: Crossing;
  readonly wanted: string;
}

function crossList(
  head: CrossHead,
  view: MatrixView,
  columns: readonly Filled<Item>[],
  { words }: Subject,
): UnnamedList {
  const { key, crosses } = head;
  const items = crosses.rows.flatMap((role) => view.items[role]);
  return {
    ...head,
    id: [key, crosses.matrix, ...(key === 'links' ? [crosses.rows.join(), crosses.columns] : [])].join(':'),
    ...filled(
      [
        told('code', words, 8, ({ code }: Item) => code),
        told('text', words, 50, ({ text }: Item) => text),
        ...columns,
      ],
      items.map((item) => ({ id: item.id, of: item })),
    ),
  };
}

function crossColumn(
  key: string,
  heading: string,
  choices: readonly Choice[],
  marks: CellMarks,
): Filled<Item> {
  return {
    column: {
      key,
      heading: headingText(heading),
      type: 'choice',
      choices,
      others: false,
      width: 6,
      readBack: 'always',
    },
    cell: ({ id }) => marks.get(id)?.get(key) ?? null,
  };
}
