import type { JsonValue } from '../../json.ts';
import type { FieldChange } from '../edits/edit.ts';
import type { Violation } from '../invariants.ts';
import type { Kind, PlanRecord } from '../records/records.ts';

/** "Mine" is the plan that is merged into, "theirs" what comes in. */
export type Side = 'mine' | 'theirs';

export function otherSide(side: Side): Side {
  return side === 'mine' ? 'theirs' : 'mine';
}

/** Stable name of a change or a conflict, the same each time that the same two sides meet: `kind:id` or `kind:id:field`. */
export type MergeKey = string;

export function mergeKey(
  { kind, id }: { readonly kind: Kind; readonly id: string },
  field?: string,
): MergeKey {
  return field === undefined ? `${kind}:${id}` : `${kind}:${id}:${field}`;
}

/** What only they did: it merges by itself unless somebody refuses it. */
export type MergeChange =
  | {
      readonly type: 'changed';
      readonly key: MergeKey;
      readonly kind: Kind;
      readonly id: string;
      readonly field: string;
      readonly base: JsonValue;
      readonly mine: JsonValue;
      readonly theirs: JsonValue;
    }
  | {
      /** `removed` stands for all that goes with the record. */
      readonly type: 'added' | 'removed';
      readonly key: MergeKey;
      readonly kind: Kind;
      readonly id: string;
      readonly field: null;
      readonly record: PlanRecord;
    };

/** Where the two sides do not go together; these four and nothing else. */
export type MergeConflict = FieldConflict | DeletionConflict | DanglingConflict | InvariantConflict;

interface Named {
  readonly key: MergeKey;
  readonly kind: Kind;
  readonly id: string;
}

/** Both gave one field different values. */
export interface FieldConflict extends Named {
  readonly type: 'field';
  readonly field: string;
  /** What stood there before both; undefined where both added the record and such a field is never blank. */
  readonly base: JsonValue | undefined;
  readonly mine: JsonValue;
  readonly theirs: JsonValue;
}

/** One side deleted what the other edited. */
export interface DeletionConflict extends Named {
  readonly type: 'deletion';
  readonly field: null;
  readonly deletedBy: Side;
  /** The record before both. */
  readonly record: PlanRecord;
  /** What the other side changed in it. */
  readonly edits: readonly FieldChange[];
}

/**
 * One side refers to what the other removed. Taking the pointing side takes the removal back; taking the other leaves
 * the reference out, and with it the record where it cannot be without.
 */
export interface DanglingConflict extends Named {
  readonly type: 'dangling';
  /** The field that points; null where the whole record, which that side added, cannot stand without its targets. */
  readonly field: string | null;
  readonly pointing: Side;
  /** The field's values; undefined where the record is not there, or the conflict is about the whole record. */
  readonly base: JsonValue | undefined;
  readonly mine: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
  /** As the pointing side has it. */
  readonly record: PlanRecord;
  /** What the other side removed. */
  readonly targets: readonly PlanRecord[];
}

/**
 * Each side keeps the laws of the plan, both together break one. Taking a side lets the other give way. It is named by
 * a change of theirs; where other choices decide which records that change clashes with, it stands for all of them.
 */
export interface InvariantConflict extends Named {
  readonly type: 'invariant';
  readonly law: Law;
  readonly field: string;
  readonly violations: readonly Violation[];
  /** One sentence for a person. */
  readonly message: string;
  /** All records that break the law together. */
  readonly records: readonly PlanRecord[];
}

/** The laws that two sides can break together while each keeps them. */
export type Law = Extract<Violation['type'], 'unitCycle' | 'doubleCode'>;
