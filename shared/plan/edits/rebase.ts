import { jsonEqual } from '../../json.ts';
import { MisfitError } from './apply.ts';
import { bothAdded } from './both-added.ts';
import { byRecord, fieldChanges, keyOf, type RecordChange, toDifference, withFields } from './by-record.ts';
import type { Conflict } from './conflict.ts';
import { settleDangling } from './dangling.ts';
import type { Difference } from './edit.ts';

export interface Rebased {
  readonly difference: Difference;
  readonly conflicts: readonly Conflict[];
}

/**
 * Carries `d` over `onto`, both made on the same base: the result applies to what `onto` made. Field by field; what
 * both did alike vanishes. In a conflict mine stands, except that nothing is revived that they removed. Where the two
 * differences leave no dangling references each for itself, the result leaves none either.
 * @throws MisfitError where the two cannot have been made on one base.
 */
export function rebase(d: Difference, onto: Difference): Rebased {
  const theirs = byRecord(onto);
  const { mine, removed, cleared, reports } = settleDangling(byRecord(d), theirs);
  const conflicts: Conflict[] = [...reports];
  const merged: RecordChange[] = [];
  for (const [key, change] of mine) {
    const other = theirs.get(key);
    const left = other ? merge(change, other, conflicts) : change;
    if (left) merged.push(left);
  }
  const result = toDifference(merged);
  const difference = {
    added: result.added,
    changed: [...result.changed, ...cleared],
    removed: [...result.removed, ...removed],
  };
  return { difference, conflicts };
}

/** One record that both touched; null where nothing is left to do. */
function merge(mine: RecordChange, theirs: RecordChange, conflicts: Conflict[]): RecordChange | null {
  if (mine.type === 'changed' && theirs.type === 'changed') return mergeFields(mine, theirs, conflicts);
  if (mine.type === 'removed' && theirs.type === 'removed') return null;
  if (mine.type === 'added' && theirs.type === 'added') {
    const { kind, id } = mine.record;
    const changes = bothAdded(mine.record, theirs.record).filter(({ filledBy }) => filledBy !== 'theirs');
    for (const { filledBy, ...values } of changes) {
      if (filledBy === null) conflicts.push({ type: 'field', kind, id, ...values });
    }
    const fields = new Map(changes.map((change) => [change.field, { from: change.theirs, to: change.mine }]));
    return fields.size === 0 ? null : { type: 'changed', kind, id, fields };
  }
  if (mine.type === 'changed' && theirs.type === 'removed') {
    const { kind, id } = mine;
    conflicts.push({
      type: 'editOfRemoved',
      kind,
      id,
      mine: fieldChanges(mine),
      theirs: theirs.record,
    });
    return null;
  }
  if (mine.type === 'removed' && theirs.type === 'changed') {
    const { kind, id } = theirs;
    conflicts.push({
      type: 'removalOfEdited',
      kind,
      id,
      mine: mine.record,
      theirs: fieldChanges(theirs),
    });
    return { type: 'removed', record: withFields(mine.record, theirs.fields) };
  }
  const { kind, id } = mine.type === 'changed' ? mine : mine.record;
  throw new MisfitError(
    `${keyOf({ kind, id })} cannot be ${mine.type} and ${theirs.type} from one base.`,
    kind,
    id,
  );
}

type Changed = Extract<RecordChange, { type: 'changed' }>;

function mergeFields(mine: Changed, theirs: Changed, conflicts: Conflict[]): RecordChange | null {
  const { kind, id } = mine;
  const fields = new Map(mine.fields);
  for (const [field, other] of theirs.fields) {
    const own = fields.get(field);
    if (!own) continue;
    if (jsonEqual(own.to, other.to)) {
      fields.delete(field);
      continue;
    }
    conflicts.push({
      type: 'field',
      kind,
      id,
      field,
      base: own.from,
      mine: own.to,
      theirs: other.to,
    });
    fields.set(field, { from: other.to, to: own.to });
  }
  return fields.size === 0 ? null : { type: 'changed', kind, id, fields };
}
