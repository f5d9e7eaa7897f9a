import type { Scene } from '#shared/matrix/scene.ts';
import type { PastePlace } from '#shared/plan/clipboard/place.ts';
import { sideOf } from '../interaction/tab-order.ts';
import { type CellTarget, isCell, type Target } from '../interaction/target.ts';

/** Where something is pasted when a target has the focus. */
export function pastePlace(scene: Scene, focus: Target | null): PastePlace {
  if (!focus) return { at: 'nowhere' };
  if (isCell(focus)) return fromCell(scene, focus);
  if (focus.at === 'person' || focus.at === 'nextPerson') return { at: 'people' };
  const role = sideOf(scene, focus)?.role;
  if (!role) return { at: 'nowhere' };
  return focus.at === 'item' ? { at: 'side', role, after: focus.item } : { at: 'side', role };
}

/** The cell's rows and columns to the right and below, as far as its grid goes. */
function fromCell(scene: Scene, cell: CellTarget): PastePlace {
  const grid = scene.grids.find(({ name }) => name === cell.grid);
  const rows = grid?.rows.map(({ item }) => item) ?? [];
  const columns = grid?.columns.map(({ id }) => id) ?? [];
  const [row, column] = [rows.indexOf(cell.row), columns.indexOf(cell.column)];
  if (row < 0 || column < 0) return { at: 'nowhere' };
  return { at: 'cell', rows: rows.slice(row), columns: columns.slice(column) };
}
