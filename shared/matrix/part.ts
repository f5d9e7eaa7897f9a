import type { Rect, Scene, Side, TextBlock } from './scene.ts';

/**
 * The scene with nothing in it that lies outside of a rectangle altogether. What is left stays in its place, and may
 * stick out.
 */
export function withinScene(scene: Scene, part: Rect): Scene {
  const { title, centre, sides, grids, people, legend } = scene;
  const shown = (block: TextBlock): TextBlock => (meets(part, block.box) ? block : { ...block, lines: [] });
  const side = (of: Side): Side => ({
    ...of,
    label: shown(of.label),
    items: of.items.filter(({ box }) => meets(part, box)),
  });
  const { negative } = legend;
  return {
    ...scene,
    title: {
      ...title,
      heading: shown(title.heading),
      fields: title.fields.map(({ label, value }) => ({ label: shown(label), value: shown(value) })),
    },
    centre: { ...centre, trueNorth: shown(centre.trueNorth) },
    sides: {
      north: side(sides.north),
      east: side(sides.east),
      south: side(sides.south),
      west: side(sides.west),
    },
    grids: grids
      .filter(({ box }) => meets(part, box))
      .map((grid) => ({
        ...grid,
        rows: grid.rows
          .filter(({ y, height }) => y < part.y + part.height && y + height > part.y)
          .map((row) => ({ ...row, marks: row.marks.filter((mark) => meets(part, around(mark))) })),
        columns: grid.columns.filter(({ x, width }) => x < part.x + part.width && x + width > part.x),
      })),
    people: people.filter(({ box }) => meets(part, box)),
    legend: {
      ...legend,
      headings: legend.headings.filter(({ box }) => meets(part, box)),
      entries: legend.entries.filter(({ mark, text }) => meets(part, around(mark)) || meets(part, text.box)),
      negative:
        negative && (meets(part, around(negative.mark)) || meets(part, negative.text.box)) ? negative : null,
    },
  };
}

/** A minus through a mark sticks out to both sides by half of its radius. */
function around({ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }): Rect {
  const half = radius * 1.75;
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
