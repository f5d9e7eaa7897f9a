import type { JsonValue } from '../../json.ts';
import type { FieldChange } from '../edits/edit.ts';
import type { MatrixId } from '../ids.ts';
import { citationOf, pairCitation } from '../lookup.ts';
import type { SheetSubject } from '../queries/sheet-subject.ts';
import type { RecordSet } from '../record-set.ts';
import type { Kind, PlanRecord } from '../records/records.ts';
import type { Law, MergeChange, MergeConflict, MergeKey, Side } from './conflicts.ts';
import { isClean, type Merge } from './merge.ts';

/** One change of theirs, or one conflict, told without sentences: plain data for a list, a file or a command line. */
export interface MergeEntry {
  readonly key: MergeKey;
  /** The first three are what only they did; the other four are conflicts. */
  readonly type: MergeChange['type'] | MergeConflict['type'];
  readonly kind: Kind;
  readonly id: string;
  readonly field: string | null;
  /** Values of the field; left out where the record or its field is not there. */
  readonly base?: JsonValue | undefined;
  readonly mine?: JsonValue | undefined;
  readonly theirs?: JsonValue | undefined;
  /** Of a deletion: who deleted. Of a dangling reference: who did not, but refers to what was deleted. */
  readonly side: Side | null;
  /** Of a deletion: what the other side changed in the record meanwhile. */
  readonly edits: readonly FieldChange[];
  /** Of a broken law. */
  readonly law: Law | null;
  /** Other records that have a part in it: what was removed under a reference, or what breaks a law together. */
  readonly others: readonly string[];
  readonly subject: MergeSubject;
}

/** What an entry is about. */
export interface MergeSubject {
  /** Its place on a sheet; null for what stands on none, such as a unit. */
  readonly sheet: SheetSubject | null;
  readonly matrix: MatrixId | null;
  /** How people cite it: a code, a pair of codes, a name. */
  readonly code: string;
  readonly text: string;
}

/** Everything that a person looks at and decides: first what only they did, then the conflicts. */
export function mergeEntries(merge: Merge, mine: RecordSet, theirs: RecordSet): readonly MergeEntry[] {
  const both = { mine, theirs };
  return [...merge.clean, ...merge.conflicts].map((of) => ({
    ...{ key: of.key, type: of.type, kind: of.kind, id: of.id, field: of.field },
    ...valuesOf(of, both),
    side: of.type === 'deletion' ? of.deletedBy : of.type === 'dangling' ? of.pointing : null,
    edits: of.type === 'deletion' ? of.edits : [],
    law: of.type === 'invariant' ? of.law : null,
    others: othersOf(of),
    subject: subjectOf(of, both),
  }));
}

interface Both {
  readonly mine: RecordSet;
  readonly theirs: RecordSet;
}

function valuesOf(of: MergeChange | MergeConflict, { mine, theirs }: Both) {
  switch (of.type) {
    case 'changed':
    case 'field':
    case 'dangling':
      return { base: of.base, mine: of.mine, theirs: of.theirs };
    case 'invariant': {
      const value = (records: RecordSet) => {
        const record = records.get<Kind>(of.kind, of.id) as Readonly<Record<string, JsonValue>> | undefined;
        return record?.[of.field];
      };
      return { mine: value(mine), theirs: value(theirs) };
    }
    default:
      return {};
  }
}

function othersOf(of: MergeChange | MergeConflict): readonly string[] {
  if (isClean(of)) return [];
  if (of.type === 'dangling') return of.targets.map(({ id }) => id);
  return of.type === 'invariant' ? of.records.map(({ id }) => id).filter((id) => id !== of.id) : [];
}

function subjectOf(of: MergeChange | MergeConflict, { mine, theirs }: Both): MergeSubject {
  const find = <K extends Kind>(kind: K, id: string) => theirs.get(kind, id) ?? mine.get(kind, id);
  const given = 'record' in of ? of.record : find<Kind>(of.kind, of.id);
  const nothing: MergeSubject = { sheet: null, matrix: null, code: '', text: '' };
  if (!given) return nothing;
  const ofItem = (id: string): MergeSubject => {
    const item = given.kind === 'item' && given.id === id ? given : find('item', id);
    return item
      ? { sheet: { on: 'item', item: item.id }, matrix: item.matrix, code: item.code, text: item.text }
      : nothing;
  };
  /** Cited as a pair, standing where the first one stands. */
  const betweenItems = (own: string, other: string): MergeSubject => {
    const code = ofItem(other).code || (find('mirror', other)?.code ?? '');
    return { ...ofItem(own), code: `${code}–${ofItem(own).code}` };
  };
  const record: PlanRecord = given;
  switch (record.kind) {
    case 'item':
      return ofItem(record.id);
    case 'value':
    case 'barrier':
    case 'claim':
    case 'grade':
    case 'outcome':
      return ofItem(record.item);
    case 'dependency':
      return betweenItems(record.item, record.needs);
    case 'cause':
      return betweenItems(record.from, record.to);
    case 'cascadeLink':
      return betweenItems(record.lower, record.upper);
    case 'link': {
      const [a, b] = [find('item', record.a), find('item', record.b)];
      const sheet = { on: 'link', a: record.a, b: record.b } as const;
      return a && b ? { sheet, matrix: a.matrix, code: pairCitation(a, b), text: '' } : { ...nothing, sheet };
    }
    case 'duty': {
      const { matrix, code } = ofItem(record.item);
      const sheet = { on: 'duty', item: record.item, person: record.person } as const;
      return { sheet, matrix, code, text: find('person', record.person)?.name ?? '' };
    }
    case 'participant':
    case 'person': {
      const id = record.kind === 'person' ? record.id : record.person;
      const name = record.kind === 'person' ? record.name : (find('person', id)?.name ?? '');
      const matrix = record.kind === 'participant' ? record.matrix : null;
      return { sheet: { on: 'person', person: id }, matrix, code: name, text: '' };
    }
    case 'matrix':
      return { sheet: { on: 'matrix' }, matrix: record.id, code: record.title, text: '' };
    case 'acceptance':
      return { ...nothing, matrix: record.matrix, code: find('matrix', record.matrix)?.title ?? '' };
    case 'membership':
      return { ...nothing, code: namesOf(find('person', record.person), find('unit', record.unit)) };
    case 'capacity':
      return { ...nothing, code: namesOf(find('resource', record.resource), find('unit', record.unit)) };
    case 'plan':
      return { sheet: { on: 'plan' }, matrix: null, code: record.title, text: '' };
    default:
      return { ...nothing, code: citationOf(record) };
  }
}

function namesOf(...records: readonly (PlanRecord | undefined)[]): string {
  return records.map((record) => (record ? citationOf(record) : '')).join(' – ');
}
