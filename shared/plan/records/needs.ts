import { z } from 'zod';
import {
  barrierId,
  capacityId,
  claimId,
  dependencyId,
  itemId,
  periodId,
  personId,
  resourceId,
  unitId,
} from '../ids.ts';
import { common, date, longText, orderKey, shortText } from './fields.ts';

/** `open`: nobody has promised yet. `declined`: the giving side has said no. */
export const agreement = z.enum(['open', 'promised', 'declined', 'delivered']);

/** An item cannot do without something that another item, often of another matrix, brings about. */
export const dependency = z.strictObject({
  kind: z.literal('dependency'),
  id: dependencyId,
  /** The item that needs. */
  item: itemId,
  /** The item that gives. */
  needs: itemId,
  what: longText,
  by: date.nullable(),
  promisedBy: personId.nullable(),
  agreement,
  note: longText,
  ...common,
});

export const barrierState = z.enum(['open', 'working', 'removed']);

/** What stands in an item's way. `escalatedTo` is the unit that is asked to remove it, where the own one cannot. */
export const barrier = z.strictObject({
  kind: z.literal('barrier'),
  id: barrierId,
  item: itemId,
  text: longText,
  owner: personId.nullable(),
  due: date.nullable(),
  state: barrierState,
  escalatedTo: unitId.nullable(),
  raised: date.nullable(),
  note: longText,
  ...common,
});

/** `people` is counted in full-time equivalents. `shared` is a thing that only one can have at a time, such as a test bench. */
export const resourceType = z.enum(['money', 'people', 'time', 'shared']);

/** What items ask for and units have so much of. */
export const resource = z.strictObject({
  kind: z.literal('resource'),
  id: resourceId,
  name: shortText,
  type: resourceType,
  measureUnit: shortText,
  order: orderKey,
  ...common,
});

/** How much of a resource a unit has in a period. */
export const capacity = z.strictObject({
  kind: z.literal('capacity'),
  id: capacityId,
  unit: unitId,
  period: periodId,
  resource: resourceId,
  amount: z.number().nonnegative(),
  ...common,
});

/** What an item asks of a resource and was given. Its `budget` is what it asks of money while no claim on money says otherwise. */
export const claim = z.strictObject({
  kind: z.literal('claim'),
  id: claimId,
  item: itemId,
  resource: resourceId,
  asked: z.number().nonnegative().nullable(),
  given: z.number().nonnegative().nullable(),
  note: longText,
  ...common,
});
