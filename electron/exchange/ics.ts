import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { PlanCalendar } from '#shared/exchange/calendar.ts';
import { allowedInXml } from '#shared/matrix/xml.ts';

export interface IcsOptions {
  /** When the file is written. */
  readonly now: Date;
  /** Rises with every change of the plan, so that a calendar knows the newer of two files. */
  readonly sequence: number;
}

/** The calendar as an iCalendar file (RFC 5545): whole days that keep nobody busy. */
export function icsOf({ name, events }: PlanCalendar, { now, sequence }: IcsOptions): string {
  const calendar = ical({
    prodId: { company: 'Tenkai', product: 'Tenkai', language: 'EN' },
    name: escapedName(name),
  });
  for (const { uid, day, summary, description, category, cancelled } of events) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: now,
      // A text, because a Date would be another day in half of the world's zones.
      start: day,
      allDay: true,
      summary: plain(summary),
      description: description === '' ? null : plain(description),
      categories: [{ name: plain(category) }],
      transparency: ICalEventTransparency.TRANSPARENT,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** Text without control characters; the library escapes the rest. */
function plain(text: string): string {
  return allowedInXml(text).replaceAll('\t', ' ');
}

/** The library writes a calendar's name as it is. */
function escapedName(name: string): string {
  return plain(name)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, ' ');
}
