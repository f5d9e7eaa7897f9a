import type { MatrixView } from '../plan/queries/matrix-view.ts';
import { fitText, LINE_HEIGHT } from './fit.ts';
import type { TextMeasurer } from './measure.ts';
import type { Rect, TitleBlock } from './scene.ts';
import { HEADING_TYPE, ITEM_TYPE, SMALLEST_TYPE } from './spacing.ts';
import type { SheetWords } from './words.ts';

const HEADING_HEIGHT = HEADING_TYPE * LINE_HEIGHT + 2;
const LABEL_HEIGHT = SMALLEST_TYPE * LINE_HEIGHT;
const VALUE_HEIGHT = ITEM_TYPE * LINE_HEIGHT + 2;
const FIELDS_BELOW = 12;
export const TITLE_HEIGHT = Math.ceil(HEADING_HEIGHT + FIELDS_BELOW + LABEL_HEIGHT + VALUE_HEIGHT);

const BETWEEN_FIELDS = { least: 16, most: 44 } as const;

/** What stands below the title, label and value; empty where the plan does not say. */
export function sheetFields(
  { unit, level, period, owner, matrix }: MatrixView,
  { fields, status, day }: SheetWords,
): readonly (readonly [string, string])[] {
  return [
    [fields.unit, unit.name],
    [fields.level, String(level + 1)],
    [fields.period, period.label],
    [fields.owner, owner?.name ?? ''],
    [fields.revision, matrix.revision],
    [fields.date, matrix.date === null ? '' : day(matrix.date)],
    [fields.status, status[matrix.status]],
    ...approvalOf(matrix.approval, fields),
  ];
}

/** Why the matrix is in force: agreed by both levels, or signed off by name. */
function approvalOf(
  approval: MatrixView['matrix']['approval'],
  fields: SheetWords['fields'],
): readonly (readonly [string, string])[] {
  if (approval === null) return [];
  return approval.how === 'agreement'
    ? [[fields.agreed, `${approval.upper} · ${approval.lower}`]]
    : [[fields.signedOff, approval.name]];
}

/** The heading, and below it one row of fields. */
export function layOutTitle(
  view: MatrixView,
  box: Rect,
  measurer: TextMeasurer,
  words: SheetWords,
): TitleBlock {
  const heading = fitText(
    view.matrix.title,
    { ...box, height: HEADING_HEIGHT },
    { max: HEADING_TYPE, min: ITEM_TYPE, weight: 600, align: 'start' },
    measurer,
  );
  const fields = sheetFields(view, words).map(([label, value]) => [label, value || '–'] as const);
  const wanted = fields.map(([label, value]) =>
    Math.max(measurer.width(label, SMALLEST_TYPE, 400), measurer.width(value, ITEM_TYPE, 600), 28),
  );
  const widths = shareOut(wanted, box.width - BETWEEN_FIELDS.least * (fields.length - 1));
  const used = widths.reduce((sum, width) => sum + width, 0);
  const between = Math.min((box.width - used) / (fields.length - 1), BETWEEN_FIELDS.most);
  const y = box.y + HEADING_HEIGHT + FIELDS_BELOW;
  let x = box.x;
  return {
    box,
    heading,
    fields: fields.map(([label, value], index) => {
      const width = widths[index] ?? 0;
      const at = x;
      x += width + between;
      const style = { min: SMALLEST_TYPE, align: 'start' } as const;
      return {
        label: fitText(
          label,
          { x: at, y, width, height: LABEL_HEIGHT },
          { ...style, max: SMALLEST_TYPE, weight: 400 },
          measurer,
        ),
        value: fitText(
          value,
          { x: at, y: y + LABEL_HEIGHT, width, height: VALUE_HEIGHT },
          { ...style, max: ITEM_TYPE, weight: 600 },
          measurer,
        ),
      };
    }),
  };
}

/** The wanted widths; where they are too many for the room, the widest give way first. */
function shareOut(wanted: readonly number[], room: number): readonly number[] {
  let left = room;
  let sharers = wanted.length;
  const widths = new Map<number, number>();
  for (const { width, index } of wanted
    .map((width, index) => ({ width, index }))
    .sort((a, b) => a.width - b.width)) {
    const given = Math.min(width + 1, left / sharers);
    widths.set(index, given);
    left -= given;
    sharers -= 1;
  }
  return wanted.map((_, index) => widths.get(index) ?? 0);
}
