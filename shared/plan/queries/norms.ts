import { NORMS_ID } from '../ids.ts';
import type { RecordSet } from '../record-set.ts';
import type { Norms } from '../records/records.ts';

/**
 * Three to five breakthroughs that look up to five years ahead, up to eight annual objectives, three to five priorities a
 * year; no person answers for more at once than a whole unit has annual objectives, and no unit for more than one full
 * matrix.
 */
export const DEFAULT_NORMS: Norms = {
  kind: 'norms',
  id: NORMS_ID,
  fiscalStart: 1,
  horizonYears: 5,
  longTerm: 5,
  annual: 8,
  priority: 5,
  owned: 8,
  ownedByUnit: 13,
  extra: null,
};

/** What the plan holds itself to; the field's usual limits where it does not say. */
export function normsOf(records: RecordSet): Norms {
  return records.get('norms', NORMS_ID) ?? DEFAULT_NORMS;
}
