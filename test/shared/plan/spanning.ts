import fc from 'fast-check';
import { apply } from '#shared/plan/edits/apply.ts';
import { NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import {
  barrierId,
  capacityIdOf,
  causeIdOf,
  claimIdOf,
  dependencyId,
  dutyIdOf,
  membershipIdOf,
  month,
  resourceId,
  valueIdOf,
} from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankBarrier, blankClaim, blankDependency, blankValue } from '#shared/plan/records/blank.ts';
import type { Kind, PlanRecord, RecordOf } from '#shared/plan/records/records.ts';
import { type Action, perform, plan, testContext } from './arbitraries.ts';

type Picks = readonly [number, number, number];

/** A plan of several matrices and people, with what spans them: memberships, needs, barriers, resources, causes. */
export const spanningPlan: fc.Arbitrary<RecordSet> = fc
  .tuple(
    plan,
    fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(11)), { minLength: 30, maxLength: 70, size: 'max' }),
  )
  .map(([records, picks]) => picks.reduce(spanned, perform(records, dense(picks), testContext('d'))));

/** More people and items, and marks and cascades between them, than what happens to one plan by chance. */
function dense(picks: readonly Picks[]): readonly Action[] {
  const made = (['addParticipant', 'addItem', 'addItem', 'addItem', 'addUnit', 'addMatrix'] as const).flatMap(
    (type) => picks.slice(0, type === 'addItem' ? 4 : 1).map((each) => ({ type, picks: each })),
  );
  const joined = (['setLink', 'setLink', 'cascadeItem', 'setDuty'] as const).flatMap((type) =>
    picks.slice(4, 12).map((each) => ({ type, picks: each })),
  );
  return [...made, ...joined];
}

function spanned(records: RecordSet, picks: Picks, index: number): RecordSet {
  const made = recordFor(records, picks, index);
  const lead = leadFor(records, picks, index);
  const added = made && !records.has(made.kind, made.id) ? [made] : [];
  return apply(records, { ...NO_DIFFERENCE, added, changed: lead });
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one case for each kind
function recordFor(records: RecordSet, [x, y, z]: Picks, index: number): PlanRecord | null {
  const pick = <K extends Kind>(kind: K, at: number): RecordOf<K> | undefined => {
    const all = records.list(kind);
    return all[at % Math.max(1, all.length)];
  };
  const [person, unit, item, other] = [
    pick('person', x),
    pick('unit', y),
    pick('item', z),
    pick('item', x + y),
  ];
  const [period, resource] = [pick('period', 0), pick('resource', 0)];
  if (!resource) {
    const id = resourceId.parse('crew');
    return {
      kind: 'resource',
      id,
      name: 'Crew',
      type: 'people',
      measureUnit: 'FTE',
      order: 'a0',
      extra: null,
    };
  }
  const common = { extra: null };
  switch (index % 8) {
    case 0:
      if (!person || !unit) return null;
      return {
        ...{ kind: 'membership', id: membershipIdOf(unit.id, person.id), unit: unit.id, person: person.id },
        ...{ role: `Role ${z % 3}`, ...common },
      };
    case 1:
      if (!item || !person) return null;
      return blankBarrier({
        ...{ id: barrierId.parse(`barrier${index}`), item: item.id, text: 'In the way', owner: person.id },
        ...{ escalatedTo: unit?.id ?? null, state: z % 2 === 0 ? 'open' : 'removed' },
      });
    case 2:
      if (!item || !other || item.id === other.id) return null;
      return blankDependency({
        ...{ id: dependencyId.parse(`need${index}`), item: item.id, needs: other.id, by: '2026-06' },
        ...{ promisedBy: person?.id ?? null, agreement: z % 2 === 0 ? 'promised' : 'delivered' },
      });
    case 3:
      return item
        ? blankClaim({
            id: claimIdOf(item.id, resource.id),
            item: item.id,
            resource: resource.id,
            asked: 2,
            given: 1,
          })
        : null;
    case 4:
      if (!unit || !period) return null;
      return {
        ...{ kind: 'capacity', id: capacityIdOf(unit.id, period.id, resource.id), unit: unit.id },
        ...{ period: period.id, resource: resource.id, amount: z, ...common },
      };
    case 5:
      if (!item || !other || item.id === other.id) return null;
      return {
        kind: 'cause',
        id: causeIdOf(item.id, other.id),
        from: item.id,
        to: other.id,
        note: '',
        ...common,
      };
    case 6:
      if (!item || !person) return null;
      return {
        ...{ kind: 'duty', id: dutyIdOf(item.id, person.id), item: item.id, person: person.id },
        ...{ level: ['leader', 'core', 'rotating', 'gone'][y % 4] ?? 'core', ...common },
      };
    default: {
      if (!item) return null;
      const at = month.parse(`2026-0${1 + (y % 9)}`);
      return blankValue({ id: valueIdOf(item.id, at), item: item.id, month: at, plan: z, actual: x });
    }
  }
}

function leadFor(records: RecordSet, [x, y]: Picks, index: number) {
  const [person, unit] = [records.list('person')[x], records.list('unit')[y]];
  if (!person || !unit || index % 3 !== 0) return [];
  return [{ kind: 'unit', id: unit.id, field: 'lead', from: unit.lead, to: person.id } as const];
}
