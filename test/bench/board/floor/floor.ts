import { markPath } from '#shared/matrix/glyphs.ts';
import type { Grid, GridRow, Mark, Rect, Scene, TextBlock } from '#shared/matrix/scene.ts';
import { MARK_RADIUS } from '#shared/matrix/spacing.ts';
import type { BoardPage } from '../board-page.ts';

// The least that this matrix costs in a browser: one <svg>, written by hand, without framework, undo, file or crosshair.

const LEVELS = 3;

const scene: Scene = await fetch('/scene.json').then((answer) => answer.json());
document.body.innerHTML = drawn(scene);
const svg = document.querySelector('svg') as SVGSVGElement;
const steps = new Map<string, number>();
const paths = new Map<string, Element>();
const keyOf = (row: string, column: string) => `${row} ${column}`;
for (const grid of scene.grids) {
  const group = document.getElementById(grid.name);
  let place = 0;
  for (const row of grid.rows) {
    for (const mark of row.marks) {
      const key = keyOf(row.item, mark.column);
      steps.set(key, mark.step);
      const path = group?.children[place];
      if (path) paths.set(key, path);
      place += 1;
    }
  }
}

svg.addEventListener('click', (event) => {
  const { k, left, top } = shown();
  const [x, y] = [(event.clientX - left) / k, (event.clientY - top) / k];
  for (const grid of scene.grids) {
    const row = grid.rows.find((one) => y >= one.y && y < one.y + one.height);
    const column = grid.columns.find((one) => x >= one.x && x < one.x + one.width);
    if (row && column) return toggle(grid, row, column);
  }
});

function toggle(grid: Grid, row: GridRow, column: Grid['columns'][number]): void {
  const key = keyOf(row.item, column.id);
  const step = (steps.get(key) ?? -1) + 1;
  if (step === LEVELS) {
    paths.get(key)?.remove();
    paths.delete(key);
    steps.delete(key);
    return;
  }
  let path = paths.get(key);
  if (!path) {
    path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    document.getElementById(grid.name)?.append(path);
    paths.set(key, path);
  }
  const x = column.x + column.width / 2;
  const y = row.y + row.height / 2;
  const { d, filled } = markPath({
    column: column.id,
    x,
    y,
    radius: MARK_RADIUS,
    level: '',
    step,
    negative: false,
  });
  path.setAttribute('class', filled ? 'mark filled' : 'mark');
  path.setAttribute('d', d);
  steps.set(key, step);
}

function shown() {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const k = Math.min(width / scene.width, height / scene.height);
  return { k, left: left + (width - scene.width * k) / 2, top: top + (height - scene.height * k) / 2 };
}

function drawn({ width, height, sides, people, centre, title, legend, grids }: Scene): string {
  const items = Object.values(sides).flatMap((side) => side.items);
  const blocks = [
    ...items.flatMap(({ code, text }) => [code, text]),
    ...people.map(({ name }) => name),
    ...Object.values(sides).map(({ label }) => label),
    ...[centre.trueNorth, title.heading, ...title.fields.flatMap(({ label, value }) => [label, value])],
    ...[...legend.headings, ...legend.entries.map(({ text }) => text)],
  ];
  const boxes = [...items.map(({ box }) => box), ...people.map(({ box }) => box), centre.box, centre.heart];
  const parts = [
    ...boxes.map(rectangle),
    ...blocks.map(textLines),
    ...grids.map(
      (grid) => `<path class="ruling" d="${ruling(grid)}"/><g id="${grid.name}">${marks(grid)}</g>`,
    ),
    ...legend.entries.map(({ mark }) => shape(mark)),
  ];
  return `<svg viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`;
}

function rectangle({ x, y, width, height }: Rect): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}

function textLines({ lines, fontSize, weight, align, vertical }: TextBlock): string {
  const style = `font-size="${fontSize}" font-weight="${weight}" text-anchor="${align}"`;
  const turned = (x: number, y: number) => (vertical ? ` transform="rotate(-90 ${x} ${y})"` : '');
  return lines
    .map(({ x, y, text }) => `<text x="${x}" y="${y}" ${style}${turned(x, y)}>${escaped(text)}</text>`)
    .join('');
}

function ruling({ box, rows, columns }: Grid): string {
  return [
    ...rows.map(({ y }) => `M${box.x} ${y}h${box.width}`),
    ...columns.map(({ x }) => `M${x} ${box.y}v${box.height}`),
  ].join('');
}

function marks({ rows }: Grid): string {
  return rows.flatMap((row) => row.marks.map(shape)).join('');
}

function shape(mark: Mark): string {
  const { d, filled } = markPath(mark);
  return `<path class="${filled ? 'mark filled' : 'mark'}" d="${d}"/>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const board: BoardPage = {
  placeOf: ({ x, y }) => {
    const { k, left, top } = shown();
    return { x: left + x * k, y: top + y * k };
  },
  stepAt: ({ row, column }) => steps.get(keyOf(row, column)) ?? null,
};
Object.assign(window, { board });
document.body.classList.add('is-full');
