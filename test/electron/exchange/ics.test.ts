import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icsOf } from '#electron/exchange/ics.ts';
import { type CalendarEvent, calendarOf, dayOf, type PlanCalendar } from '#shared/exchange/calendar.ts';
import { allowedInXml } from '#shared/matrix/xml.ts';
import { buildSample } from '#shared/samples/samples.ts';

const NOW = new Date('2026-03-05T08:09:10Z');

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** The content lines of a calendar, unfolded; the values still escaped. */
function contentLines(ics: string): readonly Property[] {
  expect(ics.endsWith('\r\n')).toBe(true);
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const unfolded = ics.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  return unfolded.map((line) => {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/su.exec(line) ?? [];
    expect(name, line).not.toBe('');
    return { name, parameters, value };
  });
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

function eventsIn(ics: string): readonly ReadonlyMap<string, string>[] {
  const events: Map<string, string>[] = [];
  let open: Map<string, string> | null = null;
  for (const { name, parameters, value } of contentLines(ics)) {
    if (name === 'BEGIN' && value === 'VEVENT') open = new Map();
    else if (name === 'END' && value === 'VEVENT') {
      if (open) events.push(open);
      open = null;
    } else open?.set(name + parameters, unescaped(value));
  }
  return events;
}

function written(event: Partial<CalendarEvent>, name = 'Plan'): string {
  const full = {
    uid: 'u',
    day: '2026-03-31',
    summary: '',
    description: '',
    category: 'Due',
    cancelled: false,
  };
  const calendar: PlanCalendar = { name, events: [{ ...full, ...event }] };
  return icsOf(calendar, { now: NOW, sequence: 7 });
}

describe('the calendar of a plan', () => {
  const records = buildSample('automotive');
  const [first, ...others] = records.list('item');
  if (!first) throw new Error('The sample has no item.');
  const withDue = records.with([
    { ...first, due: '2026-02', code: 'B1', text: 'Technology; leadership, 技術', why: 'Because\nof it' },
    ...others.map((item) => ({ ...item, due: null })),
  ]);

  it('has due dates and ends of periods as whole days, and nothing else', () => {
    const events = eventsIn(icsOf(calendarOf(withDue, 'en'), { now: NOW, sequence: 7 }));
    expect(events).toHaveLength(1 + records.list('period').length);
    const due = events.find((event) => event.get('UID')?.startsWith('item-'));
    expect(due?.get('DTSTART;VALUE=DATE')).toBe('20260228');
    expect(due?.get('SUMMARY')).toBe('B1 Technology; leadership, 技術');
    expect(due?.get('DESCRIPTION')).toContain('Because\nof it');
    expect(due?.get('CATEGORIES')).toBe('Due date');
    expect(due?.get('DTSTAMP')).toBe('20260305T080910Z');
    expect(due?.get('SEQUENCE')).toBe('7');
    expect(due?.get('TRANSP')).toBe('TRANSPARENT');
    const end = events.find((event) => event.get('UID')?.startsWith('period-'));
    expect(end?.get('SUMMARY')).toBe('End of period: FY2026');
  });

  it('has the reviews of every period, by plan and period', () => {
    const [period] = records.list('period');
    if (!period) throw new Error('The sample has no period.');
    const reviews = ['2026-03-02', '2026-04-06'];
    const { events } = calendarOf(withDue.with([{ ...period, reviews }]), 'en');
    expect(events.filter(({ category }) => category === 'Review')).toEqual(
      reviews.map((day) => ({
        uid: `review-${period.id}-${day}@automotive.tenkai`,
        day,
        summary: 'Review: Components Division, FY2026',
        description: '',
        category: 'Review',
        cancelled: false,
      })),
    );
  });

  it('gives an event the same id each time, and each its own', () => {
    const uids = calendarOf(withDue, 'de').events.map(({ uid }) => uid);
    expect(uids).toEqual(calendarOf(withDue, 'ja').events.map(({ uid }) => uid));
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('cancels what was dropped', () => {
    const dropped = withDue.with([{ ...first, due: '2026-05-04', status: 'dropped' }]);
    const [event] = eventsIn(icsOf(calendarOf(dropped, 'en'), { now: NOW, sequence: 8 }));
    expect(event?.get('STATUS')).toBe('CANCELLED');
    expect(event?.get('DTSTART;VALUE=DATE')).toBe('20260504');
  });

  it.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2100-02', '2100-02-28'],
    ['2026-04', '2026-04-30'],
    ['2026-12', '2026-12-31'],
    ['2026-03-05', '2026-03-05'],
    ['2026-02-31', '2026-02-28'],
  ])('takes %s for %s', (date, day) => {
    expect(dayOf(date)).toBe(day);
  });
});

describe('an iCalendar file', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('\\', ';', ',', '\n', '\r', 'n', ':', ' ', '技', '\0'),
      maxLength: 120,
    }),
  );

  it('gives back every text, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, description) => {
        const [event] = eventsIn(written({ summary, description }));
        expect(event?.get('SUMMARY')).toBe(asWritten(summary));
        expect(event?.get('DESCRIPTION') ?? '').toBe(asWritten(description));
      }),
    );
  });

  it('folds long Japanese between characters', () => {
    const summary = '不良率ゼロを目指す品質改善プログラム'.repeat(10);
    const ics = written({ summary });
    expect(ics).not.toContain('\ufffd');
    expect(eventsIn(ics)[0]?.get('SUMMARY')).toBe(summary);
  });

  it('lets no text add a line of its own, the name of the plan neither', () => {
    const hostile = 'x\r\nEND:VEVENT\nBEGIN:VALARM\rATTACH:http://example.com;,\\\\n';
    const ics = written({ summary: hostile, description: hostile, category: hostile }, hostile);
    const names = contentLines(ics).map(({ name }) => name);
    expect(names).not.toContain('ATTACH');
    expect(names.filter((name) => name === 'BEGIN')).toHaveLength(2);
  });

  it('is of the same day in every time zone', () => {
    const { TZ } = process.env;
    try {
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        expect(eventsIn(written({ day: '2026-03-31' }))[0]?.get('DTSTART;VALUE=DATE')).toBe('20260331');
      }
    } finally {
      process.env.TZ = TZ;
    }
  });
});

function asWritten(text: string): string {
  return allowedInXml(text).replaceAll('\t', ' ').replace(/\r\n?/g, '\n');
}
