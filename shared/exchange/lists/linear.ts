import { recordsWhere } from '../../plan/lookup.ts';
import type { MatrixView } from '../../plan/queries/matrix-view.ts';
import { dutiesOf } from '../../plan/queries/scales.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { ROLES, type Role } from '../../plan/records/fields.ts';
import type { Item } from '../../plan/records/records.ts';
import { cellText } from './cell-text.ts';
import { levelChoices, linkChoices } from './choices.ts';
import { dutyMarks, linkMarks } from './marks.ts';
import { type Filled, filled, type Subject, told, type UnnamedList } from './subject.ts';

interface Row {
  readonly item: Item;
  readonly role: Role;
  readonly view: MatrixView;
}

/** All items in the reading order of the field, with what they are linked to in words. For reading only. */
export function linearList(subject: Subject): UnnamedList {
  const { words, views, records, personLabel, roleName } = subject;
  const duties = dutiesSaid(subject);
  const links = linksSaid(subject);
  const columns: readonly Filled<Row>[] = [
    told('matrix', words, 28, ({ view }) => subject.matrixLabel(view.matrix.id)),
    told('role', words, 22, ({ role }) => roleName(role)),
    told('code', words, 8, ({ item }) => item.code),
    told('text', words, 50, ({ item }) => item.text),
    told('why', words, 36, ({ item }) => item.why),
    told('owner', words, 22, ({ item }) => personLabel(item.owner)),
    {
      column: { key: 'due', heading: words.headings.due, type: 'date', width: 12, readBack: 'never' },
      cell: ({ item }) => item.due,
    },
    told('status', words, 12, ({ item }) => words.status[item.status]),
    told('target', words, 16, ({ item }) => targetOf(records, item)),
    told('links', words, 30, links),
    told('duties', words, 40, duties),
    told('above', words, 30, ({ item }) => aboveOf(subject, item)),
  ];
  const rows = views.flatMap((view) =>
    ROLES.flatMap((role) => view.items[role].map((item) => ({ item, role, view }))),
  );
  return {
    key: 'linear',
    id: 'linear',
    crosses: null,
    wanted: words.lists.linear,
    ...filled(
      columns,
      rows.map((row) => ({ id: row.item.id, of: row })),
    ),
  };
}

/** The last planned figure with its unit. */
function targetOf(records: RecordSet, { id, measureUnit }: Item): string {
  const [last] = recordsWhere(records, 'value', 'item', id)
    .filter(({ plan }) => plan !== null)
    .toSorted((a, b) => (a.month > b.month ? -1 : 1));
  return last ? `${last.plan} ${measureUnit}`.trim() : '';
}

/** The items that one is linked with, by code, each after its mark: `● A1, △ A3`. */
function linksSaid({ records, views, words }: Subject): (row: Row) => string {
  const choices = linkChoices(records, words.language);
  const known = new Map(
    views.map((view) => {
      const items = ROLES.flatMap((role) => view.items[role]);
      return [
        view,
        {
          items,
          places: new Map(items.map(({ id }, at) => [String(id), at])),
          marks: linkMarks(view, choices),
        },
      ];
    }),
  );
  return ({ item, view }) => {
    const { items, places, marks } = known.get(view) ?? {};
    return [...(marks?.get(item.id) ?? [])]
      .map(([other, mark]) => ({ place: places?.get(other) ?? 0, mark }))
      .sort((a, b) => a.place - b.place)
      .map(({ place, mark }) => `${mark} ${items?.[place]?.code ?? ''}`)
      .join(', ');
  };
}

/** Who owes what to an item, in the order of people: `● Lean office`. */
function dutiesSaid({ records, views, words, people }: Subject): (row: Row) => string {
  const choices = levelChoices(dutiesOf(records), words.language);
  const marks = new Map(views.map((view) => [view, dutyMarks(view, choices)]));
  const places = new Map(people.map(({ key }, place) => [key, place]));
  return ({ item, view }) =>
    [...(marks.get(view)?.get(item.id) ?? [])]
      .toSorted(([one], [other]) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
      .map(([person, mark]) => `${mark} ${people[places.get(person) ?? -1]?.label ?? ''}`)
      .join(', ');
}

/** The items of upper matrices that it came from, by code and text. */
function aboveOf({ records }: Subject, { id }: Item): string {
  return recordsWhere(records, 'cascadeLink', 'lower', id)
    .flatMap(({ upper }) => records.get('item', upper) ?? records.get('mirror', upper) ?? [])
    .map(({ code, text }) => cellText(`${code} ${text}`.trim()) ?? '')
    .join('\n');
}
