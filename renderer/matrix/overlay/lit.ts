import type { Rect, Scene } from '#shared/matrix/scene.ts';
import { type Linked, linkedWithItem, linkedWithPerson } from '#shared/plan/queries/linked.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import type { Target } from '../interaction/target.ts';

/** The boxes of all that has to do with an item or a person, itself included; null where there is nothing else. */
export function litBoxes(scene: Scene, view: MatrixView, target: Target): readonly Rect[] | null {
  const linked = linkedWith(view, target);
  if (!linked || linked.items.size + linked.people.size < 2) return null;
  const { north, east, south, west } = scene.sides;
  const rows = boxesOf([...north.items, ...south.items], ({ item }) => item);
  const columns = boxesOf([...west.items, ...east.items], ({ item }) => item);
  const people = boxesOf(scene.people, ({ person }) => person);
  const cell = (row: Rect | undefined, column: Rect | undefined): readonly Rect[] =>
    row && column ? [{ x: column.x, y: row.y, width: column.width, height: row.height }] : [];
  return [
    ...[...linked.items].flatMap((id) => rows.get(id) ?? columns.get(id) ?? []),
    ...[...linked.people].flatMap((id) => people.get(id) ?? []),
    ...view.links
      .filter(({ id }) => linked.links.has(id))
      .flatMap(({ a, b }) => [...cell(rows.get(a), columns.get(b)), ...cell(rows.get(b), columns.get(a))]),
    ...view.duties
      .filter(({ item, person }) => isShown(target, item, person))
      .flatMap(({ item, person }) => cell(rows.get(item), people.get(person))),
  ];
}

function linkedWith(view: MatrixView, target: Target): Linked | null {
  if (target.at === 'item') return linkedWithItem(view, target.item);
  return target.at === 'person' ? linkedWithPerson(view, target.person) : null;
}

function isShown(target: Target, item: string, person: string): boolean {
  return target.at === 'item' ? target.item === item : target.at === 'person' && target.person === person;
}

function boxesOf<T extends { readonly box: Rect }>(
  heads: readonly T[],
  idOf: (head: T) => string,
): ReadonlyMap<string, Rect> {
  return new Map(heads.map((head) => [idOf(head), head.box]));
}
