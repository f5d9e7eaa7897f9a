import { speech } from '../../messages/speech.ts';

/** The name of a month of any year, 1 to 12. */
export function monthName(month: number): string {
  const day = new Date(Date.UTC(2024, month - 1, 1));
  return new Intl.DateTimeFormat(speech().locale, { month: 'long', timeZone: 'UTC' }).format(day);
}
