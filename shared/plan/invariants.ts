import {
  capacityIdOf,
  cascadeLinkIdOf,
  causeIdOf,
  claimIdOf,
  decisionIdOf,
  dutyIdOf,
  gradeIdOf,
  type ItemId,
  linkIdOf,
  membershipIdOf,
  NORMS_ID,
  outcomeIdOf,
  participantIdOf,
  setupStepIdOf,
  valueIdOf,
} from './ids.ts';
import { KIND_NAMES, nameOf } from './lookup.ts';
import type { RecordSet } from './record-set.ts';
import { fieldValue, type Item, type Kind, type PlanRecord, type Unit } from './records/records.ts';
import { references } from './records/references.ts';

/** A law of the plan that a record breaks. The message is one sentence for a person. */
export interface Violation {
  readonly type: 'danglingReference' | 'unitCycle' | 'doubleCode' | 'wrongId' | 'selfLink';
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  readonly message: string;
}

/** All broken laws of a set that is meant to be a whole plan. Level keys that the plan's scales lack are allowed. */
export function violations(records: RecordSet): readonly Violation[] {
  return [...records].flatMap((record) => violationsOf(record, records));
}

/** The laws that one record of the set breaks. */
export function violationsOf(record: PlanRecord, records: RecordSet): readonly Violation[] {
  return [
    ...danglingReferences(record, records),
    ...(record.kind === 'unit' ? unitCycle(record, records) : []),
    ...(record.kind === 'item' ? doubleCode(record, records) : []),
    ...selfLink(record),
    ...wrongId(record),
  ];
}

function danglingReferences(record: PlanRecord, records: RecordSet): readonly Violation[] {
  return references[record.kind].flatMap(({ field, to }) => {
    const target = fieldValue(record, field);
    if (typeof target !== 'string' || to.some((kind) => records.has(kind, target))) return [];
    const message = `The ${nameOf(record)} refers to a missing ${to.map((kind) => KIND_NAMES[kind]).join(' or ')} (${field}).`;
    return [violation('danglingReference', record, field, message)];
  });
}

function unitCycle(unit: Unit, records: RecordSet): readonly Violation[] {
  const seen = new Set<string>();
  for (let above = unit.parent; above !== null; above = records.get('unit', above)?.parent ?? null) {
    if (above === unit.id) {
      return [violation('unitCycle', unit, 'parent', `The ${nameOf(unit)} stands above itself.`)];
    }
    // A circle further up is reported at the units in it.
    if (seen.has(above)) return [];
    seen.add(above);
  }
  return [];
}

function doubleCode(item: Item, records: RecordSet): readonly Violation[] {
  const stored = records.get('item', item.id);
  const own = stored && placeOfCode(stored) === placeOfCode(item) ? 1 : 0;
  if ((codeCounts(records).get(placeOfCode(item)) ?? 0) === own) return [];
  return [violation('doubleCode', item, 'code', `Two items of one matrix have the code ${item.code}.`)];
}

const countsOfCodes = new WeakMap<ReadonlyMap<string, Item>, ReadonlyMap<string, number>>();

/** How often each code stands in each matrix; counted once for all items, so that a whole plan is checked in linear time. */
function codeCounts(records: RecordSet): ReadonlyMap<string, number> {
  const items = records.all('item');
  const known = countsOfCodes.get(items);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const item of items.values()) {
    const place = placeOfCode(item);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  countsOfCodes.set(items, counts);
  return counts;
}

function placeOfCode({ matrix, code }: Item): string {
  return `${matrix} ${code}`;
}

function selfLink(record: PlanRecord): readonly Violation[] {
  const [one, other] = joined(record);
  if (one === null || one !== other) return [];
  return [violation('selfLink', record, 'id', `A ${nameOf(record)} joins an item with itself.`)];
}

/** The two items that a record is between. */
function joined(record: PlanRecord): readonly [ItemId, ItemId] | readonly [null, null] {
  switch (record.kind) {
    case 'link':
      return [record.a, record.b];
    case 'cascadeLink':
      return [record.upper, record.lower];
    case 'dependency':
      return [record.item, record.needs];
    case 'cause':
      return [record.from, record.to];
    default:
      return [null, null];
  }
}

function wrongId(record: PlanRecord): readonly Violation[] {
  const natural = naturalIdOf(record);
  // A link's ends stand in the order of its id.
  const sorted = record.kind !== 'link' || record.a <= record.b;
  if (natural === null || (natural === record.id && sorted)) return [];
  const message = `The id of a ${nameOf(record)} does not match what it joins.`;
  return [violation('wrongId', record, 'id', message)];
}

/** The id that a record must have because of what it joins; null where ids are free. */
export function naturalIdOf(record: PlanRecord): string | null {
  switch (record.kind) {
    case 'link':
      return linkIdOf(record.a, record.b);
    case 'participant':
      return participantIdOf(record.matrix, record.person);
    case 'duty':
      return dutyIdOf(record.item, record.person);
    case 'value':
      return valueIdOf(record.item, record.month);
    case 'cascadeLink':
      return cascadeLinkIdOf(record.upper, record.lower);
    case 'decision':
      return decisionIdOf(record.round, record.target, record.field);
    case 'norms':
      return NORMS_ID;
    case 'setupStep':
      return setupStepIdOf(record.step);
    case 'membership':
      return membershipIdOf(record.unit, record.person);
    case 'capacity':
      return capacityIdOf(record.unit, record.period, record.resource);
    case 'claim':
      return claimIdOf(record.item, record.resource);
    case 'grade':
      return gradeIdOf(record.item, record.month);
    case 'cause':
      return causeIdOf(record.from, record.to);
    case 'outcome':
      return outcomeIdOf(record.item);
    default:
      return null;
  }
}

function violation(
  type: Violation['type'],
  { kind, id }: PlanRecord,
  field: string,
  message: string,
): Violation {
  return { type, kind, id, field, message };
}
