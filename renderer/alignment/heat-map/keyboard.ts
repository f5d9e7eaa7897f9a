/** A cell of the grid; column 0 is the unit. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key goes. */
  readonly page: number;
  /** Of the unit in this row. */
  readonly fold: 'none' | 'folded' | 'open';
}

export type Walk =
  | { readonly type: 'go'; readonly place: Place }
  | { readonly type: 'fold'; readonly fold: boolean };

/** Where a key leads, by the pattern of tree grids: the arrows fold and unfold on the unit. Null for keys of others. */
export function placeAfter(key: string, { row, column }: Place, extent: Extent): Walk | null {
  if (column === 0 && key === 'ArrowRight' && extent.fold === 'folded') return { type: 'fold', fold: false };
  if (column === 0 && key === 'ArrowLeft' && extent.fold === 'open') return { type: 'fold', fold: true };
  const to = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + extent.page, column },
    PageUp: { row: row - extent.page, column },
    Home: { row: 0, column },
    End: { row: extent.rows - 1, column },
  }[key];
  if (!to) return null;
  const place = { row: within(to.row, extent.rows), column: within(to.column, extent.columns) };
  return { type: 'go', place };
}

function within(at: number, count: number): number {
  return Math.max(0, Math.min(at, count - 1));
}
