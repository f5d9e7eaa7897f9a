import type { TextMeasurer } from '#shared/matrix/measure.ts';
import type { Rect, Scene, TextBlock } from '#shared/matrix/scene.ts';
import type { SheetSubject } from '#shared/plan/queries/sheet-subject.ts';

/** Where a subject stands on the sheet; null where it is not drawn, such as a link between sides that do not meet. */
export function boxOf(scene: Scene, subject: SheetSubject): Rect | null {
  switch (subject.on) {
    case 'plan':
      return scene.centre.heart;
    case 'matrix':
      return scene.title.box;
    case 'item':
      return itemOf(scene, subject.item)?.box ?? null;
    case 'person':
      return scene.people.find(({ person }) => person === subject.person)?.box ?? null;
    case 'link':
      return cellOf(scene, subject.a, subject.b) ?? cellOf(scene, subject.b, subject.a);
    case 'duty':
      return cellOf(scene, subject.item, subject.person);
  }
}

function itemOf(scene: Scene, id: string) {
  return Object.values(scene.sides)
    .flatMap(({ items }) => items)
    .find(({ item }) => item === id);
}

function cellOf(scene: Scene, row: string, column: string): Rect | null {
  for (const grid of scene.grids) {
    const across = grid.rows.find(({ item }) => item === row);
    const down = grid.columns.find(({ id }) => id === column);
    if (across && down) return { x: down.x, y: across.y, width: down.width, height: across.height };
  }
  return null;
}

/** SVG path data of the lines that strike a subject out: through each line of its text, or through its cell. */
export function strikeOf(scene: Scene, subject: SheetSubject, measurer: TextMeasurer): string {
  if (subject.on === 'item') {
    const item = itemOf(scene, subject.item);
    return item ? strikeText(item.code, measurer) + strikeText(item.text, measurer) : '';
  }
  if (subject.on === 'person') {
    const column = scene.people.find(({ person }) => person === subject.person);
    return column ? strikeText(column.name, measurer) : '';
  }
  const box = boxOf(scene, subject);
  if (!box) return '';
  const inset = Math.min(box.width, box.height) * 0.18;
  const across = box.width - 2 * inset;
  return `M${box.x + inset} ${box.y + box.height - inset}l${across} ${2 * inset - box.height}`;
}

/** Half the height of a small letter, as a part of the font size. */
const X_HEIGHT = 0.3;

function strikeText({ lines, fontSize, weight, vertical, align }: TextBlock, measurer: TextMeasurer): string {
  return lines
    .map(({ text, x, y }) => {
      const length = measurer.width(text, fontSize, weight);
      const back = align === 'start' ? 0 : align === 'middle' ? length / 2 : length;
      const lift = fontSize * X_HEIGHT;
      return vertical ? `M${x - lift} ${y + back}v${-length}` : `M${x - back} ${y - lift}h${length}`;
    })
    .join('');
}
