import type { Language } from '../language.ts';
import { SHEET_WORDS } from '../matrix/words.ts';
import { type CascadeNode, cascadeGaps, cascadeTree, matricesInOrder } from '../plan/queries/cascade.ts';
import { type OutlineUnit, outline } from '../plan/queries/outline.ts';
import { planOf } from '../plan/queries/scales.ts';
import { unitTree } from '../plan/queries/units.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item, Mirror, Unit } from '../plan/records/records.ts';
import { column } from './column.ts';
import { indented } from './indent.ts';
import type { Block, ReportRow, Section } from './section.ts';
import { codeAndText } from './told.ts';
import { extentOf, MOST_LEVELS, MOST_ROWS, unitsFigure } from './unit-drawing.ts';
import { CASCADE_WORDS, type CascadeWords } from './words/cascade.ts';

/** The units with their matrices, what became what from level to level, and what does not cascade. */
export function cascadeSection(records: RecordSet, language: Language): Section {
  const words = CASCADE_WORDS[language];
  const passedOn = cascadeTree(records);
  return {
    title: words.title,
    subtitle: planOf(records)?.title ?? '',
    blocks: [
      ...drawing(records, words),
      { type: 'heading', level: 2, text: words.units },
      {
        type: 'table',
        columns: [
          column(words.unit, 4),
          column(words.matrix, 4),
          column(words.period, 2),
          column(words.status, 2),
        ],
        rows: outline(records).flatMap((unit) => unitRows(records, unit, language)),
        empty: words.noMatrix,
      },
      { type: 'heading', level: 2, text: words.passedOn },
      {
        type: 'table',
        columns: [
          column(words.item, 6),
          column(words.unit, 2),
          column(words.period, 1.5),
          column(words.note, 2.5),
        ],
        rows: passedOn.flatMap((node) => nodeRows(records, node, 0, words)),
        empty: words.nothingPassedOn,
      },
      { type: 'heading', level: 2, text: words.gaps },
      {
        type: 'table',
        columns: [column(words.item, 7), column(words.gap, 5)],
        rows: gapRows(records, words),
        // Where nothing is passed on and nothing is missing, there is nothing to praise either.
        empty: passedOn.length === 0 ? words.nothingToCascade : words.noGaps,
      },
    ],
  };
}

/** The organisation as a drawing, where there is one and a page can hold it; the table below says the same. */
function drawing(records: RecordSet, words: CascadeWords): readonly Block[] {
  const tree = unitTree(records.all('unit').values());
  const { rows, levels } = extentOf(tree);
  if (rows > MOST_ROWS || levels > MOST_LEVELS || Math.max(rows, levels) < 2) return [];
  const counts = Map.groupBy(records.list('matrix'), ({ unit }) => unit);
  const below = ({ id }: Unit) => {
    const count = counts.get(id)?.length ?? 0;
    return count === 0 ? words.noMatrix : words.matrices(count);
  };
  const says = words.drawing(records.all('unit').size, levels);
  return [{ type: 'figures', figures: [{ ...unitsFigure(tree, below), says }] }];
}

function unitRows(records: RecordSet, unit: OutlineUnit, language: Language): readonly ReportRow[] {
  const { status } = SHEET_WORDS[language];
  const name = indented(unit.unit.name, unit.level);
  const rows = unit.matrices.map(
    ({ matrix }, at): ReportRow => ({
      cells: [
        at === 0 ? name : '',
        matrix.title,
        records.get('period', matrix.period)?.label ?? '',
        status[matrix.status],
      ],
      as: 'row',
    }),
  );
  const bare: ReportRow = { cells: [name, CASCADE_WORDS[language].noMatrix, '', ''], as: 'row' };
  return [
    ...(rows.length === 0 ? [bare] : rows),
    ...unit.children.flatMap((child) => unitRows(records, child, language)),
  ];
}

function nodeRows(
  records: RecordSet,
  { item, note, children }: CascadeNode,
  depth: number,
  words: CascadeWords,
): readonly ReportRow[] {
  const { unit, period } = placeOf(records, item, words);
  return [
    { cells: [indented(codeAndText(item), depth), unit, period, note], as: 'row' },
    ...children.flatMap((child) => nodeRows(records, child, depth + 1, words)),
  ];
}

function placeOf(records: RecordSet, item: Item | Mirror, words: CascadeWords) {
  if (item.kind === 'mirror') return { unit: words.otherPlan, period: '' };
  const matrix = records.get('matrix', item.matrix);
  return {
    unit: matrix ? (records.get('unit', matrix.unit)?.name ?? '') : '',
    period: matrix ? (records.get('period', matrix.period)?.label ?? '') : '',
  };
}

function gapRows(records: RecordSet, words: CascadeWords): readonly ReportRow[] {
  return matricesInOrder(records).flatMap(({ id, title }): readonly ReportRow[] => {
    const gaps = cascadeGaps(records, id);
    if (gaps.length === 0) return [];
    return [
      { cells: [title], as: 'group' },
      ...gaps.map(
        ({ item, missing }): ReportRow => ({
          cells: [codeAndText(item), missing === 'below' ? words.goesNoFurther : words.comesFromNothing],
          as: 'row',
        }),
      ),
    ];
  });
}
