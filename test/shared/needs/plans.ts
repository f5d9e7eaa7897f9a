import fc from 'fast-check';
import { dependencyId, itemId, periodId, resourceId, unitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankDependency } from '#shared/plan/records/blank.ts';
import type { Dependency, Item, Resource } from '#shared/plan/records/records.ts';
import { soundItem, soundPlan } from '../audit/sound-plan.ts';

/** Of which item, by its code, needs which: `P1<P2` is P1 that needs P2. The id is the same text. */
export function needs(arrow: string, given: Partial<Dependency> = {}): Dependency {
  const [item = '', other = ''] = arrow.split('<');
  return blankDependency({
    id: dependencyId.parse(arrow.replace('<', '-')),
    item: itemId.parse(item),
    needs: itemId.parse(other),
    what: `What ${other} brings about`,
    ...given,
  });
}

/** The sound plan with further priorities and dependencies among them. */
export function planOf(items: readonly Item[], dependencies: readonly Dependency[]): RecordSet {
  return soundPlan.with([...items, ...dependencies]);
}

export function priority(code: string, given: Partial<Item> = {}): Item {
  return soundItem(code, { due: null, ...given });
}

export const resourceOf = (id: string, given: Partial<Resource> = {}): Resource => ({
  kind: 'resource',
  id: resourceId.parse(id),
  name: id,
  type: 'money',
  measureUnit: 'k€',
  order: 'a0',
  extra: null,
  ...given,
});

export const onlyUnit = unitId.parse(soundPlan.list('unit')[0]?.id);
export const onlyPeriod = periodId.parse(soundPlan.list('period')[0]?.id);

const date = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1, max: 9 }).map((month) => `2026-0${month}`),
  fc.integer({ min: 10, max: 28 }).map((day) => `2026-05-${day}`),
);

/** A handful of priorities with some dates and any dependencies among them, circles too. */
export const anyNeeds: fc.Arbitrary<RecordSet> = fc
  .record({
    dates: fc.array(fc.record({ start: date, due: date }), { minLength: 2, maxLength: 7 }),
    arrows: fc.array(
      fc.record({
        item: fc.nat(),
        needs: fc.nat(),
        by: date,
        agreement: fc.constantFrom('open', 'promised', 'declined', 'delivered'),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ dates, arrows }) => {
    const items = dates.map((given, at) => priority(`P${at + 2}`, given));
    const dependencies = arrows.flatMap(({ item, needs: other, by, agreement }, at) => {
      const [one, two] = [items[item % items.length], items[other % items.length]];
      if (!one || !two || one === two) return [];
      const id = dependencyId.parse(`d${at}`);
      return [blankDependency({ id, item: one.id, needs: two.id, by, agreement })];
    });
    return planOf(items, dependencies);
  });
