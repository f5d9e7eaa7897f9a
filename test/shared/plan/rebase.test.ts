import { describe, expect, it } from 'vitest';
import { setField } from '#shared/plan/commands/fields.ts';
import { addItem, editText, removeItem } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { addParticipant } from '#shared/plan/commands/people.ts';
import { addMatrix, addUnit } from '#shared/plan/commands/plan.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { completeRemoval, referrersIn } from '#shared/plan/edits/complete.ts';
import { type Difference, NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import { rebase } from '#shared/plan/edits/rebase.ts';
import { squashAll } from '#shared/plan/edits/squash.ts';
import { linkIdOf } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { Kind, PlanRecord, RecordOf } from '#shared/plan/records/records.ts';
import { emptyPlan, testContext } from './arbitraries.ts';

/** A plan with one priority (P1), one measure (K1), one person and an empty second unit. */
const context = testContext('b');
const first = <K extends Kind>(records: RecordSet, kind: K, at = 0): RecordOf<K> => {
  const record = records.list(kind)[at];
  if (!record) throw new Error(`There is no ${kind} ${at}.`);
  return record;
};
const matrix = first(emptyPlan(), 'matrix');
const base = [
  (at: RecordSet) => addItem(at, { matrix: matrix.id, role: 'priority', text: 'Cut changeover' }, context),
  (at: RecordSet) =>
    addItem(at, { matrix: matrix.id, role: 'measure', text: 'Minutes per changeover' }, context),
  (at: RecordSet) => addParticipant(at, { matrix: matrix.id, name: 'Plant manager' }, context),
].reduce((at, command) => apply(at, command(at)), emptyPlan());
const priority = first(base, 'item', 0);
const measure = first(base, 'item', 1);
const person = first(base, 'person');

const me = testContext('m');
const them = testContext('t');
const rename = (text: string) => editText(base, { item: priority.id, text }, me);
const late = setField(base, { kind: 'item', id: priority.id, field: 'status', value: 'late' }, me);
const own = setField(base, { kind: 'item', id: priority.id, field: 'owner', value: person.id }, me);
const link = (strength: string, by = me) => setLink(base, { a: priority.id, b: measure.id, strength }, by);
const removal = (record: PlanRecord) =>
  completeRemoval({ ...NO_DIFFERENCE, removed: [record] }, referrersIn(base));
const merged = (mine: Difference, theirs: Difference) =>
  apply(apply(base, theirs), rebase(mine, theirs).difference);

describe('rebase', () => {
  it('merges different fields of one record without a conflict', () => {
    expect(rebase(late, rename('Halve changeover')).conflicts).toEqual([]);
    expect(merged(late, rename('Halve changeover')).get('item', priority.id)).toMatchObject({
      text: 'Halve changeover',
      status: 'late',
    });
  });

  it('lets my value stand where both changed one field differently, and keeps the rest of both', () => {
    const mine = squashAll([late, rename('Mine')]);
    const { conflicts, difference } = rebase(mine, rename('Theirs'));
    expect(conflicts).toEqual([
      {
        type: 'field',
        kind: 'item',
        id: priority.id,
        field: 'text',
        base: 'Cut changeover',
        mine: 'Mine',
        theirs: 'Theirs',
      },
    ]);
    expect(difference.changed).toContainEqual({
      kind: 'item',
      id: priority.id,
      field: 'text',
      from: 'Theirs',
      to: 'Mine',
    });
    expect(merged(mine, rename('Theirs')).get('item', priority.id)).toMatchObject({
      text: 'Mine',
      status: 'late',
    });
  });

  it('leaves nothing of what both did alike', () => {
    expect(rebase(rename('Same'), rename('Same'))).toEqual({ difference: NO_DIFFERENCE, conflicts: [] });
    expect(rebase(link('strong'), link('strong', them))).toEqual({
      difference: NO_DIFFERENCE,
      conflicts: [],
    });
  });

  it('meets in one record where both marked the same empty cell', () => {
    const { conflicts, difference } = rebase(link('strong'), link('weak', them));
    const id = linkIdOf(priority.id, measure.id);
    expect(conflicts).toEqual([
      { type: 'field', kind: 'link', id, field: 'strength', base: undefined, mine: 'strong', theirs: 'weak' },
    ]);
    expect(difference.added).toEqual([]);
    expect(merged(link('strong'), link('weak', them)).get('link', id)?.strength).toBe('strong');
  });

  it('drops and reports my edit of what they removed', () => {
    const { conflicts, difference } = rebase(rename('Mine'), removal(priority));
    expect(difference).toEqual(NO_DIFFERENCE);
    expect(conflicts).toMatchObject([{ type: 'editOfRemoved', id: priority.id, theirs: priority }]);
  });

  it('removes with their edit in it what I removed and they edited', () => {
    const { conflicts, difference } = rebase(removal(priority), rename('Theirs'));
    expect(difference.removed).toEqual([{ ...priority, text: 'Theirs' }]);
    expect(conflicts).toMatchObject([{ type: 'removalOfEdited', id: priority.id, mine: priority }]);
  });

  it('leaves out my link to an item that they removed', () => {
    const { conflicts, difference } = rebase(link('strong'), removal(measure));
    expect(difference).toEqual(NO_DIFFERENCE);
    expect(conflicts).toMatchObject([
      { type: 'dangling', kind: 'link', target: measure.id, pointing: 'mine', outcome: 'recordRemoved' },
    ]);
  });

  it('takes their link to an item that I removed along', () => {
    const { conflicts } = rebase(removal(measure), link('strong', them));
    expect(conflicts).toMatchObject([
      { type: 'dangling', kind: 'link', target: measure.id, pointing: 'theirs', outcome: 'recordRemoved' },
    ]);
    expect(merged(removal(measure), link('strong', them)).list('link')).toEqual([]);
  });

  it('empties a field of theirs that names a person whom I removed', () => {
    const { conflicts } = rebase(removal(person), own);
    expect(conflicts).toMatchObject([{ type: 'dangling', field: 'owner', outcome: 'fieldCleared' }]);
    expect(merged(removal(person), own).get('item', priority.id)?.owner).toBeNull();
  });

  it('leaves the field alone where I named a person whom they removed', () => {
    const { conflicts, difference } = rebase(squashAll([own, late]), removal(person));
    expect(conflicts).toMatchObject([{ type: 'dangling', field: 'owner', outcome: 'fieldUnchanged' }]);
    expect(difference.changed.map(({ field }) => field)).toEqual(['status']);
  });

  it('leaves nobody as owner where I replaced a person and removed them, and they removed the new one', () => {
    const two = apply(base, addParticipant(base, { matrix: matrix.id, name: 'Line lead' }, context));
    const lead = first(two, 'person', 1);
    const owned = apply(
      two,
      setField(two, { kind: 'item', id: priority.id, field: 'owner', value: person.id }, context),
    );
    const replacing = setField(owned, { kind: 'item', id: priority.id, field: 'owner', value: lead.id }, me);
    const replaced = apply(owned, replacing);
    const mine = squashAll([
      replacing,
      completeRemoval({ ...NO_DIFFERENCE, removed: [person] }, referrersIn(replaced)),
    ]);
    const theirs = completeRemoval({ ...NO_DIFFERENCE, removed: [lead] }, referrersIn(owned));
    const { conflicts, difference } = rebase(mine, theirs);
    expect(conflicts).toMatchObject([{ type: 'dangling', field: 'owner', outcome: 'fieldCleared' }]);
    expect(apply(apply(owned, theirs), difference).get('item', priority.id)?.owner).toBeNull();
  });

  it('keeps what I removed where they built on it something that must not go', () => {
    const bare = RecordSet.of(
      [...base].filter(({ kind }) => kind !== 'matrix' && kind !== 'item' && kind !== 'participant'),
    );
    const unit = first(bare, 'unit');
    const mine = completeRemoval({ ...NO_DIFFERENCE, removed: [unit] }, referrersIn(bare));
    const theirs = addMatrix(bare, { unit: unit.id, period: first(bare, 'period').id, title: 'Axles' }, them);
    const { conflicts, difference } = rebase(mine, theirs);
    expect(difference).toEqual(NO_DIFFERENCE);
    expect(conflicts).toMatchObject([{ type: 'dangling', field: 'unit', outcome: 'targetKept' }]);
  });

  it('keeps with a unit the unit above it', () => {
    const bare = RecordSet.of(
      [...base].filter(({ kind }) => kind !== 'matrix' && kind !== 'item' && kind !== 'participant'),
    );
    const top = first(bare, 'unit');
    const two = apply(bare, addUnit(bare, { name: 'Line 1', parent: top.id }, context));
    const line = first(two, 'unit', 1);
    const mine = { ...NO_DIFFERENCE, removed: [line, top] };
    const period = first(two, 'period').id;
    const theirs = addMatrix(two, { unit: line.id, period, title: 'Axles' }, them);
    const { conflicts, difference } = rebase(mine, theirs);
    expect(difference).toEqual(NO_DIFFERENCE);
    expect(conflicts.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      `matrix ${theirs.added[0]?.id}`,
      `unit ${line.id}`,
    ]);
  });

  it('takes an item of mine along whose matrix they removed, and my link to it', () => {
    const added = addItem(base, { matrix: matrix.id, role: 'annual', text: 'New' }, me);
    const after = apply(base, added);
    const item = first(after, 'item', 2);
    const linked = setLink(after, { a: item.id, b: priority.id, strength: 'weak' }, me);
    const { difference, conflicts } = rebase(squashAll([added, linked]), removal(matrix));
    expect(difference).toEqual(NO_DIFFERENCE);
    expect(conflicts.map(({ type, kind }) => `${type} ${kind}`)).toEqual(['dangling item', 'dangling link']);
    expect(removeItem(after, { item: item.id }, me).removed).toEqual([item]);
  });
});
