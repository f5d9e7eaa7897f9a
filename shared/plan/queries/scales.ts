import type { RecordSet } from '../record-set.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS, type Scale } from '../records/fields.ts';
import type { Plan } from '../records/records.ts';

/** The plan's own record; undefined in a set that holds only a part of a plan. */
export function planOf(records: RecordSet): Plan | undefined {
  return records.all('plan').values().next().value;
}

export function strengthsOf(records: RecordSet): Scale {
  return planOf(records)?.strengths ?? DEFAULT_STRENGTHS;
}

export function dutiesOf(records: RecordSet): Scale {
  return planOf(records)?.duties ?? DEFAULT_DUTIES;
}
