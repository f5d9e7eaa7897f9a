import { dutyIdOf, linkIdOf } from '#shared/plan/ids.ts';
import { type SheetStates, unionOf } from '#shared/plan/queries/matrix-part.ts';
import { dutiesOf, strengthsOf } from '#shared/plan/queries/scales.ts';
import type { SheetDifference } from '#shared/plan/queries/sheet-differences.ts';
import type { MarkSubject, SheetSubject } from '#shared/plan/queries/sheet-subject.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import { type MessageKey, t, tCount } from '../messages/messages.ts';
import { type FieldWords, fieldWords, itemName, labelIn, personName } from './field-words.ts';

export interface DifferenceWords {
  /** What it is about: “P3 Lean cells — K2 OEE”. */
  readonly name: string;
  /** What was added or removed, where it has a value: the strength of a mark; with an item, how many marks. */
  readonly value: string;
  readonly fields: readonly FieldWords[];
  /** All of it as one sentence. */
  readonly sentence: string;
}

export const TYPE_NAMES = {
  added: 'review.added',
  changed: 'review.changed',
  removed: 'review.removed.type',
} as const satisfies { readonly [T in SheetDifference['type']]: MessageKey };

/** How a difference looks where there is no room for words. */
export const TYPE_SIGNS = { added: '+', changed: 'Δ', removed: '−' } as const;

/** The words of every difference of two states. */
export function wordsOf(states: SheetStates): (difference: SheetDifference) => DifferenceWords {
  const union = unionOf(states);
  return (difference) => {
    const { type, subject, fields, moved } = difference;
    const name = subjectName(union, subject);
    const value = gainOf(type === 'removed' ? states.before : states.after, difference);
    const words = [
      ...fields.map((change) => fieldWords(states, union, change)),
      ...(moved ? [{ name: t('review.field.moved'), from: String(moved.from), to: String(moved.to) }] : []),
    ];
    return { name, value, fields: words, sentence: sentenceOf(type, name, value, words) };
  };
}

function sentenceOf(
  type: SheetDifference['type'],
  name: string,
  value: string,
  fields: readonly FieldWords[],
): string {
  const known = { type: t(TYPE_NAMES[type]), name };
  if (fields.length > 0) {
    const list = fields.map(({ name: field, from, to }) => t('review.sentence.field', { field, from, to }));
    return t('review.sentence.fields', { ...known, fields: list.join('; ') });
  }
  return value === '' ? t('review.sentence', known) : t('review.sentence.value', { ...known, value });
}

export function subjectName(records: RecordSet, subject: SheetSubject): string {
  switch (subject.on) {
    case 'item':
      return itemName(records, subject.item);
    case 'person':
      return personName(records, subject.person);
    case 'link': {
      const [one, other] = [subject.a, subject.b].toSorted((a, b) => rankOf(records, a) - rankOf(records, b));
      return t('review.pair', { one: itemName(records, one ?? ''), other: itemName(records, other ?? '') });
    }
    case 'duty':
      return t('review.pair', {
        one: itemName(records, subject.item),
        other: personName(records, subject.person),
      });
    case 'plan':
      return t('review.subject.plan');
    case 'matrix':
      return t('review.subject.matrix');
  }
}

function rankOf(records: RecordSet, item: string): number {
  const role = records.get('item', item)?.role;
  return role ? ROLES.indexOf(role) : -1;
}

function gainOf(records: RecordSet, { subject, type, marks }: SheetDifference): string {
  if (type === 'changed') return '';
  if (subject.on === 'link' || subject.on === 'duty') return levelOf(records, subject);
  if (marks.length === 0) return '';
  return marks.length === 1 ? t('review.withMark') : t('review.withMarks', { count: marks.length });
}

/** How strong a mark is, in words. */
export function levelOf(records: RecordSet, subject: MarkSubject): string {
  if (subject.on === 'duty') {
    const duty = records.get('duty', dutyIdOf(subject.item, subject.person));
    return duty ? labelIn(dutiesOf(records), duty.level) : '';
  }
  const link = records.get('link', linkIdOf(subject.a, subject.b));
  if (!link) return '';
  const level = labelIn(strengthsOf(records), link.strength);
  return link.effect === 'negative' ? t('review.adverse', { level }) : level;
}

export function countWords(count: number): string {
  return tCount('review.count', count);
}
