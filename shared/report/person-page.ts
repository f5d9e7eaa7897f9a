import { storedNegotiation } from '../catchball/settle.ts';
import { turnOf } from '../catchball/turn.ts';
import type { Language } from '../language.ts';
import { SHEET_WORDS } from '../matrix/words.ts';
import { type PageGroup, type PageItem, type PersonPage, personPage } from '../ownership/person-page.ts';
import type { WayUp } from '../ownership/way-up.ts';
import type { PersonId, ThreadId } from '../plan/ids.ts';
import { planOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item } from '../plan/records/records.ts';
import { column } from './column.ts';
import { STATUS_GLYPHS } from './measures.ts';
import type { Block, Field, ReportColumn, ReportRow, Section } from './section.ts';
import { codeAndText, personName, withUnit } from './told.ts';
import { COVER_WORDS } from './words/cover.ts';
import { FORMATS } from './words/formats.ts';
import { ITEM_PAGE_WORDS } from './words/item-page.ts';
import { PERSON_PAGE_WORDS } from './words/person-page.ts';

/**
 * All that one person owns or owes, as a sheet of one's own.
 * @param today `2026-03-31`: reviews from then on are ahead
 * @throws MissingRecordError where there is no such person
 */
export function personPageSection(
  records: RecordSet,
  person: PersonId,
  today: string,
  language: Language,
): Section {
  const page = personPage(records, { person, today, ourTurn: threadsOfOurTurn(records) });
  const telling: Telling = { records, language, words: PERSON_PAGE_WORDS[language] };
  const { words } = telling;
  const { day } = FORMATS[language];
  return {
    title: page.person.name,
    subtitle: [planOf(records)?.title ?? '', `${words.asOf} ${day(today)}`]
      .filter((part) => part !== '')
      .join(' · '),
    blocks: [
      ...trueNorth(page, COVER_WORDS[language].trueNorth),
      ...fields(factsOf(page, telling)),
      heading(words.owned),
      ownedTable(page.owned, telling),
      heading(words.duties),
      dutiesTable(page.duties, telling),
      ...promises(page, telling),
      ...barriers(page, telling),
      ...waiting(page, telling),
      ...reviews(page, telling),
    ],
  };
}

interface Telling {
  readonly records: RecordSet;
  readonly language: Language;
  readonly words: (typeof PERSON_PAGE_WORDS)[Language];
}

/** The threads in which this plan's end is to answer. */
function threadsOfOurTurn(records: RecordSet): ReadonlySet<ThreadId> {
  const ours = records
    .list('thread')
    .filter((thread) => turnOf(thread, storedNegotiation(records, thread.id)) === 'mine');
  return new Set(ours.map(({ id }) => id));
}

function trueNorth({ trueNorth: text }: PersonPage, label: string): readonly Block[] {
  if (text === '') return [];
  return [
    { type: 'paragraph', text: label, tone: 'faint' },
    { type: 'paragraph', text, tone: 'strong' },
  ];
}

function factsOf({ person, leads, memberships, matrices }: PersonPage, { words }: Telling): readonly Field[] {
  return [
    { label: words.leads, value: leads.map(({ name }) => name).join(' · ') },
    {
      label: words.memberships,
      value: memberships
        .map(({ unit, membership: { role } }) => (role === '' ? unit.name : `${unit.name} (${role})`))
        .join(' · '),
    },
    { label: words.matrices, value: matrices.map(({ title }) => title).join(' · ') },
    { label: words.mail, value: person.mail },
  ].filter(({ value }) => value !== '');
}

function fields(all: readonly Field[]): readonly Block[] {
  return all.length === 0 ? [] : [{ type: 'fields', fields: all }];
}

function ownedTable(groups: readonly PageGroup[], telling: Telling): Block {
  const { words } = telling;
  return {
    type: 'table',
    columns: [
      column(words.item, 5),
      column(words.serves, 4.2),
      column(words.due, 1.9),
      column(words.status, 1.6),
      column(words.latest, 1.8),
    ],
    rows: grouped(groups, (at) => [
      itemText(at.item, telling),
      servesText(at.way, telling),
      dueText(at.item, telling),
      statusText(at.item, telling),
      latestText(at, telling),
    ]),
    empty: words.ownedNone,
  };
}

