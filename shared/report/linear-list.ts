import type { Language } from '../language.ts';
import { glyphOf } from '../matrix/glyphs.ts';
import { SHEET_WORDS } from '../matrix/words.ts';
import type { MatrixView } from '../plan/queries/matrix-view.ts';
import { strengthsOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { ROLES } from '../plan/records/fields.ts';
import type { Item, Link } from '../plan/records/records.ts';
import { column } from './column.ts';
import type { Block, ReportRow, Section } from './section.ts';
import { personName, roleName, targetOf, whereAndWhen } from './told.ts';
import { FORMATS } from './words/formats.ts';
import { LINEAR_LIST_WORDS } from './words/linear-list.ts';

/** Behind the mark of a link whose effect is adverse. */
const ADVERSE = '(−)';

/** Every item of a matrix in the reading order of the field, with what it is linked to. */
export function linearListSection(records: RecordSet, view: MatrixView, language: Language): Section {
  const words = LINEAR_LIST_WORDS[language];
  const links = linksByItem(records, view);
  const rows = ROLES.flatMap((role): readonly ReportRow[] => {
    const items = view.items[role];
    if (items.length === 0) return [];
    return [
      { as: 'group', cells: [roleName(view, role, language)] },
      ...items.map((item): ReportRow => ({ as: 'row', cells: cellsOf(records, item, links, language) })),
    ];
  });
  return {
    title: words.title(view.matrix.title),
    subtitle: whereAndWhen(view),
    blocks: [
      ...trueNorth(view, words.trueNorth),
      {
        type: 'table',
        columns: [
          column(words.code, 0.7),
          column(words.text, 5.6),
          column(words.owner, 2.4),
          column(words.due, 1.4),
          column(words.target, 1.4),
          column(words.links, 2.6),
        ],
        rows,
        empty: words.none,
      },
      ...legend(records, view, language),
    ],
  };
}

function trueNorth({ plan }: MatrixView, label: string): readonly Block[] {
  return plan && plan.trueNorth !== ''
    ? [{ type: 'fields', fields: [{ label, value: plan.trueNorth }] }]
    : [];
}

function cellsOf(
  records: RecordSet,
  item: Item,
  links: ReadonlyMap<string, readonly string[]>,
  language: Language,
): readonly string[] {
  return [
    item.code,
    item.text,
    personName(records, item.owner),
    item.due === null ? '' : FORMATS[language].day(item.due),
    targetOf(records, item, language),
    (links.get(item.id) ?? []).join('   '),
  ];
}

/** By item, its links in reading order: mark and code, which stay on one line. */
function linksByItem(records: RecordSet, view: MatrixView): ReadonlyMap<string, readonly string[]> {
  const steps = new Map(strengthsOf(records).map(({ key }, step) => [key, step]));
  const order = new Map(
    ROLES.flatMap((role) => view.items[role]).map((item, place) => [item.id, { item, place }]),
  );
  const found = new Map<string, { readonly place: number; readonly said: string }[]>();
  const add = (from: string, to: Link['a'], link: Link) => {
    const other = order.get(to);
    const step = steps.get(link.strength);
    if (!other || step === undefined) return;
    const mark = `${glyphOf(step)}${link.effect === 'negative' ? ADVERSE : ''}`;
    const list = found.get(from) ?? [];
    list.push({ place: other.place, said: `${mark}\u00a0${other.item.code}` });
    found.set(from, list);
  };
  for (const link of view.links) {
    add(link.a, link.b, link);
    add(link.b, link.a, link);
  }
  return new Map(
    [...found].map(([id, list]) => [id, list.toSorted((a, b) => a.place - b.place).map(({ said }) => said)]),
  );
}

/** What the marks mean. */
function legend(records: RecordSet, { links }: MatrixView, language: Language): readonly Block[] {
  if (links.length === 0) return [];
  const words = SHEET_WORDS[language];
  const levels = strengthsOf(records).map((level, step) => `${glyphOf(step)}\u00a0${words.level(level)}`);
  const adverse = links.some(({ effect }) => effect === 'negative')
    ? [`${ADVERSE}\u00a0${words.legend.adverse}`]
    : [];
  return [{ type: 'paragraph', text: [...levels, ...adverse].join('   '), tone: 'faint' }];
}
