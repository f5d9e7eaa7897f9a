import type { TreeRows } from './tree-rows.ts';

/** What a key means in a tree whose line `cursor` has the keyboard. */
export type TreeStep =
  | { readonly step: 'go'; readonly row: number }
  | { readonly step: 'fold'; readonly group: string; readonly open: boolean }
  /** Of the finding in a place of the list. */
  | { readonly step: 'enter'; readonly place: number };

/** As trees work everywhere: right opens or goes in, left closes or goes out. Null where the key means nothing. */
export function treeStep(key: string, rows: TreeRows, cursor: number, page: number): TreeStep | null {
  const goes = rowAfter(key, cursor, page, rows.count);
  if (goes !== null) return { step: 'go', row: Math.max(0, Math.min(rows.count - 1, goes)) };
  const row = rows.at(cursor);
  if (!row) return null;
  if (row.type === 'finding') {
    if (key === 'Enter') return { step: 'enter', place: row.place };
    return key === 'ArrowLeft' ? { step: 'go', row: rows.headOf(cursor) } : null;
  }
  const { open } = row;
  const group = row.group.id;
  if (key === 'ArrowRight' && open) return { step: 'go', row: cursor + 1 };
  if (key === 'ArrowRight') return { step: 'fold', group, open: true };
  if (key === 'ArrowLeft') return { step: 'fold', group, open: false };
  return key === 'Enter' || key === ' ' ? { step: 'fold', group, open: !open } : null;
}

function rowAfter(key: string, cursor: number, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return cursor + 1;
    case 'ArrowUp':
      return cursor - 1;
    case 'PageDown':
      return cursor + page;
    case 'PageUp':
      return cursor - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
