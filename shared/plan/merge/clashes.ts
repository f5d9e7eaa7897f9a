import { jsonEqual } from '../../json.ts';
import { bothAdded } from '../edits/both-added.ts';
import { fieldChanges, keyOf, type RecordChange, type RecordKey, withFields } from '../edits/by-record.ts';
import { changesField, type Pointer, pointersOf } from '../edits/pointers.ts';
import type { RecordSet } from '../record-set.ts';
import { fieldValue, type PlanRecord } from '../records/records.ts';
import {
  type DanglingConflict,
  type DeletionConflict,
  type FieldConflict,
  mergeKey,
  otherSide,
  type Side,
} from './conflicts.ts';
import { baseOf, type Sides, subjectOf } from './sides.ts';

/** A conflict that shows without looking at the rest of the plan. */
export type Clash = FieldConflict | DeletionConflict | DanglingConflict;

/** Where the two differences do not go together record by record, in the order of theirs, then of mine. */
export function clashesOf(today: RecordSet, sides: Sides): readonly Clash[] {
  const clashes: Clash[] = [];
  for (const [key, theirs] of sides.theirs) {
    const mine = sides.mine.get(key);
    if (mine) clashes.push(...clashesOfPair(mine, theirs, baseOf(today, sides, key)));
    clashes.push(...danglingOf(today, sides, 'theirs', key, theirs));
  }
  for (const [key, mine] of sides.mine) clashes.push(...danglingOf(today, sides, 'mine', key, mine));
  return clashes;
}

/** One record that both touched. */
function clashesOfPair(
  mine: RecordChange,
  theirs: RecordChange,
  base: PlanRecord | undefined,
): readonly Clash[] {
  const { kind, id } = subjectOf(mine);
  const field = (named: string, values: Pick<FieldConflict, 'base' | 'mine' | 'theirs'>): FieldConflict => ({
    ...{ type: 'field', key: mergeKey({ kind, id }, named), kind, id, field: named },
    ...values,
  });
  if (mine.type === 'added' && theirs.type === 'added') {
    return bothAdded(mine.record, theirs.record)
      .filter(({ filledBy }) => filledBy === null)
      .map((one) => field(one.field, { base: one.base, mine: one.mine, theirs: one.theirs }));
  }
  if (mine.type === 'changed' && theirs.type === 'changed') {
    return [...theirs.fields].flatMap(([named, { to }]) => {
      const own = mine.fields.get(named);
      return own && !jsonEqual(own.to, to)
        ? [field(named, { base: own.from, mine: own.to, theirs: to })]
        : [];
    });
  }
  const [edit, deletedBy]: readonly [RecordChange, Side] =
    theirs.type === 'removed' ? [mine, 'theirs'] : [theirs, 'mine'];
  if (edit.type !== 'changed' || base === undefined) return [];
  const key = mergeKey({ kind, id });
  return [
    { type: 'deletion', key, kind, id, field: null, deletedBy, record: base, edits: fieldChanges(edit) },
  ];
}

/** What one side refers to and the other removed, except where the other side has its own say about the same field. */
function danglingOf(
  today: RecordSet,
  sides: Sides,
  pointing: Side,
  key: RecordKey,
  change: RecordChange,
): readonly DanglingConflict[] {
  const others = sides[otherSide(pointing)];
  const other = others.get(key);
  if (other?.type === 'removed') return [];
  const lost = pointersOf(change).flatMap((pointer) => {
    const target = changesField(other, pointer.field)
      ? undefined
      : removedTarget(today, sides, pointing, pointer);
    return target ? [{ pointer, target }] : [];
  });
  if (lost.length === 0) return [];
  const { kind, id } = subjectOf(change);
  const base = baseOf(today, sides, key);
  const record =
    change.type === 'changed' && base
      ? withFields(base, change.fields)
      : change.type === 'added'
        ? change.record
        : base;
  if (!record) return [];
  const named = { type: 'dangling', kind, id, pointing, record } as const;
  const asWhole = lost.filter(({ pointer }) => change.type === 'added' && pointer.onRemove !== 'clear');
  const byField = lost.filter((one) => !asWhole.includes(one));
  const conflicts: DanglingConflict[] = byField.map(({ pointer: { field }, target }) => {
    const before = base && fieldValue(base, field);
    const after = fieldValue(record, field);
    const values = { base: before, [otherSide(pointing)]: before, [pointing]: after };
    return {
      mine: undefined,
      theirs: undefined,
      ...named,
      key: mergeKey(named, field),
      field,
      ...values,
      targets: [target],
    };
  });
  if (asWhole.length > 0) {
    const targets = [...new Set(asWhole.map(({ target }) => target))];
    const values = { base: undefined, mine: undefined, theirs: undefined };
    conflicts.unshift({ ...named, key: mergeKey(named), field: null, ...values, targets });
  }
  return conflicts;
}

/** The record that the other side removed, unless another record can stand for it. */
function removedTarget(
  today: RecordSet,
  sides: Sides,
  pointing: Side,
  { to, target }: Pointer,
): PlanRecord | undefined {
  const others = sides[otherSide(pointing)];
  let removed: PlanRecord | undefined;
  for (const kind of to) {
    const change = others.get(keyOf({ kind, id: target }));
    if (change?.type === 'removed') removed = change.record;
    else if (today.has(kind, target) || sides.theirs.get(keyOf({ kind, id: target }))?.type === 'added')
      return undefined;
  }
  return removed;
}
