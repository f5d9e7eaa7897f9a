import { z } from 'zod';
import type { JsonValue } from '../../json.ts';
import { cascadeLink, duty, item, link, mirror, participant, value } from './content.ts';
import { cause, grade } from './frameworks.ts';
import { barrier, capacity, claim, dependency, resource } from './needs.ts';
import { decision, round, thread } from './negotiation.ts';
import { revision } from './revision.ts';
import { matrix, membership, period, person, plan, unit } from './structure.ts';
import { acceptance, norms, outcome, setupStep } from './upkeep.ts';

/** Version of the record schemas; stored in plan files, edits and catchball rounds. */
export const SCHEMA_VERSION = 5;

/**
 * Every kind of record with its schema, owners before what they own: the order in which records can be
 * inserted, and, reversed, removed. The zod schema is the one source of the type, the JSON Schema and the SQL columns.
 */
export const recordSchemas = {
  plan,
  period,
  person,
  unit,
  matrix,
  item,
  link,
  participant,
  duty,
  value,
  cascadeLink,
  thread,
  round,
  mirror,
  decision,
  revision,
  norms,
  setupStep,
  membership,
  resource,
  capacity,
  acceptance,
  dependency,
  barrier,
  claim,
  grade,
  cause,
  outcome,
} as const;

export type Kind = keyof typeof recordSchemas;
export type RecordOf<K extends Kind> = Readonly<z.infer<(typeof recordSchemas)[K]>>;
export type PlanRecord = { [K in Kind]: RecordOf<K> }[Kind];

export const KINDS = Object.keys(recordSchemas) as readonly Kind[];
export const kind = z.enum(KINDS as [Kind, ...Kind[]]);

export const planRecord = z.discriminatedUnion('kind', [
  plan,
  period,
  person,
  unit,
  matrix,
  item,
  link,
  participant,
  duty,
  value,
  cascadeLink,
  thread,
  round,
  mirror,
  decision,
  revision,
  norms,
  setupStep,
  membership,
  resource,
  capacity,
  acceptance,
  dependency,
  barrier,
  claim,
  grade,
  cause,
  outcome,
]);

export type Plan = RecordOf<'plan'>;
export type Period = RecordOf<'period'>;
export type Unit = RecordOf<'unit'>;
export type Person = RecordOf<'person'>;
export type Matrix = RecordOf<'matrix'>;
export type Item = RecordOf<'item'>;
export type Link = RecordOf<'link'>;
export type Participant = RecordOf<'participant'>;
export type Duty = RecordOf<'duty'>;
export type Value = RecordOf<'value'>;
export type CascadeLink = RecordOf<'cascadeLink'>;
export type Mirror = RecordOf<'mirror'>;
export type Thread = RecordOf<'thread'>;
export type Round = RecordOf<'round'>;
export type Decision = RecordOf<'decision'>;
export type Revision = RecordOf<'revision'>;
export type Norms = RecordOf<'norms'>;
export type SetupStep = RecordOf<'setupStep'>;
export type Membership = RecordOf<'membership'>;
export type Resource = RecordOf<'resource'>;
export type Capacity = RecordOf<'capacity'>;
export type Acceptance = RecordOf<'acceptance'>;
export type Dependency = RecordOf<'dependency'>;
export type Barrier = RecordOf<'barrier'>;
export type Claim = RecordOf<'claim'>;
export type Grade = RecordOf<'grade'>;
export type Cause = RecordOf<'cause'>;
export type Outcome = RecordOf<'outcome'>;

/** Names of the fields of a kind that may change, in the order of the schema. */
export function fieldsOf(of: Kind): readonly string[] {
  return Object.keys(recordSchemas[of].shape).filter((name) => name !== 'kind' && name !== 'id');
}

/** A field of a record by name; undefined where the kind has no such field. */
export function fieldValue(record: PlanRecord, field: string): JsonValue | undefined {
  return Object.hasOwn(record, field) ? (record as Readonly<Record<string, JsonValue>>)[field] : undefined;
}
