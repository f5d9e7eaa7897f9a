import { type Commitment, threadHeader } from '../catchball/format.ts';
import { storedNegotiation } from '../catchball/settle.ts';
import type { RecordSet } from '../plan/record-set.ts';

/** What one level has asked the other to provide, with the name of the one that provides it. */
export interface ToldCommitment {
  readonly commitment: Commitment;
  readonly by: string;
}

type ByItem = ReadonlyMap<string | null, readonly ToldCommitment[]>;
const known = new WeakMap<RecordSet, ByItem>();

/** All commitments of the threads of a plan, each as it was spoken of last, by the item that they are about. */
export function commitmentsByItem(records: RecordSet): ByItem {
  const before = known.get(records);
  if (before) return before;
  const told = records.list('thread').flatMap((thread) => {
    const header = threadHeader.parse(thread.header);
    const { commitments } = storedNegotiation(records, thread.id);
    return commitments.map((commitment) => ({ commitment, by: header[commitment.by].name }));
  });
  const byItem = Map.groupBy(told, ({ commitment }) => commitment.item);
  known.set(records, byItem);
  return byItem;
}
