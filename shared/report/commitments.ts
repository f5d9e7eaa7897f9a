import { type Commitment, round as roundSchema, threadHeader } from '../catchball/format.ts';
import { negotiationOf } from '../catchball/negotiation.ts';
import { withTerms } from '../catchball/terms.ts';
import { recordsWhere } from '../plan/lookup.ts';
import { planOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';

/** What one level has asked the other to provide, with the name of the one that provides it. */
export interface ToldCommitment {
  readonly commitment: Commitment;
  readonly by: string;
}

const known = new WeakMap<RecordSet, ReadonlyMap<string | null, readonly ToldCommitment[]>>();

/** All commitments of the threads of a plan, each as it was spoken of last, by the item that they are about. */
export function commitmentsByItem(records: RecordSet): ReadonlyMap<string | null, readonly ToldCommitment[]> {
  const before = known.get(records);
  if (before) return before;
  const told = records.list('thread').flatMap((thread) => {
    const header = threadHeader.parse(thread.header);
    const rounds = recordsWhere(records, 'round', 'thread', thread.id).map(({ body }) =>
      roundSchema.parse(body),
    );
    const { commitments } = negotiationOf(withTerms(rounds, planOf(records)?.title ?? ''));
    return commitments.map((commitment) => ({ commitment, by: header[commitment.by].name }));
  });
  const byItem = Map.groupBy(told, ({ commitment }) => commitment.item);
  known.set(records, byItem);
  return byItem;
}
