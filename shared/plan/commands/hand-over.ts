import { referrersIn } from '../edits/complete.ts';
import { naturalIdOf } from '../invariants.ts';
import { dutiesOf } from '../queries/scales.ts';
import type { RecordSet } from '../record-set.ts';
import type { Scale } from '../records/fields.ts';
import { fieldValue, type Kind, type PlanRecord, planRecord } from '../records/records.ts';
import { references } from '../records/references.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Who takes over from whom. Both are records of that kind. */
export interface Succession {
  readonly kind: 'person' | 'unit';
  readonly from: string;
  readonly to: string;
}

/**
 * Lets every record that names `from` name `to` instead. A record whose id is made of what it joins is made anew; where
 * `to` has one of the same id already, the two become one.
 * @param kept kinds whose records go on naming `from`
 */
export function handOver(
  records: RecordSet,
  copy: WorkingCopy,
  succession: Succession,
  kept: ReadonlySet<Kind> = new Set(),
): void {
  const duties = dutiesOf(records);
  for (const record of referrersIn(records)(succession.kind, succession.from)) {
    if (kept.has(record.kind)) continue;
    const moved = naming(copy.get(record.kind, record.id) ?? record, succession);
    const id = naturalIdOf(moved);
    if (id === null || id === record.id) {
      copy.put(moved);
      continue;
    }
    copy.remove(record);
    const there = copy.get(record.kind, id);
    copy.put(there ? joined(there, moved, duties) : planRecord.parse({ ...moved, id }));
  }
}

/** The record with every mention of the one replaced by the other. */
function naming(record: PlanRecord, { kind, from, to }: Succession): PlanRecord {
  const fields = references[record.kind].filter(
    (reference) => reference.to.includes(kind) && fieldValue(record, reference.field) === from,
  );
  return { ...record, ...Object.fromEntries(fields.map(({ field }) => [field, to])) } as PlanRecord;
}

/** What two records come to that stand for the same thing: the stronger duty, both roles, all that two units have. */
function joined(one: PlanRecord, other: PlanRecord, duties: Scale): PlanRecord {
  if (one.kind === 'duty' && other.kind === 'duty') {
    return { ...one, level: stronger(one.level, other.level, duties) };
  }
  if (one.kind === 'membership' && other.kind === 'membership') {
    return { ...one, role: bothRoles(one.role, other.role) };
  }
  if (one.kind === 'capacity' && other.kind === 'capacity') {
    return { ...one, amount: one.amount + other.amount };
  }
  return one;
}

/** A scale goes from its strongest level down; a level that it lacks is weaker than any that it has. */
function stronger(one: string, other: string, scale: Scale): string {
  const rank = (level: string) => {
    const at = scale.findIndex(({ key }) => key === level);
    return at < 0 ? scale.length : at;
  };
  return rank(other) < rank(one) ? other : one;
}

const LONGEST_ROLE = 300;

function bothRoles(one: string, other: string): string {
  if (one === '' || other === '' || one === other) return one || other;
  const both = `${one}, ${other}`;
  return both.length <= LONGEST_ROLE ? both : one;
}
