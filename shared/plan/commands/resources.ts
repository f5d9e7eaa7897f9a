import { type Edit, NO_DIFFERENCE } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import {
  capacityIdOf,
  claimIdOf,
  type ItemId,
  type PeriodId,
  type ResourceId,
  resourceId,
  type UnitId,
} from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { blankClaim } from '../records/blank.ts';
import type { Capacity, Claim, Resource } from '../records/records.ts';
import { adding, CommandError, changing, removing, together } from './command.ts';
import { labelsFor } from './labels.ts';
import { placing } from './placing.ts';

/** What a person says of a resource. */
export type ResourceFields = Pick<Resource, 'name' | 'type' | 'measureUnit'>;

/** Adds something that items can ask for, behind the others. The resource is the first added record. */
export function addResource(records: RecordSet, fields: ResourceFields, context: EditContext): Edit {
  const name = named(fields.name);
  const { order, neighbours } = placing(records.list('resource'), undefined);
  const id = resourceId.parse(context.newId());
  const made: Resource = { kind: 'resource', id, ...fields, name, order, extra: null };
  return makeEdit(context, labelsFor(context).addResource(name), together(adding(made), neighbours));
}

export function changeResource(
  records: RecordSet,
  { resource: id, ...fields }: { readonly resource: ResourceId } & Partial<ResourceFields>,
  context: EditContext,
): Edit {
  const resource = required(records, 'resource', id);
  if (fields.name !== undefined) named(fields.name);
  return makeEdit(context, labelsFor(context).changeResource(resource.name), changing(resource, fields));
}

/** Removes a resource with all that is asked of it and said to be there. */
export function removeResource(
  records: RecordSet,
  args: { readonly resource: ResourceId },
  context: EditContext,
): Edit {
  const resource = required(records, 'resource', args.resource);
  const claims = recordsWhere(records, 'claim', 'resource', resource.id);
  const capacities = recordsWhere(records, 'capacity', 'resource', resource.id);
  const difference = removing(resource, ...claims, ...capacities);
  return makeEdit(context, labelsFor(context).remove(resource.name), difference);
}

/** Says how much of a resource a unit has in a period, for itself and all units below; null for unsaid. */
export function setCapacity(
  records: RecordSet,
  args: {
    readonly unit: UnitId;
    readonly period: PeriodId;
    readonly resource: ResourceId;
    readonly amount: number | null;
  },
  context: EditContext,
): Edit {
  const { amount, ...of } = args;
  const unit = required(records, 'unit', of.unit);
  const resource = required(records, 'resource', of.resource);
  const { label: period } = required(records, 'period', of.period);
  const id = capacityIdOf(of.unit, of.period, of.resource);
  const before = records.get('capacity', id);
  const label = labelsFor(context).setCapacity(resource.name, unit.name, period);
  if (amount === null) return makeEdit(context, label, before ? removing(before) : NO_DIFFERENCE);
  const made: Capacity = { kind: 'capacity', id, ...of, amount: notNegative(amount), extra: null };
  return makeEdit(context, label, before ? changing(before, { amount }) : adding(made));
}

/** Says what an item asks of a resource, or what it was given; what is left out stays. A claim that says nothing is none. */
export function setClaim(
  records: RecordSet,
  args: { readonly item: ItemId; readonly resource: ResourceId } & Partial<
    Pick<Claim, 'asked' | 'given' | 'note'>
  >,
  context: EditContext,
): Edit {
  const { code } = required(records, 'item', args.item);
  const { name } = required(records, 'resource', args.resource);
  const id = claimIdOf(args.item, args.resource);
  const before = records.get('claim', id);
  const blank = blankClaim({ id, item: args.item, resource: args.resource });
  const was = before ?? blank;
  const fields = {
    asked: args.asked === undefined ? was.asked : notNegative(args.asked),
    given: args.given === undefined ? was.given : notNegative(args.given),
    note: args.note ?? was.note,
  };
  const label = labelsFor(context).setClaim(code, name);
  const empty = fields.asked === null && fields.given === null && fields.note === '' && !was.extra;
  if (empty) return makeEdit(context, label, before ? removing(before) : NO_DIFFERENCE);
  return makeEdit(context, label, before ? changing(before, fields) : adding({ ...blank, ...fields }));
}

function named(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') throw new CommandError('A resource needs a name.');
  return trimmed;
}

function notNegative<A extends number | null>(amount: A): A {
  if (amount !== null && !(amount >= 0)) {
    throw new CommandError('An amount of a resource cannot be less than nothing.');
  }
  return amount;
}
