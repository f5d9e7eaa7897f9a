import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField } from '#shared/plan/commands/fields.ts';
import { addItem, removeItem } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { addParticipant, setDuty } from '#shared/plan/commands/people.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { completeRemoval, RestrictedRemovalError, referrersIn } from '#shared/plan/edits/complete.ts';
import { type Difference, NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import { squashAll } from '#shared/plan/edits/squash.ts';
import { violations } from '#shared/plan/invariants.ts';
import { emptyPlan, plan, testContext } from './arbitraries.ts';

const context = testContext('c');
const start = emptyPlan();
const [matrix] = start.list('matrix');
const [unit] = start.list('unit');
if (!matrix || !unit) throw new Error('The plan has no matrix or no unit.');
const withItems = squashAll([
  addItem(start, { matrix: matrix.id, role: 'priority', text: 'Cut changeover' }, context),
  addParticipant(start, { matrix: matrix.id, name: 'Plant manager' }, context),
]);
let records = apply(start, withItems);
records = apply(records, addItem(records, { matrix: matrix.id, role: 'measure', text: 'Minutes' }, context));
const [priority, measure] = records.list('item');
const [person] = records.list('person');
if (!priority || !measure || !person) throw new Error('The plan is not furnished.');
for (const command of [
  () => setLink(records, { a: priority.id, b: measure.id, strength: 'strong' }, context),
  () => setDuty(records, { item: priority.id, person: person.id, level: 'leader' }, context),
  () => setField(records, { kind: 'item', id: measure.id, field: 'owner', value: person.id }, context),
]) {
  records = apply(records, command());
}

describe('completing a removal', () => {
  it('takes the links and duties of an item along', () => {
    const { removed, changed } = removeItem(records, { item: priority.id }, context);
    expect(removed.map(({ kind }) => kind).sort()).toEqual(['duty', 'item', 'link']);
    expect(changed).toEqual([]);
  });

  it('empties the owner field of a removed person, and takes the column and duties along', () => {
    const d = completeRemoval({ ...NO_DIFFERENCE, removed: [person] }, referrersIn(records));
    expect(d.removed.map(({ kind }) => kind).sort()).toEqual(['duty', 'participant', 'person']);
    expect(d.changed).toEqual([{ kind: 'item', id: measure.id, field: 'owner', from: person.id, to: null }]);
  });

  it('refuses in a sentence where something stands in the way', () => {
    const removing = () => completeRemoval({ ...NO_DIFFERENCE, removed: [unit] }, referrersIn(records));
    expect(removing).toThrow(RestrictedRemovalError);
    expect(removing).toThrow(
      'The unit “Plant” cannot be removed, because the matrix “Axle works” belongs to it. Remove or move that first.',
    );
  });

  it('leaves no reference dangling, and has nothing to add the second time', () => {
    fc.assert(
      fc.property(plan, fc.nat(), (generated, at) => {
        const all = [...generated];
        const record = all[at % all.length];
        if (!record) return;
        let d: Difference = { ...NO_DIFFERENCE, removed: [record] };
        try {
          d = completeRemoval(d, referrersIn(generated));
        } catch (error) {
          expect(error).toBeInstanceOf(RestrictedRemovalError);
          return;
        }
        expect(violations(apply(generated, d))).toEqual([]);
        expect(completeRemoval(d, referrersIn(generated))).toEqual(d);
      }),
      { numRuns: 200 },
    );
  });
});
