import { describe, expect, it } from 'vitest';
import { addItem } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { addUnit } from '#shared/plan/commands/plan.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { causeIdOf, dependencyId, linkId } from '#shared/plan/ids.ts';
import { violations } from '#shared/plan/invariants.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { blankDependency } from '#shared/plan/records/blank.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { emptyPlan, testContext } from './arbitraries.ts';

const context = testContext('v');
const start = emptyPlan();
const [matrix] = start.list('matrix');
const [top] = start.list('unit');
if (!matrix || !top) throw new Error('The plan has no matrix or no unit.');
let good = apply(start, addItem(start, { matrix: matrix.id, role: 'priority', text: 'One' }, context));
good = apply(good, addItem(good, { matrix: matrix.id, role: 'measure', text: 'Two' }, context));
good = apply(good, addUnit(good, { name: 'Line 1', parent: top.id }, context));
const [one, two] = good.list('item');
const line = good.list('unit')[1];
if (!one || !two || !line) throw new Error('The plan is not furnished.');
good = apply(good, setLink(good, { a: one.id, b: two.id, strength: 'weak' }, context));
const [link] = good.list('link');
if (!link) throw new Error('The plan has no link.');

const broken = (...records: readonly PlanRecord[]) =>
  violations(good.with(records)).map(({ type, kind, id, field }) => `${type} ${kind} ${id} ${field}`);

describe('the laws of a plan', () => {
  it('hold in a plan made by commands, also with a level that the scale lacks', () => {
    expect(violations(good)).toEqual([]);
    expect(broken({ ...link, strength: 'faint' })).toEqual([]);
    expect(violations(RecordSet.empty)).toEqual([]);
  });

  it('find a reference to what is not there', () => {
    const without = good.with([], [one]);
    expect(violations(without)).toMatchObject([
      {
        type: 'danglingReference',
        kind: 'link',
        message: 'The link refers to a missing item (a).',
      },
    ]);
  });

  it('find units that stand above themselves', () => {
    expect(broken({ ...top, parent: line.id })).toEqual([
      `unitCycle unit ${top.id} parent`,
      `unitCycle unit ${line.id} parent`,
    ]);
  });

  it('find what joins an item with itself, or stands under another id than what it joins', () => {
    const self = blankDependency({ id: dependencyId.parse('d'), item: one.id, needs: one.id });
    const arrow = { kind: 'cause', from: one.id, to: two.id, note: '', extra: null } as const;
    expect(broken(self)).toEqual(['selfLink dependency d id']);
    expect(broken({ ...self, needs: two.id })).toEqual([]);
    expect(broken({ ...arrow, id: causeIdOf(one.id, two.id) })).toEqual([]);
    expect(broken({ ...arrow, id: causeIdOf(two.id, one.id) })).toEqual([
      `wrongId cause ${two.id}~${one.id} id`,
    ]);
  });

  it('find one code twice in a matrix', () => {
    expect(broken({ ...two, code: one.code })).toEqual([
      `doubleCode item ${one.id} code`,
      `doubleCode item ${two.id} code`,
    ]);
  });

  it('find an id that does not match what the record joins, and a link of an item with itself', () => {
    const id = linkId.parse(`${two.id}~${one.id}`);
    expect(broken({ ...link, id })).toEqual([`wrongId link ${id} id`]);
    expect(broken({ ...link, a: link.b, b: link.a })).toEqual([`wrongId link ${link.id} id`]);
    const own = linkId.parse(`${one.id}~${one.id}`);
    expect(broken({ ...link, id: own, b: one.id })).toContain(`selfLink link ${own} id`);
  });
});
