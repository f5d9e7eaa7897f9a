import type { JsonValue } from '#shared/json.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import type { FieldChange } from '#shared/plan/edits/edit.ts';
import { dutyIdOf, linkIdOf } from '#shared/plan/ids.ts';
import { citationOf, pairCitation, required } from '#shared/plan/lookup.ts';
import { type SheetStates, unionOf } from '#shared/plan/queries/matrix-part.ts';
import type { SheetDifference } from '#shared/plan/queries/sheet-differences.ts';
import type { SheetSubject } from '#shared/plan/queries/sheet-subject.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { KINDS, type Kind } from '#shared/plan/records/records.ts';
import { references } from '#shared/plan/records/references.ts';

/** How a difference reads on a terminal. */
export interface DifferenceWords {
  /** What it is about, such as `P3–K2`. */
  readonly name: string;
  readonly lines: readonly string[];
}

const SIGNS = { added: '+', changed: '~', removed: '-' } as const;

export function differenceWords(states: SheetStates): (difference: SheetDifference) => DifferenceWords {
  const union = unionOf(states);
  return ({ type, subject, fields, moved, marks }) => {
    const name = nameOf(union, subject);
    const level =
      type === 'changed' ? '' : levelOf(type === 'removed' ? states.before : states.after, subject);
    const withMarks = marks.length === 0 ? '' : `, with ${marks.length} marks`;
    return {
      name,
      lines: [
        `  ${SIGNS[type]} ${name}${level === '' ? '' : `: ${level}`}${withMarks}`,
        ...fields.map((change) => `      ${changeWords(union, change)}`),
        ...(moved ? [`      place: ${moved.from} -> ${moved.to}`] : []),
      ],
    };
  };
}

/** Units that came, went or changed: no sheet shows them as such. */
export function unitWords({ before, after }: SheetStates): readonly string[] {
  const { added, changed, removed } = diff(before, after);
  const union = unionOf({ before, after });
  const named = (sign: string, records: readonly { readonly kind: Kind; readonly id: string }[]) =>
    records.flatMap(({ kind, id }) => (kind === 'unit' ? [`  ${sign} ${cited(union, kind, id)}`] : []));
  return [
    ...named(SIGNS.added, added),
    ...changed
      .filter(({ kind }) => kind === 'unit')
      .map(
        (change) => `  ${SIGNS.changed} ${cited(before, 'unit', change.id)}: ${changeWords(union, change)}`,
      ),
    ...named(SIGNS.removed, removed),
  ];
}

function nameOf(records: RecordSet, subject: SheetSubject): string {
  const item = (id: string) => required(records, 'item', id);
  switch (subject.on) {
    case 'item':
      return `${item(subject.item).code} ${item(subject.item).text}`.trim();
    case 'link':
      return pairCitation(item(subject.a), item(subject.b));
    case 'duty':
      return `${item(subject.item).code}, ${cited(records, 'person', subject.person)}`;
    case 'person':
      return cited(records, 'person', subject.person);
    case 'matrix':
      return 'head of the sheet';
    case 'plan':
      return 'the plan';
  }
}

function levelOf(records: RecordSet, subject: SheetSubject): string {
  if (subject.on === 'duty') return records.get('duty', dutyIdOf(subject.item, subject.person))?.level ?? '';
  if (subject.on !== 'link') return '';
  const link = records.get('link', linkIdOf(subject.a, subject.b));
  return link ? `${link.strength}${link.effect === 'negative' ? ', adverse' : ''}` : '';
}

function changeWords(records: RecordSet, change: FieldChange): string {
  const { kind, id, field } = change;
  const month = kind === 'value' ? ` ${id.split('~')[1]}` : '';
  return `${field}${month}: ${valueWords(records, change, change.from)} -> ${valueWords(records, change, change.to)}`;
}

function valueWords(records: RecordSet, { kind, field }: FieldChange, value: JsonValue): string {
  if (value === null || value === '') return '(nothing)';
  if (typeof value !== 'string') return JSON.stringify(value);
  const { to = [] } = references[kind].find((reference) => reference.field === field) ?? {};
  const target = KINDS.find((of) => to.includes(of) && records.has(of, value));
  return target ? cited(records, target, value) || value : value;
}

function cited(records: RecordSet, kind: Kind, id: string): string {
  const record = records.get<Kind>(kind, id);
  return record ? citationOf(record) : id;
}
