import { type Alignment, alignmentOf } from '../alignment/alignment.ts';
import { type Gain, greatestGains } from '../alignment/gains.ts';
import type { CarryingNode } from '../alignment/graph.ts';
import { countsOf, toldGain, toldItem } from '../alignment/told.ts';
import { type UnitAlignment, unitAlignments } from '../alignment/units.ts';
import { weightRows } from '../alignment/weight-rows.ts';
import { ALIGNMENT_WORDS, type AlignmentWords } from '../alignment/words/words.ts';
import type { Language } from '../language.ts';
import { planOf, strengthsOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { column } from './column.ts';
import { indented } from './indent.ts';
import type { Block, ReportTable, Section } from './section.ts';
import { codeAndText } from './told.ts';
import { ITEM_PAGE_WORDS } from './words/item-page.ts';

/** As many places as one can begin with. */
const MOST_GAINS = 5;
/** More columns of figures no page sets legibly; the rest goes into a table of its own. */
const MOST_COLUMNS = 8;

/** How much of the vision is carried and why, what would raise it, what each unit carries, and how that is computed. */
export function alignmentSection(records: RecordSet, language: Language): Section {
  const words = ALIGNMENT_WORDS[language];
  const alignment = alignmentOf(records);
  return {
    title: words.title,
    subtitle: planOf(records)?.title ?? '',
    blocks:
      alignment.objectives.length === 0
        ? [{ type: 'paragraph', text: words.noVision, tone: 'plain' }]
        : [
            ...summary(alignment, words),
            ...objectives(alignment, language),
            ...gains(alignment, language),
            ...units(alignment, words),
            ...method(records, language),
          ],
  };
}

function summary(alignment: Alignment, words: AlignmentWords): readonly Block[] {
  const score = `${words.percent(alignment.score)}: ${words.summary(alignment.score)}`;
  return [
    { type: 'paragraph', text: score, tone: 'strong' },
    { type: 'paragraph', text: words.counts(countsOf(alignment)), tone: 'plain' },
  ];
}

function objectives(alignment: Alignment, language: Language): readonly Block[] {
  const { heads, percent } = ALIGNMENT_WORDS[language];
  return [
    { type: 'heading', level: 2, text: heads.objectives },
    {
      type: 'table',
      columns: [column(heads.objective, 5), column(heads.carried, 1.5, 'end'), column(heads.because, 5.5)],
      rows: alignment.objectives.map((node) => ({
        cells: [cited(node, language), percent(alignment.carried(node)), toldItem(alignment, node, language)],
        as: 'row',
      })),
      empty: '',
    },
  ];
}

function gains(alignment: Alignment, language: Language): readonly Block[] {
  const { heads, points, raiseNote, nothingToRaise } = ALIGNMENT_WORDS[language];
  const found = greatestGains(alignment, alignment.objectives, MOST_GAINS);
  return [
    { type: 'heading', level: 2, text: heads.raise },
    {
      type: 'table',
      columns: [column(heads.place, 4.5), column(heads.remedy, 6), column(heads.gain, 1.5, 'end')],
      rows: found.map((gain: Gain) => ({
        cells: [cited(gain.node, language), toldGain(alignment.records, gain, language), points(gain.gain)],
        as: 'row',
      })),
      empty: nothingToRaise,
    },
    ...(found.length > 0 ? [note(raiseNote)] : []),
  ];
}

/** The heat map in figures: units by objectives, as many objectives in one table as a page can set. */
function units(alignment: Alignment, words: AlignmentWords): readonly Block[] {
  const rows = unitAlignments(alignment);
  const tables: ReportTable[] = [];
  for (let from = 0; from < alignment.objectives.length; from += MOST_COLUMNS) {
    tables.push(unitTable(rows, alignment.objectives.slice(from, from + MOST_COLUMNS), words));
  }
  return [
    { type: 'heading', level: 2, text: words.heads.units },
    ...tables,
    ...(rows.length > 0 ? [note(words.unitsNote)] : []),
  ];
}

function unitTable(
  rows: readonly UnitAlignment[],
  nodes: readonly CarryingNode[],
  { heads, percent, noUnits }: AlignmentWords,
): ReportTable {
  return {
    type: 'table',
    columns: [
      column(heads.unit, 4),
      ...nodes.map(({ item }) => column(item.code, 1, 'end')),
      column(heads.own, 1.2, 'end'),
    ],
    rows: rows.map(({ unit, level, cells, own }) => ({
      cells: [
        indented(unit.name, level),
        ...nodes.map(({ item }) => {
          const cell = cells.get(item.id);
          return cell ? percent(cell.carried) : '–';
        }),
        own === null ? '–' : percent(own),
      ],
      as: 'row',
    })),
    empty: noUnits,
  };
}

function method(records: RecordSet, language: Language): readonly Block[] {
  const { heads, method: paragraphs, percent } = ALIGNMENT_WORDS[language];
  return [
    { type: 'heading', level: 2, text: heads.computed },
    ...paragraphs.map((text): Block => ({ type: 'paragraph', text, tone: 'plain' })),
    {
      type: 'table',
      columns: [column(heads.step, 4), column(heads.counts, 2, 'end'), column(heads.reason, 6)],
      rows: weightRows(strengthsOf(records), language).map(({ name, carries, reason }) => ({
        cells: [name, percent(carries), reason],
        as: 'row',
      })),
      empty: '',
    },
  ];
}

function cited({ item }: CarryingNode, language: Language): string {
  return codeAndText(item, ITEM_PAGE_WORDS[language].noText);
}

function note(text: string): Block {
  return { type: 'paragraph', text, tone: 'faint' };
}
