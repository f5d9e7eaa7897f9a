import { describe, expect, it } from 'vitest';
import { whyTree } from '#shared/cascade/why-tree.ts';
import { cascadeExisting, cascadeToUnit, uncascade } from '#shared/plan/commands/cascade.ts';
import { CommandError } from '#shared/plan/commands/command.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { itemId, unitId } from '#shared/plan/ids.ts';
import { violations } from '#shared/plan/invariants.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { PERIOD, shortPlan } from '../cascade/plans.ts';
import { recordsOf, testContext } from './arbitraries.ts';

const works = shortPlan({
  units: { works: null, hall: 'works', line: 'hall' },
  items: ['works-B1', 'works-P1', 'hall-A1', 'hall-P1', 'line-A1'],
  links: [
    ['works-P1', 'hall-A1'],
    ['hall-A1', 'hall-P1'],
  ],
});
const pass = (records: RecordSet, upper: string, unit: string) =>
  cascadeToUnit(records, { upper: itemId.parse(upper), unit: unitId.parse(unit) }, testContext());

describe('an item that is cascaded to a unit', () => {
  it('becomes an objective of its matrix of the same period', () => {
    const edit = pass(works, 'hall-P1', 'line');
    expect(edit.label).toBe('Cascade P1 to line');
    expect(edit.added).toMatchObject([
      { kind: 'item', matrix: 'line', role: 'annual', code: 'A2', text: 'hall-P1' },
      { kind: 'cascadeLink', upper: 'hall-P1' },
    ]);
    const after = apply(works, edit);
    expect(violations(after)).toEqual([]);
    expect(whyTree(after, null).byKey.get(edit.added[0]?.id ?? '')?.parent?.key).toBe('hall-P1');
    expect(recordsOf(apply(after, invert(edit)))).toEqual(recordsOf(works));
  });

  it('makes a draft in the same edit where the unit has no open matrix', () => {
    const [closed] = works.list('matrix').filter(({ id }) => id === 'line');
    const records = closed ? works.with([{ ...closed, status: 'closed' }]) : works;
    const edit = pass(records, 'hall-P1', 'line');
    const draft = edit.added.find(({ kind }) => kind === 'matrix');
    expect(draft).toMatchObject({ unit: 'line', period: PERIOD, title: 'line', status: 'draft' });
    expect(edit.added[0]).toMatchObject({ kind: 'item', matrix: draft?.id });
    const after = apply(records, edit);
    expect(violations(after)).toEqual([]);
    expect(recordsOf(apply(after, invert(edit)))).toEqual(recordsOf(records));
  });

  it('never runs in a circle: neither to a unit above, nor to one that it serves in the end', () => {
    expect(() => pass(works, 'hall-P1', 'works')).toThrow(/serves works.*circle/);
    expect(() => pass(works, 'line-A1', 'works')).toThrow(CommandError);
    // Across the tree: the line serves an office that stands beside it.
    const beside = shortPlan({
      units: { works: null, office: 'works', line: 'works' },
      items: ['office-P1', 'line-A1'],
      links: [['office-P1', 'line-A1']],
    });
    expect(() => pass(beside, 'line-A1', 'office')).toThrow(/circle/);
  });

  it('is refused where the unit has it already', () => {
    expect(() => pass(works, 'hall-P1', 'hall')).toThrow(/item of hall itself/);
    expect(() => pass(works, 'works-P1', 'hall')).toThrow('hall has taken P1 on already.');
  });
});

describe('an item that is there already', () => {
  const ends = (upper: string, lower: string) => ({ upper: itemId.parse(upper), lower: itemId.parse(lower) });

  it('can be let serve another level, and be taken from it', () => {
    const edit = cascadeExisting(works, ends('hall-P1', 'line-A1'), testContext());
    expect(edit.label).toBe('Let A1 serve P1');
    const after = apply(works, edit);
    expect(whyTree(after, null).byKey.get('line-A1')?.parent?.key).toBe('hall-P1');
    expect(cascadeExisting(after, ends('hall-P1', 'line-A1'), testContext()).added).toEqual([]);
    const back = uncascade(after, ends('hall-P1', 'line-A1'), testContext());
    expect(recordsOf(apply(after, back))).toEqual(recordsOf(works));
  });

  it('cannot serve what serves it', () => {
    expect(() => cascadeExisting(works, ends('hall-P1', 'works-P1'), testContext())).toThrow(/circle/);
    expect(() => cascadeExisting(works, ends('hall-P1', 'hall-A1'), testContext())).toThrow(/one matrix/);
  });
});
