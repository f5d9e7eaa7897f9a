import type { ItemId, MatrixId, PersonId, UnitId } from '../plan/ids.ts';
import { recordsWhere } from '../plan/lookup.ts';
import { fold, wordsOf } from '../plan/queries/search-text.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item, Mirror } from '../plan/records/records.ts';
import type { Breaks } from './breaks.ts';
import type { WhyNode, WhyTree } from './why-tree.ts';

/** What is looked for; null (and an empty query) asks nothing. All that is asked must hold. */
export interface CascadeFilter {
  /** Words that stand in code or text, in any order. */
  readonly query: string;
  /** Items of the unit and of all units below it. */
  readonly unit: UnitId | null;
  /** Items that the person answers for or has a duty in. */
  readonly person: PersonId | null;
  readonly perspective: string | null;
  readonly status: Item['status'] | null;
  /** Only items at which the chain breaks. */
  readonly broken: boolean;
}

export const NO_FILTER: CascadeFilter = {
  query: '',
  unit: null,
  person: null,
  perspective: null,
  status: null,
  broken: false,
};

/** What a filter leaves of a tree. */
export interface Kept {
  /** Items that are what was looked for. */
  readonly matches: ReadonlySet<string>;
  /** Keys of those, and of all nodes above them. */
  readonly keys: ReadonlySet<string>;
}

export function asksNothing(filter: CascadeFilter): boolean {
  const { query, unit, person, perspective, status, broken } = filter;
  return !broken && [unit, person, perspective, status].every((each) => each === null) && query.trim() === '';
}

/** What a filter leaves, with the way up from every match; null where it asks nothing. */
export function keptBy(
  records: RecordSet,
  tree: WhyTree,
  breaks: Breaks,
  filter: CascadeFilter,
): Kept | null {
  if (asksNothing(filter)) return null;
  const wanted = [
    wordsIn(filter.query),
    matched(records, filter),
    ...(filter.broken ? [inBreaks(breaks)] : []),
  ];
  const matches = new Set<string>();
  const keys = new Set<string>();
  for (const node of tree.byKey.values()) {
    const { subject, key } = node;
    if (subject.at !== 'item' || !wanted.every((test) => test(subject.item))) continue;
    matches.add(key);
    for (let at: WhyNode | null = node; at && !keys.has(at.key); at = at.parent) keys.add(at.key);
  }
  keys.add(tree.root.key);
  return { matches, keys };
}

type Test = (item: Item | Mirror) => boolean;

function wordsIn(query: string): Test {
  const words = wordsOf(query);
  return (item) => {
    if (words.length === 0) return true;
    const text = foldedText(item);
    return words.every((word) => text.includes(word));
  };
}

function inBreaks(breaks: Breaks): Test {
  return ({ id }) => breaks.has(id);
}

function matched(records: RecordSet, { unit, person, perspective, status }: CascadeFilter): Test {
  const matrices = unit === null ? null : matricesBelow(records, unit);
  const duties = person === null ? null : dutiesOf(records, person);
  const free = [unit, person, perspective, status].every((each) => each === null);
  return (item) => {
    if (item.kind === 'mirror') return free;
    return (
      (matrices === null || matrices.has(item.matrix)) &&
      (duties === null || item.owner === person || duties.has(item.id)) &&
      (perspective === null || item.perspective === perspective) &&
      (status === null || item.status === status)
    );
  };
}

function matricesBelow(records: RecordSet, top: UnitId): ReadonlySet<MatrixId> {
  const units = new Set([top]);
  for (const unit of units) for (const { id } of recordsWhere(records, 'unit', 'parent', unit)) units.add(id);
  return new Set(
    [...units].flatMap((id) => recordsWhere(records, 'matrix', 'unit', id).map((matrix) => matrix.id)),
  );
}

function dutiesOf(records: RecordSet, person: PersonId): ReadonlySet<ItemId> {
  return new Set(recordsWhere(records, 'duty', 'person', person).map(({ item }) => item));
}

/** Folding a text takes longer than looking through it, and every key that is typed looks through all. */
const folded = new WeakMap<Item | Mirror, string>();

function foldedText(item: Item | Mirror): string {
  const known = folded.get(item);
  if (known !== undefined) return known;
  const text = fold(`${item.code} ${item.text}`);
  folded.set(item, text);
  return text;
}
