import type { JsonValue } from '#shared/json.ts';
import { formatDay, formatNumber, type MessageKey, t } from '../messages/messages.ts';

const FIELD_NAMES: { readonly [field: string]: MessageKey } = {
  text: 'catchball.field.text',
  due: 'catchball.field.due',
  start: 'catchball.field.start',
  why: 'catchball.field.why',
  budget: 'catchball.field.budget',
  baseline: 'catchball.field.baseline',
  better: 'catchball.field.better',
  measureUnit: 'catchball.field.measureUnit',
  metWithin: 'catchball.field.metWithin',
  atRiskWithin: 'catchball.field.atRiskWithin',
  metText: 'catchball.field.metText',
  atRiskText: 'catchball.field.atRiskText',
  missedText: 'catchball.field.missedText',
};

interface FieldOfRecord {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
}

/** What people call a field of a passed record: “Wording”, “Target Dec 2026”. */
export function fieldName({ kind, id, field }: FieldOfRecord): string {
  if (kind === 'value') {
    const month = formatDay(id.split('~')[1] ?? '');
    return t(field === 'plan' ? 'catchball.field.target' : 'catchball.field.milestone', { month });
  }
  const key = FIELD_NAMES[field];
  return key ? t(key) : field;
}

const DATE = /^\d{4}-\d{2}(-\d{2})?$/;

/** A value of a field as a person reads it; `unit` follows a number. */
export function shownValue(value: JsonValue, unit = ''): string {
  if (typeof value === 'number') return [formatNumber(value), unit].filter((part) => part !== '').join(' ');
  if (value === null || value === '') return t('catchball.value.none');
  if (typeof value !== 'string') return JSON.stringify(value);
  return DATE.test(value) ? formatDay(value) : value;
}

/** `to` less `from`, with its sign; null where either is no number. */
export function shownDifference(from: JsonValue, to: JsonValue, unit: string): string | null {
  if (typeof from !== 'number' || typeof to !== 'number') return null;
  // Decimal figures such as 0.3 - 0.1 would else come out with a tail of binary noise.
  const difference = Number((to - from).toPrecision(12));
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±';
  return `${sign}${shownValue(Math.abs(difference), unit)}`;
}
