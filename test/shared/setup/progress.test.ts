import { describe, expect, it } from 'vitest';
import { adding, changing } from '#shared/plan/commands/command.ts';
import { addItem } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { reopenSetupStep, settleSetupStep } from '#shared/plan/commands/setup.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import type { Difference } from '#shared/plan/edits/edit.ts';
import { cascadeLinkIdOf, type MatrixId, NORMS_ID } from '#shared/plan/ids.ts';
import { DEFAULT_NORMS } from '#shared/plan/queries/norms.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { SETUP_STEPS, type SetupStepName } from '#shared/plan/setup-steps.ts';
import { buildSample } from '#shared/samples/samples.ts';
import type { EvidenceName } from '#shared/setup/evidence.ts';
import { isSettled, setupOf } from '#shared/setup/progress.ts';
import { emptyPlan, testContext } from '../plan/arbitraries.ts';

const context = testContext();
const sample = buildSample('automotive');

const stepOf = (records: RecordSet, name: SetupStepName) => {
  const found = setupOf(records).steps.find(({ step }) => step === name);
  if (!found) throw new Error(`There is no step ${name}.`);
  return found;
};
const seen = (records: RecordSet, name: EvidenceName) => {
  const found = setupOf(records)
    .steps.flatMap(({ evidence }) => evidence)
    .find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not shown.`);
  return found;
};
const topOf = (records: RecordSet): MatrixId => {
  const { top } = setupOf(records);
  if (top === null) throw new Error('The plan has no top matrix.');
  return top;
};
const changed = (records: RecordSet, difference: Difference) => apply(records, difference);

describe('an empty plan', () => {
  it('has every step before it, in order, and one matrix to begin with', () => {
    const empty = emptyPlan();
    const { steps, top } = setupOf(empty);
    expect(steps.map(({ step }) => step)).toEqual(SETUP_STEPS);
    expect(steps.filter(isSettled)).toEqual([]);
    // It was made with a true north.
    expect(steps.map(({ state }) => state)).toEqual(['begun', ...Array(5).fill('untouched')]);
    expect(top).toBe(empty.list('matrix')[0]?.id);
  });

  it('meets nothing by having nothing', () => {
    for (const { evidence } of setupOf(emptyPlan()).steps) {
      for (const { count, met } of evidence) if (count === 0) expect(met).toBe(false);
    }
  });
});

describe('what the sample shows', () => {
  it('is counted over the top level only, and over all levels where teams are meant', () => {
    expect(seen(sample, 'breakthroughs.few')).toMatchObject({ count: 3, of: 5, met: true });
    expect(seen(sample, 'priorities.owned')).toMatchObject({ count: 5, of: 5, met: true });
    const matrices = seen(sample, 'deployment.matrices');
    const lower = sample.list('unit').filter(({ parent }) => parent !== null);
    expect(matrices).toMatchObject({ count: lower.length, of: lower.length, met: true });
  });

  it('follows the plan: what is added without links or owner is missing, and is where it leads to', () => {
    const edit = addItem(sample, { matrix: topOf(sample), role: 'annual', text: 'Another one' }, context);
    const more = changed(sample, edit);
    const [item] = edit.added;
    const serve = seen(more, 'annualObjectives.serve');
    expect(serve.met).toBe(false);
    expect(serve.missing).toEqual({ matrix: topOf(sample), item: item?.id });
    const goal = more.list('item').find(({ role, matrix }) => role === 'longTerm' && matrix === topOf(more));
    if (!goal || item?.kind !== 'item') throw new Error('The sample lost its breakthroughs.');
    const linked = changed(more, setLink(more, { a: goal.id, b: item.id, strength: 'strong' }, context));
    expect(seen(linked, 'annualObjectives.serve').met).toBe(true);
  });

  it('holds a side to the limits of the plan', () => {
    const strict = changed(sample, adding({ ...DEFAULT_NORMS, id: NORMS_ID, priority: 4 }));
    expect(seen(strict, 'priorities.few')).toMatchObject({ count: 5, of: 4, met: false });
  });

  it('leaves out closed matrices and dropped items', () => {
    const [first] = sample.list('item').filter(({ role }) => role === 'longTerm');
    if (!first) throw new Error('The sample lost its breakthroughs.');
    const fewer = changed(sample, changing(first, { status: 'dropped' }));
    expect(seen(fewer, 'breakthroughs.few').count).toBe(2);
    const closing = sample.list('matrix').map((matrix) => changing(matrix, { status: 'closed' }));
    const closed = closing.reduce(changed, sample);
    expect(setupOf(closed).top).toBeNull();
    expect(seen(closed, 'breakthroughs.few')).toMatchObject({ count: 0, missing: null });
  });

  it('sees that an objective was taken up below, itself or by what stands for it', () => {
    const before = seen(sample, 'deployment.cascaded').count;
    const [link] = sample.list('cascadeLink');
    const upper = link && sample.get('item', link.upper);
    if (!link || upper?.role !== 'annual') throw new Error('The sample cascades no annual objective.');
    const all = sample.list('cascadeLink').filter((each) => each.upper === upper.id);
    const without = changed(sample, { added: [], changed: [], removed: all });
    expect(seen(without, 'deployment.cascaded').count).toBeLessThan(before);

    const priority = sample
      .list('link')
      .flatMap(({ a, b }) => (a === upper.id ? [b] : b === upper.id ? [a] : []))
      .find((id) => sample.get('item', id)?.role === 'priority');
    if (!priority) throw new Error('The sample links no priority with it.');
    const id = cascadeLinkIdOf(priority, link.lower);
    const means = changed(without, adding({ ...link, id, upper: priority }));
    expect(seen(means, 'deployment.cascaded').count).toBeGreaterThan(0);
  });
});

describe('a step', () => {
  const done = (note: string) =>
    changed(sample, settleSetupStep(sample, { step: 'breakthroughs', state: 'done', note }, context));

  it('stays as somebody called it, with the note, and still says what is missing', () => {
    const step = stepOf(done('Agreed in May'), 'breakthroughs');
    expect(step).toMatchObject({ state: 'done', note: 'Agreed in May' });
    expect(step.missing).toBe(stepOf(sample, 'breakthroughs').missing);
  });

  it('is changed, not doubled, and opened again', () => {
    const once = done('');
    const edit = settleSetupStep(once, { step: 'breakthroughs', state: 'skipped', note: 'Given' }, context);
    expect(edit.label).toBe('Set-up: “Breakthroughs” not needed');
    const twice = changed(once, edit);
    expect(twice.list('setupStep')).toHaveLength(1);
    expect(stepOf(twice, 'breakthroughs')).toMatchObject({ state: 'skipped', note: 'Given' });
    const again = changed(twice, reopenSetupStep(twice, { step: 'breakthroughs' }, context));
    expect(again.list('setupStep')).toEqual([]);
    expect(stepOf(again, 'breakthroughs').state).toBe(stepOf(sample, 'breakthroughs').state);
  });

  it('looks complete once nothing is missing, and begun before', () => {
    const step = stepOf(sample, 'priorities');
    expect(step).toMatchObject({ state: 'ready', missing: 0 });
    const [one] = sample
      .list('item')
      .filter(({ role, matrix }) => role === 'priority' && matrix === topOf(sample));
    if (!one) throw new Error('The sample lost its priorities.');
    const unowned = changed(sample, changing(one, { owner: null }));
    expect(stepOf(unowned, 'priorities')).toMatchObject({ state: 'begun', missing: 1 });
  });
});
