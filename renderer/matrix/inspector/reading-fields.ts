import { date } from '#shared/plan/records/fields.ts';
import { formatNumber, t } from '../../messages/messages.ts';
import { readNumber } from '../../messages/read-number.ts';

type Read<V> = { readonly value: V } | string;

export function readText(most: number): (typed: string) => Read<string> {
  return (typed) => (typed.length > most ? t('inspector.tooLong', { most }) : { value: typed.trim() });
}

/** What must not be empty, such as a name. */
export function readNeeded(most: number): (typed: string) => Read<string> {
  return (typed) => (typed.trim() === '' ? t('inspector.needed') : readText(most)(typed));
}

/** A day or a whole month as plans store it; empty is none. */
export function readDate(typed: string): Read<string | null> {
  const text = typed.trim();
  if (text === '') return { value: null };
  const exists = !Number.isNaN(new Date(text).getTime());
  return date.safeParse(text).success && exists ? { value: text } : t('inspector.wrongDate');
}

export function readFigure(typed: string): Read<number | null> {
  const value = readNumber(typed);
  return value === undefined ? t('inspector.wrongNumber', { example: formatNumber(1234.5) }) : { value };
}

export function readLeast0(typed: string): Read<number | null> {
  const figure = readFigure(typed);
  return typeof figure !== 'string' && (figure.value ?? 0) < 0 ? t('inspector.negative') : figure;
}

/** A stored figure as it is edited; empty for none. */
export function writtenFigure(value: number | null): string {
  return value === null ? '' : formatNumber(value);
}