function dutiesTable(groups: readonly PageGroup[], telling: Telling): Block {
  const { words, language, records } = telling;
  const columns: readonly ReportColumn[] = [
    column(words.item, 6),
    column(words.duty, 2),
    column(words.owner, 3),
    column(words.due, 1.9),
    column(words.status, 1.6),
  ];
  return {
    type: 'table',
    columns,
    rows: grouped(groups, (at) => [
      itemText(at.item, telling),
      at.level === null ? '' : SHEET_WORDS[language].level(at.level),
      personName(records, at.item.owner) || words.nobody,
      dueText(at.item, telling),
      statusText(at.item, telling),
    ]),
    empty: words.dutiesNone,
  };
}

function grouped(
  groups: readonly PageGroup[],
  cells: (item: PageItem) => readonly string[],
): readonly ReportRow[] {
  return groups.flatMap(({ unit, period, matrix, items }): readonly ReportRow[] => [
    {
      as: 'group',
      cells: [[unit?.name || matrix.title, period?.label ?? ''].filter((part) => part !== '').join(' · ')],
    },
    ...items.map((item): ReportRow => ({ as: 'row', cells: cells(item) })),
  ]);
}

function itemText(item: Item, { language }: Telling): string {
  return codeAndText(item, ITEM_PAGE_WORDS[language].noText);
}

/** The chain upwards, the nearest on a line of its own; where it ends too early, that is said. */
function servesText({ steps, arrives }: WayUp, { words }: Telling): string {
  const lines = steps.map((step) => codeAndText(step));
  return [...lines, ...(arrives ? [] : [`(${words.broken})`])].join('\n');
}

function dueText({ due }: Item, { language }: Telling): string {
  return due === null ? '' : FORMATS[language].day(due);
}

function statusText({ status }: Item, { language }: Telling): string {
  return ITEM_PAGE_WORDS[language].statuses[status];
}

function latestText({ item, latest }: PageItem, { language }: Telling): string {
  if (latest === null || latest.value.actual === null) return '';
  const { value, outcome } = latest;
  const figure = withUnit(latest.value.actual, item.measureUnit, language);
  const told = outcome === null ? figure : `${STATUS_GLYPHS[outcome]} ${figure}`;
  return `${told}\n${FORMATS[language].shortMonth(value.month)}`;
}

function promises({ promises: all }: PersonPage, telling: Telling): readonly Block[] {
  const { words, language } = telling;
  return titledTable(
    words.promises,
    [
      column(words.what, 4),
      column(words.from, 3.5),
      column(words.neededBy, 3.5),
      column(words.due, 1.9),
      column(words.agreement, 1.6),
    ],
    all.map(({ dependency, item, needs }) => [
      dependency.what,
      placed(needs, telling),
      placed(item, telling),
      dependency.by === null ? '' : FORMATS[language].day(dependency.by),
      words.agreements[dependency.agreement],
    ]),
  );
}

function barriers({ barriers: all }: PersonPage, telling: Telling): readonly Block[] {
  const { words, language } = telling;
  return titledTable(
    words.barriers,
    [column(words.barrier, 5.5), column(words.item, 5), column(words.due, 1.9), column(words.state, 1.6)],
    all.map(({ barrier, item }) => [
      barrier.text,
      placed(item, telling),
      barrier.due === null ? '' : FORMATS[language].day(barrier.due),
      words.states[barrier.state],
    ]),
  );
}

function waiting({ waiting: threads }: PersonPage, { words }: Telling): readonly Block[] {
  if (threads.length === 0) return [];
  return [heading(words.waiting), { type: 'list', entries: threads.map(({ title }) => title) }];
}

function reviews({ reviews: days }: PersonPage, { words, language }: Telling): readonly Block[] {
  const all = days.map(({ day, periods }) => ({
    label: FORMATS[language].day(day),
    value: periods.map(({ label }) => label).join(' · '),
  }));
  return all.length === 0 ? [] : [heading(words.reviews), ...fields(all)];
}

/** An item with its unit: the same codes stand for other things in other units. */
function placed(item: Item, telling: Telling): string {
  const { records } = telling;
  const unit = records.get('unit', records.get('matrix', item.matrix)?.unit ?? '');
  return unit ? `${itemText(item, telling)} [${unit.name}]` : itemText(item, telling);
}

function titledTable(
  title: string,
  columns: readonly ReportColumn[],
  rows: readonly (readonly string[])[],
): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    heading(title),
    { type: 'table', columns, rows: rows.map((cells) => ({ as: 'row', cells })), empty: '' },
  ];
}

function heading(text: string): Block {
  return { type: 'heading', level: 2, text };
}
