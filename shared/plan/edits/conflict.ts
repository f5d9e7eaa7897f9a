import type { JsonValue } from '../../json.ts';
import type { Kind, PlanRecord } from '../records/records.ts';
import type { FieldChange } from './edit.ts';

/** Where two differences on one base do not go together. "Mine" is the rebased one, "theirs" what it is put on. */
export type Conflict = FieldConflict | EditOfRemoved | RemovalOfEdited | DanglingReference;

/** Both gave one field different values; mine stands. */
export interface FieldConflict {
  readonly type: 'field';
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  /** What stood there before both; undefined where both added the record and such a field is never blank. */
  readonly base: JsonValue | undefined;
  readonly mine: JsonValue;
  readonly theirs: JsonValue;
}

/** I changed what they removed; my changes are dropped. */
export interface EditOfRemoved {
  readonly type: 'editOfRemoved';
  readonly kind: Kind;
  readonly id: string;
  readonly mine: readonly FieldChange[];
  /** The record as they removed it. */
  readonly theirs: PlanRecord;
}

/** I removed what they changed; it is removed with their changes in it. */
export interface RemovalOfEdited {
  readonly type: 'removalOfEdited';
  readonly kind: Kind;
  readonly id: string;
  /** The record as I removed it. */
  readonly mine: PlanRecord;
  readonly theirs: readonly FieldChange[];
}

/** A record of one side would point to what the other side removed. */
export interface DanglingReference {
  readonly type: 'dangling';
  /** The record that points, and by which field. */
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  readonly target: string;
  /** Whose pointer it is; the other side removed the target. */
  readonly pointing: 'mine' | 'theirs';
  /** What was done: the pointing record left out, the field left empty or as it was, or the target kept. */
  readonly outcome: 'recordRemoved' | 'fieldCleared' | 'fieldUnchanged' | 'targetKept';
}
