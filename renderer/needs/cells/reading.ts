import { formatNumber, t } from '../../messages/messages.ts';
import { readDate } from '../../messages/read-date.ts';
import { readNumber } from '../../messages/read-number.ts';

/** What a typed text means; a string is the sentence that says what is wrong with it. */
export type Read<V> = { readonly value: V } | string;

export function readLine(most: number): (typed: string) => Read<string> {
  return (typed) => (typed.length > most ? t('inspector.tooLong', { most }) : { value: typed.trim() });
}

/** What must not be empty. */
export function readNeeded(most: number): (typed: string) => Read<string> {
  return (typed) => (typed.trim() === '' ? t('inspector.needed') : readLine(most)(typed));
}

export function readDay(typed: string): Read<string | null> {
  const value = readDate(typed);
  return value === undefined ? t('inspector.wrongDate') : { value };
}

/** An amount of a resource; empty is unsaid. */
export function readAmount(typed: string): Read<number | null> {
  const value = readNumber(typed);
  if (value === undefined) return t('inspector.wrongNumber', { example: formatNumber(1234.5) });
  return value !== null && value < 0 ? t('inspector.negative') : { value };
}

/** An amount as it is edited: with all its digits. */
export function writtenAmount(amount: number | null): string {
  return amount === null ? '' : formatNumber(amount, 20);
}
