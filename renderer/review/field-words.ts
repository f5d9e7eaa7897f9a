import type { JsonValue } from '#shared/json.ts';
import type { FieldChange } from '#shared/plan/edits/edit.ts';
import type { SheetStates } from '#shared/plan/queries/matrix-part.ts';
import { dutiesOf, strengthsOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { arrangementName, type Scale, scale } from '#shared/plan/records/fields.ts';
import { formatDay, formatNumber, type MessageKey, t } from '../messages/messages.ts';
import { speech } from '../messages/speech.ts';

/** One changed field as people read it. */
export interface FieldWords {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** @param union both states in one, for the names of what a field refers to */
export function fieldWords(
  { before, after }: SheetStates,
  union: RecordSet,
  change: FieldChange,
): FieldWords {
  return {
    name: fieldName(change),
    from: shownValue([before, union], change, change.from),
    to: shownValue([after, union], change, change.to),
  };
}

const MONTHLY = {
  plan: 'review.month.plan',
  actual: 'review.month.actual',
  milestone: 'review.month.milestone',
} as const satisfies Readonly<Record<string, MessageKey>>;

function fieldName({ kind, id, field }: FieldChange): string {
  if (kind === 'value' && (field === 'plan' || field === 'actual' || field === 'milestone')) {
    return t(MONTHLY[field], { month: formatDay(id.split('~')[1] ?? '') });
  }
  const key = FIELDS[field];
  return key ? t(key) : field;
}

type States = readonly [own: RecordSet, union: RecordSet];

/** A value of a field as a person reads it; ids are shown as what they name. */
function shownValue([own, union]: States, { kind, field }: FieldChange, value: JsonValue): string {
  if (value === null || value === '') return t('review.value.none');
  if (typeof value === 'number') return formatNumber(value);
  if (field === 'strengths' || field === 'duties') return scaleWords(value);
  if (field === 'reviews') return daysWords(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field === 'owner') return personName(union, value) || value;
  if (field === 'upper' || field === 'lower') return itemName(union, value) || value;
  if (kind === 'matrix' && field === 'unit') return union.get('unit', value)?.name ?? value;
  if (kind === 'matrix' && field === 'period') return union.get('period', value)?.label ?? value;
  if (field === 'strength') return labelIn(strengthsOf(own), value);
  if (field === 'level') return labelIn(dutiesOf(own), value);
  if (DATES.has(field)) return formatDay(value);
  const arrangement = field === 'arrangement' ? arrangementName.safeParse(value) : null;
  if (arrangement?.success) return speech().words.arrangements[arrangement.data].title;
  const word = NAMED_VALUES.has(field) ? VALUES[value] : undefined;
  return word ? t(word) : value;
}

function scaleWords(value: JsonValue): string {
  const parsed = scale.safeParse(value);
  if (!parsed.success) return JSON.stringify(value);
  const labels = parsed.data.map((level) => `${level.glyph} ${speech().words.level(level)}`).join(', ');
  return t('review.value.list', { count: parsed.data.length, labels });
}

function daysWords(value: JsonValue): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return t('review.value.none');
  const labels = value.map((day) => formatDay(String(day))).join('; ');
  return t('review.value.days', { count: value.length, labels });
}

const DATES: ReadonlySet<string> = new Set(['start', 'due', 'date']);
const NAMED_VALUES: ReadonlySet<string> = new Set(['status', 'better', 'effect', 'role']);

const VALUES: Readonly<Record<string, MessageKey>> = {
  open: 'review.value.open',
  onTrack: 'review.value.onTrack',
  atRisk: 'review.value.atRisk',
  late: 'review.value.late',
  done: 'review.value.done',
  dropped: 'review.value.dropped',
  draft: 'review.value.draft',
  inCatchball: 'review.value.inCatchball',
  active: 'review.value.active',
  closed: 'review.value.closed',
  higher: 'review.value.higher',
  lower: 'review.value.lower',
  positive: 'review.value.positive',
  negative: 'review.value.negative',
  longTerm: 'review.value.longTerm',
  annual: 'review.value.annual',
  priority: 'review.value.priority',
  measure: 'review.value.measure',
};

const FIELDS: Readonly<Record<string, MessageKey>> = {
  text: 'review.field.text',
  why: 'review.field.why',
  code: 'review.field.code',
  role: 'review.field.role',
  owner: 'review.field.owner',
  start: 'review.field.start',
  due: 'review.field.due',
  status: 'review.field.status',
  perspective: 'review.field.perspective',
  budget: 'review.field.budget',
  measureUnit: 'review.field.measureUnit',
  baseline: 'review.field.baseline',
  better: 'review.field.better',
  metWithin: 'review.field.metWithin',
  atRiskWithin: 'review.field.atRiskWithin',
  metText: 'review.field.metText',
  atRiskText: 'review.field.atRiskText',
  missedText: 'review.field.missedText',
  extra: 'review.field.extra',
  strength: 'review.field.strength',
  effect: 'review.field.effect',
  reason: 'review.field.reason',
  level: 'review.field.level',
  note: 'review.field.note',
  upper: 'review.field.upper',
  lower: 'review.field.lower',
  title: 'review.field.title',
  roleNames: 'review.field.roleNames',
  trueNorth: 'review.field.trueNorth',
  strengths: 'review.field.strengths',
  duties: 'review.field.duties',
  unit: 'review.field.unit',
  period: 'review.field.period',
  label: 'review.field.label',
  months: 'review.field.months',
  reviews: 'review.field.reviews',
  revision: 'review.field.revision',
  date: 'review.field.date',
  arrangement: 'review.field.arrangement',
  name: 'review.field.name',
  mail: 'review.field.mail',
};

/** “P3 Lean cells”. */
export function itemName(records: RecordSet, id: string): string {
  const item = records.get('item', id) ?? records.get('mirror', id);
  if (!item) return '';
  const text = item.text.replace(/\s+/g, ' ').trim();
  return text === '' ? t('review.unnamed', { code: item.code }) : `${item.code} ${text}`;
}

export function personName(records: RecordSet, id: string): string {
  return records.get('person', id)?.name ?? '';
}

/** The word of a scale for one of its levels. */
export function labelIn(levels: Scale, key: string): string {
  const found = levels.find((level) => level.key === key);
  return found ? speech().words.levelInSentence(found, false) : key;
}
