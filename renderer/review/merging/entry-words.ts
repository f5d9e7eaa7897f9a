import type { JsonValue } from '#shared/json.ts';
import { changesBetween } from '#shared/plan/edits/diff.ts';
import type { FieldChange } from '#shared/plan/edits/edit.ts';
import { citationOf, pairCitation } from '#shared/plan/lookup.ts';
import type { MergeEntry } from '#shared/plan/merge/entries.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankValue } from '#shared/plan/records/blank.ts';
import type { Kind } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { type FieldWords, fieldWords, itemName } from '../field-words.ts';
import { levelOf, subjectName } from '../words.ts';

/** One entry of a merge as a person reads it. */
export interface EntryWords {
  readonly name: string;
  /** What a record that comes or goes holds, such as the strength of a mark. */
  readonly value: string;
  /** The field; empty where the whole record is in question. */
  readonly field: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  /** What was changed in a record that the other side removed. */
  readonly edits: readonly FieldWords[];
  /** The matrix that it stands in, where that is not the one on screen. */
  readonly matrix: string;
  /** Why it is a conflict; empty for what only they did. */
  readonly reason: string;
}

/** @param records all that the entries name */
export function entryWords(records: RecordSet, shown: string): (entry: MergeEntry) => EntryWords {
  const words = (change: FieldChange) => fieldWords({ before: records, after: records }, records, change);
  return (entry) => {
    const { kind, id, field, base, mine, theirs, subject, edits } = entry;
    const said = (value: JsonValue | undefined): FieldWords | null =>
      field === null ? null : words({ kind, id, field, from: null, to: value ?? null });
    const read = (value: JsonValue | undefined, side: 'mine' | 'theirs' | 'base') =>
      field !== null && isUnreadable(field, value)
        ? t(`merge.asIt.${side}`)
        : value === undefined
          ? t('merge.absent')
          : (said(value)?.to ?? '');
    const { matrix } = subject;
    return {
      name: nameOf(records, entry),
      value: field === null ? contentOf(records, entry, words) : '',
      field: field === null ? '' : field === 'order' ? t('review.field.moved') : (said(null)?.name ?? field),
      ...{ base: read(base, 'base'), mine: read(mine, 'mine'), theirs: read(theirs, 'theirs') },
      edits: edits.filter((change) => !isUnreadable(change.field, change.to)).map(words),
      matrix: matrix === null || matrix === shown ? '' : (records.get('matrix', matrix)?.title ?? ''),
      reason: reasonOf(records, entry),
    };
  };
}

/** Keys of order and whole structures say nothing to a person. */
function isUnreadable(field: string, value: JsonValue | undefined): boolean {
  if (field === 'strengths' || field === 'duties') return false;
  return field === 'order' || (typeof value === 'object' && value !== null);
}

function nameOf(records: RecordSet, { kind, id, subject }: MergeEntry): string {
  if (kind === 'cascadeLink') {
    const link = records.get('cascadeLink', id);
    if (link)
      return t('review.pair', { one: itemName(records, link.upper), other: itemName(records, link.lower) });
  }
  if (subject.sheet === null) return subject.code || citationOfAny(records, kind, id);
  return subjectName(records, subject.sheet);
}

function contentOf(
  records: RecordSet,
  { kind, id, subject }: MergeEntry,
  words: (of: FieldChange) => FieldWords,
) {
  if (kind === 'link' || kind === 'duty') {
    return subject.sheet?.on === 'link' || subject.sheet?.on === 'duty'
      ? levelOf(records, subject.sheet)
      : '';
  }
  if (kind !== 'value') return t(`merge.kind.${kind}`);
  const value = records.get('value', id);
  if (!value) return '';
  const { item, month } = value;
  return changesBetween(blankValue({ id: value.id, item, month }), value)
    .filter(({ field }) => field === 'plan' || field === 'actual' || field === 'milestone')
    .map((change) => words(change))
    .map(({ name, to }) => `${name}: ${to}`)
    .join('; ');
}

function reasonOf(records: RecordSet, { type, side, law, others }: MergeEntry): string {
  const names = () =>
    others
      .map((id) => anyName(records, id))
      .filter((name) => name !== '')
      .join(', ');
  switch (type) {
    case 'field':
      return t('merge.why.field');
    case 'deletion':
      return t(side === 'theirs' ? 'merge.why.deletedTheirs' : 'merge.why.deletedMine');
    case 'dangling':
      return t(side === 'theirs' ? 'merge.why.danglingTheirs' : 'merge.why.danglingMine', { names: names() });
    case 'invariant':
      return law === 'doubleCode' ? t('merge.why.doubleCode') : t('merge.why.unitCycle', { names: names() });
    default:
      return '';
  }
}

function anyName(records: RecordSet, id: string): string {
  const item = itemName(records, id);
  if (item !== '') return item;
  const link = records.get('link', id);
  if (link) {
    const [a, b] = [records.get('item', link.a), records.get('item', link.b)];
    return a && b ? pairCitation(a, b) : '';
  }
  for (const kind of ['person', 'unit', 'matrix', 'period'] as const) {
    const name = citationOfAny(records, kind, id);
    if (name !== '') return name;
  }
  return '';
}

function citationOfAny(records: RecordSet, kind: Kind, id: string): string {
  const record = records.get<Kind>(kind, id);
  return record ? citationOf(record) : '';
}
