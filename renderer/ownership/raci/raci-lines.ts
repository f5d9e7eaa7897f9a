import type { RaciGroup } from '#shared/ownership/raci.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { Item } from '#shared/plan/records/records.ts';

/** One line of the table: the head of a matrix, or one of its items. */
export type RaciLine =
  | { readonly type: 'group'; readonly group: RaciGroup; readonly expanded: boolean }
  | { readonly type: 'item'; readonly item: Item };

/** More than this, and a table begins with its matrices closed: one line for each tells who carries what. */
export const MOST_AT_ONCE = 400;

/** The lines from top to bottom. @param toggled matrices that are not as `expanded` says */
export function raciLines(
  groups: readonly RaciGroup[],
  expanded: boolean,
  toggled: ReadonlySet<MatrixId>,
): readonly RaciLine[] {
  const lines: RaciLine[] = [];
  for (const group of groups) {
    const open = expanded !== toggled.has(group.matrix.id);
    lines.push({ type: 'group', group, expanded: open });
    if (open) for (const item of group.items) lines.push({ type: 'item', item });
  }
  return lines;
}
