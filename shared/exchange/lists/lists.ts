import type { MatrixId } from '../../plan/ids.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { List } from '../list.ts';
import { crossLists } from './crosses.ts';
import { itemLists } from './items.ts';
import { linearList } from './linear.ts';
import { monthLists } from './months.ts';
import { sheetNames } from './names.ts';
import { peopleList } from './people.ts';
import { subjectOf } from './subject.ts';
import type { ListWords } from './words.ts';

/**
 * A plan as lists, over the chosen matrices in the given order: the items of each role, the months, the people, the
 * cross-tables of each matrix, and all items once more for reading. The same plan, matrices and words give the same
 * lists, to the cell.
 * @throws MissingRecordError where a matrix is not in the plan
 */
export function listsOf(
  records: RecordSet,
  matrices: readonly MatrixId[],
  words: ListWords,
): readonly List[] {
  const subject = subjectOf(records, matrices, words);
  const name = sheetNames();
  return [
    ...itemLists(subject),
    ...monthLists(subject),
    peopleList(subject),
    ...crossLists(subject),
    linearList(subject),
  ].map(({ wanted, ...list }) => ({ ...list, name: name(wanted) }));
}
