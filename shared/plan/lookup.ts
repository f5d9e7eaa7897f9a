import type { RecordSet } from './record-set.ts';
import { ROLES } from './records/fields.ts';
import { fieldValue, type Item, type Kind, type PlanRecord, type RecordOf } from './records/records.ts';

/** A record that was named is not in the set. The message is for the person. */
export class MissingRecordError extends Error {
  readonly kind: Kind;
  readonly id: string;
  constructor(kind: Kind, id: string) {
    super(`This ${KIND_NAMES[kind]} is no longer in the plan; somebody may have removed it.`);
    this.name = 'MissingRecordError';
    this.kind = kind;
    this.id = id;
  }
}

/** What a person calls a record of each kind, inside a sentence. */
export const KIND_NAMES: { readonly [K in Kind]: string } = {
  plan: 'plan',
  period: 'period',
  person: 'person',
  unit: 'unit',
  matrix: 'matrix',
  item: 'item',
  link: 'link',
  participant: 'people column',
  duty: 'duty',
  value: 'monthly value',
  cascadeLink: 'cascade link',
  thread: 'catchball thread',
  round: 'catchball round',
  mirror: 'item of another plan',
  decision: 'decision',
  revision: 'revision',
  norms: 'set of limits',
  setupStep: 'set-up step',
  membership: 'role in a unit',
  resource: 'resource',
  capacity: 'amount of a resource',
  acceptance: 'accepted finding',
  dependency: 'dependency',
  barrier: 'barrier',
  claim: 'claim on a resource',
  grade: 'grade',
  cause: 'cause and effect',
  outcome: 'result',
};

/** @throws MissingRecordError where there is no such record. */
export function required<K extends Kind>(records: RecordSet, kind: K, id: string): RecordOf<K> {
  const record = records.get(kind, id);
  if (!record) throw new MissingRecordError(kind, id);
  return record;
}

/**
 * All records of a kind whose field holds a value, in the order of the set. The index behind it is built once per
 * field and lives as long as no record of that kind changes, so asking again after an edit elsewhere is free.
 */
export function recordsWhere<K extends Kind>(
  records: RecordSet,
  kind: K,
  field: keyof RecordOf<K> & string,
  value: string,
): readonly RecordOf<K>[] {
  return (indexOf(records.all<Kind>(kind), field).get(value) ?? []) as readonly RecordOf<K>[];
}

type Index = ReadonlyMap<string, readonly PlanRecord[]>;
const indexes = new WeakMap<ReadonlyMap<string, PlanRecord>, Map<string, Index>>();

function indexOf(records: ReadonlyMap<string, PlanRecord>, field: string): Index {
  const ofMap = indexes.get(records) ?? new Map<string, Index>();
  indexes.set(records, ofMap);
  const known = ofMap.get(field);
  if (known) return known;
  const index = Map.groupBy(records.values(), (record) => String(fieldValue(record, field) ?? ''));
  ofMap.set(field, index);
  return index;
}

/** How people cite a record without saying what it is: its code, name, title or label; empty where it has none. */
export function citationOf(record: PlanRecord): string {
  switch (record.kind) {
    case 'item':
    case 'mirror':
      return record.code;
    case 'person':
    case 'unit':
    case 'resource':
      return record.name;
    case 'plan':
    case 'matrix':
    case 'thread':
      return record.title;
    case 'period':
      return record.label;
    default:
      return '';
  }
}

/** Two items as people cite the pair, in the reading order of the roles: P3–K2. */
export function pairCitation(one: Item, other: Item): string {
  const sorted = [one, other].toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  return sorted.map(({ code }) => code).join('–');
}

/** What a person calls this very record: its code, name or title. */
export function nameOf(record: PlanRecord): string {
  switch (record.kind) {
    case 'item':
    case 'mirror':
      return `${KIND_NAMES[record.kind]} ${record.code}`;
    case 'person':
    case 'unit':
    case 'revision':
    case 'resource':
      return `${KIND_NAMES[record.kind]} “${record.name}”`;
    case 'plan':
    case 'matrix':
    case 'thread':
      return `${KIND_NAMES[record.kind]} “${record.title}”`;
    case 'period':
      return `period ${record.label}`;
    case 'round':
      return `catchball round ${record.number}`;
    default:
      return KIND_NAMES[record.kind];
  }
}
