import type { Language } from '../language.ts';
import { lastDayOf, monthAfter } from '../plan/months.ts';
import { planOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item, Period, Plan } from '../plan/records/records.ts';

/** What a plan says about days, free of any file format. All of them are whole days without a time zone. */
export interface PlanCalendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** The same in every calendar of this plan, so that a later import changes the event instead of doubling it. */
  readonly uid: string;
  /** `2026-03-31` */
  readonly day: string;
  readonly summary: string;
  /** Lines of plain text. */
  readonly description: string;
  /** In the reader's language. */
  readonly category: string;
  /** Of an item that was dropped: calendars take it out. */
  readonly cancelled: boolean;
}

interface CalendarWords {
  readonly due: string;
  readonly review: string;
  readonly periodEnd: string;
  readonly owner: string;
}

const WORDS: { readonly [L in Language]: CalendarWords } = {
  en: { due: 'Due date', review: 'Review', periodEnd: 'End of period', owner: 'Owner' },
  de: { due: 'Termin', review: 'Review', periodEnd: 'Ende des Zeitraums', owner: 'Verantwortlich' },
  ja: { due: '期限', review: 'レビュー', periodEnd: '期間の終わり', owner: '責任者' },
};

/** The due dates of items, the days of reviews and the last days of periods. A due date that names a month only is that month's last day. */
export function calendarOf(records: RecordSet, language: Language): PlanCalendar {
  const plan = planOf(records);
  const words = WORDS[language];
  const scope = plan?.id ?? 'plan';
  const events = [
    ...records.list('item').flatMap((item) => dueOf(item, records, scope, words)),
    ...records.list('period').flatMap((period) => reviewsOf(period, plan, scope, words)),
    ...records.list('period').map((period) => endOf(period, scope, words)),
  ];
  return {
    name: plan?.title ?? '',
    events: events.toSorted((a, b) => compare(a.day, b.day) || compare(a.uid, b.uid)),
  };
}

function dueOf(
  { id, matrix, due, code, text, why, owner, status }: Item,
  records: RecordSet,
  scope: string,
  words: CalendarWords,
): readonly CalendarEvent[] {
  if (due === null) return [];
  const sheet = records.get('matrix', matrix);
  const unit = sheet && records.get('unit', sheet.unit);
  const person = owner === null ? undefined : records.get('person', owner);
  const lines = [sheet?.title, unit?.name, person && `${words.owner}: ${person.name}`, why];
  return [
    {
      uid: `item-${id}@${scope}.tenkai`,
      day: dayOf(due),
      summary: `${code} ${text}`.trim(),
      description: lines.filter((line) => line !== undefined && line !== '').join('\n'),
      category: words.due,
      cancelled: status === 'dropped',
    },
  ];
}

/** A review that is moved to another day is another event: nothing but its day tells one from the next. */
function reviewsOf(
  { id, label, reviews }: Period,
  plan: Plan | undefined,
  scope: string,
  words: CalendarWords,
): readonly CalendarEvent[] {
  const of = [plan?.title, label].filter(Boolean).join(', ');
  return reviews.map((day) => ({
    uid: `review-${id}-${day}@${scope}.tenkai`,
    day,
    summary: `${words.review}: ${of}`,
    description: '',
    category: words.review,
    cancelled: false,
  }));
}

function endOf({ id, label, start, months }: Period, scope: string, words: CalendarWords): CalendarEvent {
  return {
    uid: `period-${id}@${scope}.tenkai`,
    day: lastDayOf(monthAfter(start, months - 1)),
    summary: `${words.periodEnd}: ${label}`,
    description: '',
    category: words.periodEnd,
    cancelled: false,
  };
}

/** A plan's date as a day that the calendar has: the last of its month where it names no day, or a later one than there is. */
export function dayOf(date: string): string {
  const last = lastDayOf(date.slice(0, 7));
  return date.length === 7 || date > last ? last : date;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
