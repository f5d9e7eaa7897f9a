import { describe, expect, it } from 'vitest';
import { waysUp } from '#shared/ownership/way-up.ts';
import { cascadeLinkIdOf, itemId, linkIdOf, sortedPair } from '#shared/plan/ids.ts';
import { required } from '#shared/plan/lookup.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankLink } from '#shared/plan/records/blank.ts';
import { buildSample } from '#shared/samples/samples.ts';

const plan = buildSample('automotive');
const id = (text: string) => itemId.parse(text);
const wayOf = (records: RecordSet, item: string) => {
  const { steps, arrives } = waysUp(records)(required(records, 'item', item));
  return [steps.map(({ code }) => code).join(' '), arrives];
};

describe('the way up from an item', () => {
  it('goes along the strongest links to a breakthrough', () => {
    expect(wayOf(plan, 'P3')).toEqual(['A2 B2', true]);
    expect(wayOf(plan, 'B1')).toEqual(['', true]);
  });

  it('goes by what a measure measures, not across the ring', () => {
    const [a, b] = sortedPair(id('K2'), id('B1'));
    const weak = plan.list('link').map((link) => ({ ...link, strength: 'weak' }));
    const around = plan.with([...weak, blankLink({ id: linkIdOf(a, b), a, b, strength: 'strong' })]);
    expect(String(wayOf(around, 'K2')[0]).split(' ')).toHaveLength(3);
    expect(wayOf(around.with([], plan.list('link')), 'K2')).toEqual(['B1', true]);
  });

  it('leads from the level below into the one above', () => {
    const [cascade] = plan.list('cascadeLink');
    if (!cascade) throw new Error('The sample has lost its cascade.');
    const [way, arrives] = wayOf(plan, cascade.lower);
    expect(String(way).split(' ')).toContain(plan.get('item', cascade.upper)?.code);
    expect(arrives).toBe(true);
  });

  it('leaves a strong link that leads nowhere for a weak one that arrives', () => {
    const cut = plan.with(
      [],
      plan.list('link').filter(({ a, b }) => a === 'A2' && b.startsWith('B')),
    );
    expect(wayOf(cut, 'P3')[1]).toBe(true);
    expect(String(wayOf(cut, 'P3')[0])).not.toContain('A2');
  });

  it('takes no effect that works against for support', () => {
    const adverse = plan
      .list('link')
      .filter(({ a, b }) => a === 'P3' || b === 'P3')
      .map((link) => ({ ...link, effect: 'negative' as const }));
    expect(wayOf(plan.with(adverse), 'P3')).toEqual(['', false]);
  });

  it('ends in a circle of cascades', () => {
    const [upper, lower] = [id('P1'), id('P2')];
    const circle = [
      [upper, lower],
      [lower, upper],
    ] as const;
    const looped = plan.with(
      circle.map(([a, b]) => ({
        kind: 'cascadeLink' as const,
        ...{ id: cascadeLinkIdOf(a, b), upper: a, lower: b, note: '', extra: null },
      })),
      plan.list('link'),
    );
    expect(wayOf(looped, 'P1')[1]).toBe(false);
  });
});
