import type { JsonValue } from '../../json.ts';
import { keyOf } from '../edits/by-record.ts';
import type { Difference } from '../edits/edit.ts';
import type { RecordSet } from '../record-set.ts';
import type { Clash } from './clashes.ts';
import {
  type InvariantConflict,
  type MergeChange,
  type MergeConflict,
  type MergeKey,
  otherSide,
  type Side,
} from './conflicts.ts';
import { differenceOfStanding } from './difference.ts';
import { brokenLaws, giveValue, giveWay } from './laws.ts';
import { settleReferences } from './references.ts';
import type { Sides } from './sides.ts';
import { Standing } from './standing.ts';

/** What a person decides about one change or conflict. An edited value is for those that name a field. */
export type MergeChoice = { readonly take: Side } | { readonly take: 'edited'; readonly value: JsonValue };

export interface Settling {
  readonly today: RecordSet;
  readonly sides: Sides;
  readonly clean: readonly MergeChange[];
  readonly clashes: readonly Clash[];
  choose(of: MergeChange | MergeConflict): MergeChoice;
}

/** The difference that the choices make on today's plan, and the laws that would have been broken on the way. */
export interface Settled {
  readonly difference: Difference;
  readonly broken: readonly InvariantConflict[];
}

export function settle({ today, sides, clean, clashes, choose }: Settling): Settled {
  const standing = new Standing(today, sides);
  for (const change of clean) chooseChange(standing, change, choose(change));
  for (const clash of clashes) chooseClash(standing, clash, choose(clash));
  settleReferences(standing);
  const broken = new Map<MergeKey, InvariantConflict>();
  const given = { codes: new Set<string>(), values: new Set<MergeKey>() };
  for (;;) {
    const difference = differenceOfStanding(standing);
    const { conflicts, result } = brokenLaws(standing, difference);
    // A value that somebody entered may break a law again and again.
    const next = conflicts.filter(({ key }) => !given.values.has(key));
    if (next.length === 0) return { difference, broken: [...broken.values()] };
    for (const conflict of next) {
      const first = [...broken.values()].find((earlier) => isSameMove(earlier, conflict)) ?? conflict;
      const choice = choose(first);
      broken.set(first.key, first);
      if (choice.take === 'edited') {
        giveValue(standing, conflict, choice.value);
        given.values.add(conflict.key);
      } else giveWay(standing, conflict, choice.take, result, given.codes);
    }
    settleReferences(standing);
  }
}

/** A unit that gives way may close another circle where it stood before: that belongs to the first. */
function isSameMove(earlier: InvariantConflict, later: InvariantConflict): boolean {
  const shared = () => earlier.records.some(({ id }) => later.records.some((one) => one.id === id));
  return earlier.key === later.key || (earlier.law === 'unitCycle' && later.law === 'unitCycle' && shared());
}

/** A clean change is taken unless somebody says otherwise. */
function chooseChange(standing: Standing, change: MergeChange, choice: MergeChoice): void {
  const key = keyOf(change);
  if (choice.take === 'theirs') return;
  if (change.type === 'changed') {
    standing.setField('theirs', key, change.field, choice.take === 'edited' ? choice.value : change.mine);
    standing.decide(key, change.field);
  } else if (change.type === 'added') standing.drop('theirs', key);
  else standing.keep('theirs', key);
}

function chooseClash(standing: Standing, clash: Clash, choice: MergeChoice): void {
  const key = keyOf(clash);
  if (clash.type === 'deletion') {
    const { deletedBy } = clash;
    if (choice.take === deletedBy) {
      standing.drop(otherSide(deletedBy), key);
      standing.decide(key);
    } else {
      standing.keep(deletedBy, key);
      for (const { field } of clash.edits) standing.decide(key, field);
    }
    return;
  }
  if (clash.field === null) {
    if (choice.take !== clash.pointing) standing.drop(clash.pointing, key);
    return;
  }
  const side = choice.take === 'edited' ? 'theirs' : choice.take;
  const value = choice.take === 'edited' ? choice.value : clash[choice.take];
  standing.decide(key, clash.field);
  // The other side has no value where the record was added; the field of a whole added record may be empty.
  standing.setField(side, key, clash.field, value ?? null);
}
