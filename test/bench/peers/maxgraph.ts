import {
  type AbstractCanvas2D,
  type Cell,
  type CellStyle,
  Graph,
  InternalEvent,
  Shape,
  ShapeRegistry,
  UndoManager,
} from '@maxgraph/core';
import '@maxgraph/core/css/common.css';
import type { Grid, Rect } from '../board/board-page.ts';
import { next, ready, scaleToFit, scene, sheet } from './sheet.ts';

const RADIUS = 6;
const MARKS: readonly CellStyle[] = [
  { shape: 'ellipse', fillColor: '#222', strokeColor: '#222' },
  { shape: 'ellipse', fillColor: 'none', strokeColor: '#222' },
  { shape: 'triangle', direction: 'north', fillColor: 'none', strokeColor: '#222' },
];

/** All lines of a cross-table as one shape. */
class Ruling extends Shape {
  override paintVertexShape(
    canvas: AbstractCanvas2D,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void {
    const grid = scene.grids.find(({ name }) => name === this.state?.cell.getId());
    if (!grid) return;
    const [across, down] = [width / grid.box.width, height / grid.box.height];
    canvas.begin();
    for (const row of grid.rows) {
      canvas.moveTo(x, y + (row.y - grid.box.y) * down);
      canvas.lineTo(x + width, y + (row.y - grid.box.y) * down);
    }
    for (const column of grid.columns) {
      canvas.moveTo(x + (column.x - grid.box.x) * across, y);
      canvas.lineTo(x + (column.x - grid.box.x) * across, y + height);
    }
    canvas.stroke();
  }
}
ShapeRegistry.add('ruling', Ruling);

sheet.style.inset = '0';
const graph = new Graph(sheet);
graph.setCellsLocked(true);
graph.setTooltips(false);
const scale = scaleToFit(scene);
graph.view.scaleAndTranslate(scale, 0, 0);
const undo = new UndoManager();
const remember = (
  _sender: unknown,
  event: { getProperty: (name: string) => Parameters<UndoManager['undoableEditHappened']>[0] },
) => undo.undoableEditHappened(event.getProperty('edit'));

const marks = new Map<string, { readonly cell: Cell; step: number }>();
const keyOf = (row: string, column: string) => `${row} ${column}`;

function box(id: string | null, { x, y, width, height }: Rect, value: string, style: CellStyle): Cell {
  return graph.insertVertex({
    ...(id !== null && { id }),
    value,
    position: [x, y],
    size: [width, height],
    style: { fontColor: '#222', strokeColor: '#cbc9c2', ...style },
  });
}

function mark(key: string, x: number, y: number, step: number): void {
  const around = { x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS };
  marks.set(key, { cell: box(null, around, '', MARKS[step] ?? {}), step });
}

function corner(grid: Grid): void {
  box(grid.name, grid.box, '', { shape: 'ruling', fillColor: 'none' });
  for (const row of grid.rows) {
    for (const { column, x, y, step } of row.marks) mark(keyOf(row.item, column), x, y, step);
  }
}

graph.batchUpdate(() => {
  const { sides, people, centre, title, grids } = scene;
  for (const { code, text, box: at } of Object.values(sides).flatMap(({ items }) => items)) {
    box(null, at, `${code.text} ${text.text}`, {
      fillColor: '#f4f3ee',
      fontSize: 12,
      horizontal: !text.vertical,
    });
  }
  for (const { name, box: at } of people)
    box(null, at, name.text, { fillColor: '#f4f3ee', horizontal: false });
  box(null, centre.box, centre.trueNorth.text, { fillColor: '#fff' });
  box(null, title.box, title.heading.text, { fillColor: 'none', strokeColor: 'none' });
  for (const grid of grids) corner(grid);
});
graph.getDataModel().addListener(InternalEvent.UNDO, remember);
graph.view.addListener(InternalEvent.UNDO, remember);

graph.addListener(
  InternalEvent.CLICK,
  (_sender: unknown, event: { getProperty: (name: string) => MouseEvent }) => {
    const mouse = event.getProperty('event');
    const { left, top } = sheet.getBoundingClientRect();
    const [x, y] = [(mouse.clientX - left) / scale, (mouse.clientY - top) / scale];
    for (const grid of scene.grids) {
      const row = grid.rows.find((one) => y >= one.y && y < one.y + one.height);
      const column = grid.columns.find((one) => x >= one.x && x < one.x + one.width);
      if (row && column) {
        return toggle(keyOf(row.item, column.id), column.x + column.width / 2, row.y + row.height / 2);
      }
    }
  },
);

function toggle(key: string, x: number, y: number): void {
  const there = marks.get(key);
  const step = next(there?.step ?? null);
  graph.batchUpdate(() => {
    if (!there) mark(key, x, y, step ?? 0);
    else if (step === null) {
      graph.removeCells([there.cell]);
      marks.delete(key);
    } else {
      graph.setCellStyle({ ...there.cell.style, ...MARKS[step] }, [there.cell]);
      there.step = step;
    }
  });
}

ready({
  placeOf: ({ x, y }) => {
    const { left, top } = sheet.getBoundingClientRect();
    return { x: left + x * scale, y: top + y * scale };
  },
  stepAt: ({ row, column }) => marks.get(keyOf(row, column))?.step ?? null,
});
