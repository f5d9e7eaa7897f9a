import { z } from 'zod';

/**
 * Ids of records. A free id is made once and never reused; a natural id is derived from what the record
 * joins, so that two people who mark the same empty cell meet in one record.
 */
const FREE_ID = /^[A-Za-z0-9_-]{1,64}$/;
const NATURAL_ID = /^[A-Za-z0-9_-]{1,64}(~[A-Za-z0-9_:-]{1,80}){1,2}$/;

const freeId = <B extends string>() => z.string().regex(FREE_ID, 'must be an id').brand<B>();
const naturalId = <B extends string>() => z.string().regex(NATURAL_ID, 'must be a joined id').brand<B>();

export const planId = freeId<'PlanId'>();
export const periodId = freeId<'PeriodId'>();
export const unitId = freeId<'UnitId'>();
export const personId = freeId<'PersonId'>();
export const matrixId = freeId<'MatrixId'>();
export const itemId = freeId<'ItemId'>();
export const threadId = freeId<'ThreadId'>();
export const roundId = freeId<'RoundId'>();
export const editId = freeId<'EditId'>();
export const revisionId = freeId<'RevisionId'>();
export const dependencyId = freeId<'DependencyId'>();
export const barrierId = freeId<'BarrierId'>();
export const resourceId = freeId<'ResourceId'>();
export const acceptanceId = freeId<'AcceptanceId'>();
export const normsId = freeId<'NormsId'>();
export const outcomeId = freeId<'OutcomeId'>();
export const setupStepId = freeId<'SetupStepId'>();
export const linkId = naturalId<'LinkId'>();
export const participantId = naturalId<'ParticipantId'>();
export const dutyId = naturalId<'DutyId'>();
export const valueId = naturalId<'ValueId'>();
export const cascadeLinkId = naturalId<'CascadeLinkId'>();
export const decisionId = naturalId<'DecisionId'>();
export const membershipId = naturalId<'MembershipId'>();
export const capacityId = naturalId<'CapacityId'>();
export const claimId = naturalId<'ClaimId'>();
export const gradeId = naturalId<'GradeId'>();
export const causeId = naturalId<'CauseId'>();

export type PlanId = z.infer<typeof planId>;
export type PeriodId = z.infer<typeof periodId>;
export type UnitId = z.infer<typeof unitId>;
export type PersonId = z.infer<typeof personId>;
export type MatrixId = z.infer<typeof matrixId>;
export type ItemId = z.infer<typeof itemId>;
export type ThreadId = z.infer<typeof threadId>;
export type RoundId = z.infer<typeof roundId>;
export type EditId = z.infer<typeof editId>;
export type RevisionId = z.infer<typeof revisionId>;
export type LinkId = z.infer<typeof linkId>;
export type ParticipantId = z.infer<typeof participantId>;
export type DutyId = z.infer<typeof dutyId>;
export type ValueId = z.infer<typeof valueId>;
export type CascadeLinkId = z.infer<typeof cascadeLinkId>;
export type DecisionId = z.infer<typeof decisionId>;
export type DependencyId = z.infer<typeof dependencyId>;
export type BarrierId = z.infer<typeof barrierId>;
export type ResourceId = z.infer<typeof resourceId>;
export type AcceptanceId = z.infer<typeof acceptanceId>;
export type NormsId = z.infer<typeof normsId>;
export type OutcomeId = z.infer<typeof outcomeId>;
export type SetupStepId = z.infer<typeof setupStepId>;
export type MembershipId = z.infer<typeof membershipId>;
export type CapacityId = z.infer<typeof capacityId>;
export type ClaimId = z.infer<typeof claimId>;
export type GradeId = z.infer<typeof gradeId>;
export type CauseId = z.infer<typeof causeId>;

/** A calendar month, `2026-03`. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-03')
  .brand<'Month'>();
export type Month = z.infer<typeof month>;

/** The pair as a link stores it: the two ends sorted by id, because a link has no direction. */
export function sortedPair(one: ItemId, other: ItemId): readonly [ItemId, ItemId] {
  return one < other ? [one, other] : [other, one];
}

export function linkIdOf(one: ItemId, other: ItemId): LinkId {
  const [a, b] = sortedPair(one, other);
  return linkId.parse(`${a}~${b}`);
}

export function participantIdOf(matrix: MatrixId, person: PersonId): ParticipantId {
  return participantId.parse(`${matrix}~${person}`);
}

export function dutyIdOf(item: ItemId, person: PersonId): DutyId {
  return dutyId.parse(`${item}~${person}`);
}

export function valueIdOf(item: ItemId, at: Month): ValueId {
  return valueId.parse(`${item}~${at}`);
}

export function cascadeLinkIdOf(upper: ItemId, lower: ItemId): CascadeLinkId {
  return cascadeLinkId.parse(`${upper}~${lower}`);
}

/** One decision per round, record and field; `field` is null where the whole record was decided on. */
export function decisionIdOf(round: RoundId, target: string, field: string | null): DecisionId {
  return decisionId.parse(`${round}~${target.replaceAll('~', ':')}~${field ?? '-'}`);
}

export function membershipIdOf(unit: UnitId, person: PersonId): MembershipId {
  return membershipId.parse(`${unit}~${person}`);
}

export function capacityIdOf(unit: UnitId, period: PeriodId, resource: ResourceId): CapacityId {
  return capacityId.parse(`${unit}~${period}~${resource}`);
}

export function claimIdOf(item: ItemId, resource: ResourceId): ClaimId {
  return claimId.parse(`${item}~${resource}`);
}

export function gradeIdOf(item: ItemId, at: Month): GradeId {
  return gradeId.parse(`${item}~${at}`);
}

export function causeIdOf(from: ItemId, to: ItemId): CauseId {
  return causeId.parse(`${from}~${to}`);
}

/** An item ends once. */
export function outcomeIdOf(item: ItemId): OutcomeId {
  return outcomeId.parse(item);
}

export function setupStepIdOf(step: string): SetupStepId {
  return setupStepId.parse(step);
}

/** The norms of a plan, of which there is one set. */
export const NORMS_ID: NormsId = normsId.parse('norms');
