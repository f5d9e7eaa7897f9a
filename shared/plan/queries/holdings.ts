import { recordsWhere } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import type { Kind } from '../records/records.ts';
import { referrersOf } from '../records/references.ts';

/** As what a person or a unit is named by other records. */
export const HELD_AS = [
  'itemOwner',
  'matrixOwner',
  'unitLead',
  'duty',
  'barrierOwner',
  'promise',
  'participant',
  'memberPerson',
  'matrix',
  'unit',
  'memberUnit',
  'escalation',
  'capacity',
] as const;
export type HeldAs = (typeof HELD_AS)[number];

const NAMES: Readonly<Record<string, HeldAs>> = {
  ...{ 'item.owner': 'itemOwner', 'matrix.owner': 'matrixOwner', 'unit.lead': 'unitLead' },
  ...{ 'duty.person': 'duty', 'barrier.owner': 'barrierOwner', 'dependency.promisedBy': 'promise' },
  ...{ 'participant.person': 'participant', 'membership.person': 'memberPerson', 'matrix.unit': 'matrix' },
  ...{ 'unit.parent': 'unit', 'membership.unit': 'memberUnit', 'barrier.escalatedTo': 'escalation' },
  ...{ 'capacity.unit': 'capacity' },
};

export interface Holding {
  readonly as: HeldAs;
  readonly count: number;
}

/** What names a person or a unit, how often, the weightiest first; without what names it nowhere. */
export function holdings(
  records: RecordSet,
  kind: Extract<Kind, 'person' | 'unit'>,
  id: string,
): readonly Holding[] {
  const counts = new Map<HeldAs, number>();
  for (const reference of referrersOf(kind)) {
    const as = NAMES[`${reference.kind}.${reference.field}`];
    const count = recordsWhere(records, reference.kind, reference.field as 'id', id).length;
    if (as && count > 0) counts.set(as, count);
  }
  return HELD_AS.flatMap((as) => {
    const count = counts.get(as);
    return count === undefined ? [] : [{ as, count }];
  });
}
