import type { MatrixId } from '../../plan/ids.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { ROLES } from '../../plan/records/fields.ts';
import { LIST_KEYS, type List, type ListKey } from '../list.ts';
import { crossLists } from './crosses.ts';
import { itemLists } from './items.ts';
import { linearList } from './linear.ts';
import { monthLists } from './months.ts';
import { sheetNames } from './names.ts';
import { needsLists } from './needs.ts';
import { okrList } from './okrs.ts';
import { peopleList } from './people.ts';
import { type Subject, subjectOf, type UnnamedList } from './subject.ts';
import type { ListWords } from './words.ts';

/** Which lists are made by what. */
const MAKERS: readonly {
  readonly keys: readonly ListKey[];
  make(subject: Subject): readonly UnnamedList[];
}[] = [
  { keys: ROLES, make: itemLists },
  { keys: ['months', 'milestones'], make: monthLists },
  { keys: ['people'], make: (subject) => [peopleList(subject)] },
  { keys: ['links', 'duties'], make: crossLists },
  { keys: ['linear'], make: (subject) => [linearList(subject)] },
  { keys: ['okrs'], make: (subject) => [okrList(subject)] },
  { keys: ['dependencies', 'claims', 'barriers'], make: needsLists },
];

/** Lists that stand beside others only where there is something in them. */
const WHERE_ANY: ReadonlySet<ListKey> = new Set<ListKey>(['dependencies', 'claims', 'barriers']);

/**
 * A plan as lists, over the chosen matrices in the given order: the items of each role, the months, the people, the
 * cross-tables of each matrix, and all items once more for reading, in a row and as OKRs, and what
 * they need, ask for and are hindered by, where anything was said of that. The same plan, matrices, words and kinds give the
 * same lists, to the cell.
 * @param kinds of the lists that are wanted
 * @throws MissingRecordError where a matrix is not in the plan
 */
export function listsOf(
  records: RecordSet,
  matrices: readonly MatrixId[],
  words: ListWords,
  kinds: readonly ListKey[] = LIST_KEYS,
): readonly List[] {
  const subject = subjectOf(records, matrices, words);
  const name = sheetNames();
  return MAKERS.filter(({ keys }) => keys.some((key) => kinds.includes(key)))
    .flatMap(({ make }) => make(subject))
    .filter(({ key }) => kinds.includes(key))
    .filter(({ key, rows }) => rows.length > 0 || kinds.length === 1 || !WHERE_ANY.has(key))
    .map(({ wanted, ...list }) => ({ ...list, name: name(wanted) }));
}
