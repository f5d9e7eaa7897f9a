import type { MatrixView } from '../../plan/queries/matrix-view.ts';
import { itemStatus } from '../../plan/records/content.ts';
import { ROLES, type Role } from '../../plan/records/fields.ts';
import type { Item } from '../../plan/records/records.ts';
import type { Choice, ListColumn } from '../list.ts';
import { cellNumber } from './cell-number.ts';
import { cellText } from './cell-text.ts';
import { type Filled, filled, type Subject, told, type UnnamedList } from './subject.ts';

interface Row {
  readonly item: Item;
  readonly view: MatrixView;
}

/** What measures are judged by. The other roles show it only where one of their items has any of it. */
const FIGURES = [
  'measureUnit',
  'baseline',
  'better',
  'metWithin',
  'atRiskWithin',
  'metText',
  'atRiskText',
  'missedText',
] as const satisfies readonly (keyof Item)[];

/** One list per role, over all matrices; in the order of the sheet, the first stands nearest the centre. */
export function itemLists(subject: Subject): readonly UnnamedList[] {
  return ROLES.map((role) => itemList(subject, role));
}

function itemList(subject: Subject, role: Role): UnnamedList {
  const rows = subject.views.flatMap((view) => view.items[role].map((item) => ({ item, view })));
  const figures =
    role === 'measure' ||
    rows.some(({ item }) => FIGURES.some((field) => item[field] !== null && item[field] !== ''));
  const columns = [
    ...placeColumns(subject),
    ...planningColumns(subject),
    ...(figures ? figureColumns(subject) : []),
    matrixColumn(subject),
  ];
  return {
    key: role,
    id: role,
    crosses: null,
    wanted: subject.roleName(role),
    ...filled(
      columns,
      rows.map((row) => ({ id: row.item.id, of: row })),
    ),
  };
}

type TextField =
  | 'code'
  | 'text'
  | 'why'
  | 'perspective'
  | 'measureUnit'
  | 'metText'
  | 'atRiskText'
  | 'missedText';
type NumberField = 'budget' | 'baseline' | 'metWithin' | 'atRiskWithin';

function placeColumns(subject: Subject): readonly Filled<Row>[] {
  return [
    textColumn(subject, 'code', 8),
    textColumn(subject, 'text', 50),
    told('unit', subject.words, 24, ({ view }) => view.unit.name),
  ];
}

function planningColumns(subject: Subject): readonly Filled<Row>[] {
  const { headings, status } = subject.words;
  const statuses = itemStatus.options.map((key) => ({ key, label: status[key] }));
  return [
    textColumn(subject, 'why', 36),
    {
      column: {
        ...choiceColumn('owner', headings.owner, subject.people, 22),
        others: true,
      },
      cell: ({ item }) => subject.personLabel(item.owner),
    },
    dateColumn(subject, 'start'),
    dateColumn(subject, 'due'),
    {
      column: choiceColumn('status', headings.status, statuses),
      cell: ({ item }) => status[item.status],
    },
    textColumn(subject, 'perspective', 16),
    numberColumn(subject, 'budget'),
  ];
}

function figureColumns(subject: Subject): readonly Filled<Row>[] {
  const { headings, better } = subject.words;
  const directions = (['higher', 'lower'] as const).map((key) => ({ key, label: better[key] }));
  return [
    textColumn(subject, 'measureUnit', 16),
    numberColumn(subject, 'baseline'),
    {
      column: choiceColumn('better', headings.better, directions),
      cell: ({ item }) => (item.better === null ? null : better[item.better]),
    },
    numberColumn(subject, 'metWithin'),
    numberColumn(subject, 'atRiskWithin'),
    textColumn(subject, 'metText', 24),
    textColumn(subject, 'atRiskText', 24),
    textColumn(subject, 'missedText', 24),
  ];
}

/** Which matrix a new row belongs to; an item that is there stays in its own. */
function matrixColumn({ words, matrices, matrixLabel }: Subject): Filled<Row> {
  return {
    column: { ...choiceColumn('matrix', words.headings.matrix, matrices, 28), readBack: 'inNewRows' },
    cell: ({ item }) => matrixLabel(item.matrix),
  };
}

function choiceColumn(key: string, heading: string, choices: readonly Choice[], width = 12) {
  return {
    key,
    heading,
    width,
    readBack: 'always',
    type: 'choice',
    choices,
    others: false,
  } as const satisfies ListColumn;
}

function textColumn({ words }: Subject, key: TextField, width: number): Filled<Row> {
  return {
    column: { key, heading: words.headings[key], type: 'text', width, readBack: 'always' },
    cell: ({ item }) => cellText(item[key]),
  };
}

function numberColumn({ words }: Subject, key: NumberField): Filled<Row> {
  return {
    column: { key, heading: words.headings[key], type: 'number', width: 12, readBack: 'always' },
    cell: ({ item }) => {
      const value = item[key];
      return value === null ? null : cellNumber(value);
    },
  };
}

function dateColumn({ words }: Subject, key: 'start' | 'due'): Filled<Row> {
  return {
    column: { key, heading: words.headings[key], type: 'date', width: 12, readBack: 'always' },
    cell: ({ item }) => item[key],
  };
}
