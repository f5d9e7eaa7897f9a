import type { MappingOf } from '../mapping/mapping.ts';
import { headOf, isEmptyRow, type SourceSheet, widthOf } from '../mapping/source.ts';
import { isOrganisation, readColumnHeads } from './columns.ts';

/** Titles and remarks over a list are few. */
const FARTHEST_ROW = 24;

/** A sheet whose heads are those of an organisation; null for any other. */
export function recogniseOrganisation({ rows }: SourceSheet): MappingOf<'organisation'> | null {
  const columns = Array.from({ length: widthOf(rows) }, (_, column) => column);
  for (let top = 0; top < Math.min(rows.length - 1, FARTHEST_ROW); top += 1) {
    if (isEmptyRow(rows[top])) continue;
    if (isOrganisation(readColumnHeads(columns.map((column) => headOf(rows, top, column))))) {
      return { as: 'organisation', top, heads: 1, columns: {} };
    }
  }
  return null;
}
