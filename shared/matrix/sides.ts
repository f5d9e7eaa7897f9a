import type { Role } from '../plan/records/fields.ts';
import type { Item } from '../plan/records/records.ts';
import { fitText } from './fit.ts';
import type { Frame } from './frame.ts';
import type { TextMeasurer } from './measure.ts';
import type { ItemBox, Rect, Side, SideName } from './scene.ts';
import {
  CODE_HEIGHT,
  CODE_TYPE,
  INSET,
  INSET_ACROSS,
  ITEM_TYPE,
  LABEL_TYPE,
  SMALLEST_TYPE,
} from './spacing.ts';

interface SideContent {
  readonly role: Role;
  /** What practitioners call the role in this arrangement. */
  readonly label: string;
  readonly items: readonly Item[];
}

/** One side with its items set in their rows or columns, outwards from the centre. */
export function layOutSide(
  name: SideName,
  { role, label, items }: SideContent,
  frame: Frame,
  measurer: TextMeasurer,
): Side {
  const band = frame.bands[name];
  let behind = 0;
  const boxes = items.map((item, index): ItemBox => {
    const size = band.sizes[index] ?? 0;
    const box = slice(name, frame.centre, behind, size);
    behind += size;
    return { item: item.id, role, place: index + 1, box, ...textsOf(name, item, box, frame, measurer) };
  });
  return {
    name,
    role,
    box: slice(name, frame.centre, 0, band.extent),
    label: labelOf(name, label, frame.centre, measurer),
    items: boxes,
    next: band.next > 0 ? slice(name, frame.centre, behind, band.next) : null,
  };
}

/** The strip of a side that begins `behind` pixels away from the centre. */
function slice(side: SideName, { x, y, width, height }: Rect, behind: number, size: number): Rect {
  switch (side) {
    case 'north':
      return { x, y: y - behind - size, width, height: size };
    case 'south':
      return { x, y: y + height + behind, width, height: size };
    case 'west':
      return { x: x - behind - size, y, width: size, height };
    case 'east':
      return { x: x + width + behind, y, width: size, height };
  }
}

function textsOf(
  side: SideName,
  { code, text }: Item,
  { x, y, width, height }: Rect,
  { codeWidth }: Frame,
  measurer: TextMeasurer,
): Pick<ItemBox, 'code' | 'text'> {
  const codeStyle = { max: CODE_TYPE, min: SMALLEST_TYPE, weight: 600, align: 'middle' } as const;
  const textStyle = { max: ITEM_TYPE, min: SMALLEST_TYPE, weight: 400, align: 'start' } as const;
  if (side === 'north' || side === 'south') {
    return {
      code: fitText(code, { x: x + 4, y, width: codeWidth - 8, height }, codeStyle, measurer),
      text: fitText(
        text,
        {
          x: x + codeWidth + INSET,
          y: y + INSET_ACROSS,
          width: width - codeWidth - 2 * INSET,
          height: height - 2 * INSET_ACROSS,
        },
        textStyle,
        measurer,
      ),
    };
  }
  return {
    code: fitText(
      code,
      { x: x + 2, y: y + height - CODE_HEIGHT, width: width - 4, height: CODE_HEIGHT },
      codeStyle,
      measurer,
    ),
    text: fitText(
      text,
      {
        x: x + INSET_ACROSS,
        y: y + INSET,
        width: width - 2 * INSET_ACROSS,
        height: height - CODE_HEIGHT - 2 * INSET,
      },
      { ...textStyle, vertical: true },
      measurer,
    ),
  };
}

/** The name of the role in its triangle of the X, clear of the diagonals and the heart. */
function labelOf(side: SideName, label: string, { x, y, width, height }: Rect, measurer: TextMeasurer) {
  const box = {
    north: { x: x + width * 0.24, y: y + height * 0.05, width: width * 0.52, height: height * 0.15 },
    south: { x: x + width * 0.24, y: y + height * 0.8, width: width * 0.52, height: height * 0.15 },
    west: { x: x + width * 0.012, y: y + height * 0.34, width: width * 0.226, height: height * 0.32 },
    east: { x: x + width * 0.762, y: y + height * 0.34, width: width * 0.226, height: height * 0.32 },
  }[side];
  return fitText(
    label,
    box,
    { max: LABEL_TYPE, min: SMALLEST_TYPE, weight: 600, align: 'middle', balanced: true },
    measurer,
  );
}
