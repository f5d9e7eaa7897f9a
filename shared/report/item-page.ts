import type { Language } from '../language.ts';
import { SHEET_WORDS } from '../matrix/words.ts';
import { recordsWhere } from '../plan/lookup.ts';
import { monthsOf } from '../plan/months.ts';
import { type MatrixView, matrixView } from '../plan/queries/matrix-view.ts';
import { measureStatus } from '../plan/queries/measure-status.ts';
import { dutiesOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item } from '../plan/records/records.ts';
import { column } from './column.ts';
import { commitmentsByItem } from './commitments.ts';
import { contributionsOf } from './contributions.ts';
import { STATUS_GLYPHS } from './measures.ts';
import type { Block, Field, Section } from './section.ts';
import { codeAndText, personName, roleName, targetOf, whereAndWhen, withUnit } from './told.ts';
import { FORMATS } from './words/formats.ts';
import { ITEM_PAGE_WORDS } from './words/item-page.ts';
import { MEASURES_WORDS } from './words/measures.ts';

/** All that the plan knows of one item. @throws MissingRecordError where its matrix is not in the set */
export function itemPageSection(records: RecordSet, item: Item, language: Language): Section {
  const words = ITEM_PAGE_WORDS[language];
  const view = matrixView(records, item.matrix);
  const links = contributionsOf(records, item, language);
  return {
    title: codeAndText(item, words.noText),
    subtitle: `${roleName(view, item.role, language)} · ${whereAndWhen(view)}`,
    blocks: [
      { type: 'fields', fields: factsOf(records, item, language) },
      ...(item.why === '' ? [] : [heading(words.why), plain(item.why)]),
      heading(words.links),
      links.length === 0
        ? { type: 'paragraph', text: words.noLinks, tone: 'faint' }
        : { type: 'list', entries: links },
      ...titled(words.duties, dutyFields(records, view, item, language)),
      ...titled(words.above, aboveOf(records, item, words.otherPlan)),
      ...titled(words.below, belowOf(records, item)),
      ...commitments(records, item, language),
      ...figures(view, item, language),
    ],
  };
}

function factsOf(records: RecordSet, item: Item, language: Language): readonly Field[] {
  const words = ITEM_PAGE_WORDS[language];
  const { day, number } = FORMATS[language];
  const dates = [
    item.start === null ? '' : `${words.from} ${day(item.start)}`,
    item.due === null ? '' : `${words.until} ${day(item.due)}`,
  ];
  const always: readonly Field[] = [
    { label: words.owner, value: personName(records, item.owner) || words.nobody },
    { label: words.status, value: words.statuses[item.status] },
  ];
  const known: readonly Field[] = [
    { label: words.dates, value: dates.filter((part) => part !== '').join(' ') },
    { label: words.perspective, value: item.perspective },
    { label: words.budget, value: item.budget === null ? '' : number(item.budget) },
    {
      label: words.baseline,
      value: item.baseline === null ? '' : withUnit(item.baseline, item.measureUnit, language),
    },
    { label: words.target, value: targetOf(records, item, language) },
    { label: words.better, value: item.better === null ? '' : words.direction[item.better] },
  ];
  return [...always, ...known.filter(({ value }) => value !== '')];
}

function dutyFields(
  records: RecordSet,
  { people, duty }: MatrixView,
  { id }: Item,
  language: Language,
): readonly Field[] {
  const scale = dutiesOf(records);
  const { level: levelName } = SHEET_WORDS[language];
  return people.flatMap(({ person }) => {
    const given = duty(id, person.id);
    const level = scale.find(({ key }) => key === given?.level);
    return level ? [{ label: levelName(level), value: person.name }] : [];
  });
}

/** The items of the level above that it came from, with their units. */
function aboveOf(records: RecordSet, { id }: Item, otherPlan: string): readonly Field[] {
  return recordsWhere(records, 'cascadeLink', 'lower', id).flatMap(({ upper, note }) => {
    const own = records.get('item', upper);
    const from = own ?? records.get('mirror', upper);
    if (!from) return [];
    return [{ label: own ? unitName(records, own) : otherPlan, value: withNote(codeAndText(from), note) }];
  });
}

function belowOf(records: RecordSet, { id }: Item): readonly Field[] {
  return recordsWhere(records, 'cascadeLink', 'upper', id).flatMap(({ lower, note }) => {
    const item = records.get('item', lower);
    return item ? [{ label: unitName(records, item), value: withNote(codeAndText(item), note) }] : [];
  });
}

function unitName(records: RecordSet, { matrix }: Item): string {
  const unit = records.get('matrix', matrix)?.unit;
  return unit === undefined ? '' : (records.get('unit', unit)?.name ?? '');
}

function withNote(said: string, note: string): string {
  return note === '' ? said : `${said}\n${note}`;
}

/** Those about the item, and about what it came from. */
function commitments(records: RecordSet, { id }: Item, language: Language): readonly Block[] {
  const words = ITEM_PAGE_WORDS[language];
  const byItem = commitmentsByItem(records);
  const about = [id, ...recordsWhere(records, 'cascadeLink', 'lower', id).map(({ upper }) => upper)];
  const rows = about
    .flatMap((item) => byItem.get(item) ?? [])
    .map(({ commitment: { text, reason, owner, due, state }, by }) => ({
      as: 'row' as const,
      cells: [
        withNote(text, reason),
        by,
        owner,
        due === null ? '' : FORMATS[language].day(due),
        words.states[state],
      ],
    }));
  if (rows.length === 0) return [];
  return [
    heading(words.commitments),
    {
      type: 'table',
      columns: [
        column(words.commitment, 5),
        column(words.by, 2),
        column(words.owner, 2),
        column(words.due, 1.4),
        column(words.state, 1.4),
      ],
      rows,
      empty: '',
    },
  ];
}

/** Plan and actual of every month of the period: what is empty is there to be filled in by hand. */
function figures({ period, value }: MatrixView, item: Item, language: Language): readonly Block[] {
  const words = ITEM_PAGE_WORDS[language];
  const { statuses } = MEASURES_WORDS[language];
  const { day, number } = FORMATS[language];
  const figure = (given: number | null | undefined) =>
    given === null || given === undefined ? '' : number(given);
  const told = monthsOf(period).map((month) => ({ month, at: value(item.id, month) }));
  if (told.every(({ at }) => at === undefined)) return [];
  return [
    heading([words.figures, item.measureUnit].filter((part) => part !== '').join(' · ')),
    {
      type: 'table',
      columns: [
        column(words.month, 1.5),
        column(words.plan, 1, 'end'),
        column(words.actual, 1, 'end'),
        column(words.outcome, 1.5),
        column(words.milestone, 5),
      ],
      rows: told.map(({ month, at }) => {
        const outcome = at ? measureStatus(item, at) : null;
        return {
          as: 'row',
          cells: [
            day(month),
            figure(at?.plan),
            figure(at?.actual),
            outcome === null ? '' : `${STATUS_GLYPHS[outcome]} ${statuses[outcome]}`,
            at?.milestone ?? '',
          ],
        };
      }),
      empty: '',
    },
  ];
}

function titled(title: string, fields: readonly Field[]): readonly Block[] {
  return fields.length === 0 ? [] : [heading(title), { type: 'fields', fields }];
}

function heading(text: string): Block {
  return { type: 'heading', level: 2, text };
}

function plain(text: string): Block {
  return { type: 'paragraph', text, tone: 'plain' };
}
