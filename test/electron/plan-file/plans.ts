import { changing } from '#shared/plan/commands/command.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import type { Difference, Edit } from '#shared/plan/edits/edit.ts';
import { NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { makeEdit } from '#shared/plan/edits/make.ts';
import {
  barrierId,
  capacityIdOf,
  cascadeLinkIdOf,
  claimIdOf,
  dependencyId,
  dutyIdOf,
  itemId,
  linkIdOf,
  matrixId,
  month,
  participantIdOf,
  periodId,
  personId,
  planId,
  resourceId,
  unitId,
  valueIdOf,
} from '#shared/plan/ids.ts';
import { DEFAULT_NORMS } from '#shared/plan/queries/norms.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import {
  blankBarrier,
  blankClaim,
  blankDependency,
  blankItem,
  blankLink,
  blankMatrix,
  blankValue,
} from '#shared/plan/records/blank.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS, type Role } from '#shared/plan/records/fields.ts';
import type { Item, PlanRecord } from '#shared/plan/records/records.ts';

/** A context whose ids are `prefix1`, `prefix2`, …; two processes that write one file need two prefixes. */
export function contextOf(prefix: string): EditContext {
  let made = 0;
  return {
    newId: () => {
      made += 1;
      return `${prefix}${made}`;
    },
    now: () => '2026-02-03T09:00:00.000Z',
    author: { name: 'Facilitator', person: null },
    language: 'en' as const,
  };
}

export function editOf(context: EditContext, difference: Partial<Difference>, label = 'Change'): Edit {
  return makeEdit(context, label, { ...NO_DIFFERENCE, ...difference });
}

/** Gives an item another text. */
export function retext(context: EditContext, item: Item, text: string): Edit {
  return makeEdit(context, `Rename ${item.code}`, changing(item, { text }));
}

const plant = unitId.parse('plant');
const line = unitId.parse('line');
const period = periodId.parse('fy26');
const lead = personId.parse('lead');
const engineer = personId.parse('engineer');
const promiser = personId.parse('promiser');
const money = resourceId.parse('money');
export const UPPER = matrixId.parse('upper');
export const LOWER = matrixId.parse('lower');

const item = (matrix: typeof UPPER, role: Role, code: string, more: Partial<Item> = {}): Item =>
  blankItem({
    id: itemId.parse(`${matrix}-${code}`),
    matrix,
    role,
    code,
    text: `Text of ${code}`,
    order: 'a0',
    ...more,
  });

export const upperPriority = item(UPPER, 'priority', 'P1', { owner: lead, budget: 12.5 });
export const upperMeasure = item(UPPER, 'measure', 'K1', { baseline: 0, better: 'lower', metWithin: 0 });
export const lowerAnnual = item(LOWER, 'annual', 'A1', { extra: { newer: ['field', 1, null] } });
const [a, b] = [upperMeasure.id, upperPriority.id].sort() as [Item['id'], Item['id']];

/** Two levels with a mark, a duty, a value and a cascade link. */
export const smallPlan: readonly PlanRecord[] = [
  {
    kind: 'plan',
    id: planId.parse('plan'),
    title: 'Axle works',
    trueNorth: 'Preferred partner 品質',
    strengths: DEFAULT_STRENGTHS,
    duties: DEFAULT_DUTIES,
    roleNames: null,
    copiedFrom: null,
    extra: null,
  },
  {
    kind: 'period',
    id: period,
    label: 'FY26',
    start: month.parse('2026-01'),
    months: 12,
    reviews: [],
    extra: null,
  },
  { kind: 'person', id: lead, name: 'Plant lead', mail: '', order: 'a0', extra: null },
  { kind: 'person', id: promiser, name: 'Stores lead', mail: '', order: 'a2', extra: null },
  { kind: 'person', id: engineer, name: 'Line engineer', mail: '', order: 'a1', extra: null },
  { kind: 'unit', id: plant, name: 'Plant', parent: null, lead, order: 'a0', extra: null },
  { kind: 'unit', id: line, name: 'Line 1', parent: plant, lead: null, order: 'a0', extra: null },
  blankMatrix({ id: UPPER, unit: plant, period, title: 'Plant' }),
  blankMatrix({ id: LOWER, unit: line, period, title: 'Line 1' }),
  upperPriority,
  upperMeasure,
  lowerAnnual,
  blankLink({ id: linkIdOf(a, b), a, b, strength: 'strong' }),
  {
    kind: 'participant',
    id: participantIdOf(UPPER, engineer),
    matrix: UPPER,
    person: engineer,
    order: 'a0',
    extra: null,
  },
  { kind: 'duty', id: dutyIdOf(a, engineer), item: a, person: engineer, level: 'core', extra: null },
  blankValue({
    id: valueIdOf(upperMeasure.id, month.parse('2026-03')),
    item: upperMeasure.id,
    month: month.parse('2026-03'),
    plan: 3.5,
  }),
  {
    kind: 'cascadeLink',
    id: cascadeLinkIdOf(upperPriority.id, lowerAnnual.id),
    upper: upperPriority.id,
    lower: lowerAnnual.id,
    note: '',
    extra: null,
  },
  { ...DEFAULT_NORMS, owned: 6 },
  { kind: 'resource', id: money, name: 'Money', type: 'money', measureUnit: 'k€', order: 'a0', extra: null },
  {
    kind: 'capacity',
    id: capacityIdOf(plant, period, money),
    unit: plant,
    period,
    resource: money,
    amount: 250.5,
    extra: null,
  },
  blankClaim({ id: claimIdOf(upperPriority.id, money), item: upperPriority.id, resource: money, asked: 40 }),
  blankDependency({
    id: dependencyId.parse('need'),
    item: lowerAnnual.id,
    needs: upperPriority.id,
    promisedBy: promiser,
    agreement: 'promised',
  }),
  blankBarrier({
    id: barrierId.parse('barrier'),
    item: lowerAnnual.id,
    text: 'No spare parts',
    escalatedTo: plant,
  }),
];

/** The records as one sorted list, to compare two sets whatever order they came in. */
export function sorted(records: Iterable<PlanRecord>): readonly PlanRecord[] {
  return [...records].sort((one, other) => (`${one.kind} ${one.id}` < `${other.kind} ${other.id}` ? -1 : 1));
}

export function applied(records: Iterable<PlanRecord>, difference: Difference): readonly PlanRecord[] {
  return sorted(apply(RecordSet.of(records), difference));
}
