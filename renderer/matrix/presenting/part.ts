import { type Part, sidesOfCorner } from '#shared/matrix/reveal.ts';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import { SHEET_MARGIN } from '#shared/matrix/spacing.ts';
import { t } from '../../messages/messages.ts';
import { firstCell } from '../interaction/grid-walk.ts';
import type { Target } from '../interaction/target.ts';

/** How a part is called on this sheet: "Annual objectives", "Corner Annual objectives × Improvement priorities". */
export function nameOfPart({ sides }: Scene, part: Part): string {
  switch (part) {
    case 'trueNorth':
    case 'people':
    case 'duties':
      return t(`presenting.part.${part}`);
    case 'north':
    case 'east':
    case 'south':
    case 'west':
      return sides[part].label.text;
    default: {
      const [rows, columns] = (sidesOfCorner(part) ?? []).map((side) => sides[side].label.text);
      return t('presenting.part.corner', { rows: rows ?? '', columns: columns ?? '' });
    }
  }
}

/** Where a part stands; null where it is empty, such as a corner of a side without items. */
export function boxOfPart(scene: Scene, part: Part): Rect | null {
  switch (part) {
    case 'trueNorth':
      return scene.centre.heart;
    case 'north':
    case 'east':
    case 'south':
    case 'west':
      return scene.sides[part].box;
    case 'people':
      return around([...scene.people.map(({ box }) => box), ...(scene.nextPerson ? [scene.nextPerson] : [])]);
    default:
      return around(gridsOf(scene, part).map(({ box }) => box));
  }
}

/** The box to fill the screen with: marks mean nothing without the heads of their rows and columns. */
export function readingBoxOf(scene: Scene, part: Part): Rect | null {
  const box = boxOfPart(scene, part);
  if (!box) return null;
  const { north, south } = scene.sides;
  if (part === 'duties') return around([box, north.box, south.box, boxOfPart(scene, 'people') ?? box]);
  const corner = sidesOfCorner(part) ?? [];
  return around([box, ...corner.map((side) => scene.sides[side].box)]);
}

/** The sheet without the white space around it, which a screen does not need. */
export function printedBoxOf({ width, height }: Scene): Rect {
  return {
    x: SHEET_MARGIN,
    y: SHEET_MARGIN,
    width: width - 2 * SHEET_MARGIN,
    height: height - 2 * SHEET_MARGIN,
  };
}

/** Where typing begins in a part: what comes next, or its first cell; null where nothing can be entered. */
export function entryOf(scene: Scene, part: Part): Target | null {
  switch (part) {
    case 'trueNorth':
      return { at: 'trueNorth' };
    case 'north':
    case 'east':
    case 'south':
    case 'west': {
      const { items, next } = scene.sides[part];
      const [first] = items;
      if (next) return { at: 'nextItem', side: part };
      return first ? { at: 'item', item: first.item } : null;
    }
    case 'people': {
      const [first] = scene.people;
      if (scene.nextPerson) return { at: 'nextPerson' };
      return first ? { at: 'person', person: first.person } : null;
    }
    default: {
      const [grid] = gridsOf(scene, part);
      return grid ? firstCell(scene, grid) : null;
    }
  }
}

function gridsOf({ grids }: Scene, part: Part): Scene['grids'] {
  return grids.filter(({ name }) => (part === 'duties' ? name.startsWith('people') : name === part));
}

function around(boxes: readonly Rect[]): Rect | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
