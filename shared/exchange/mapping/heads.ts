import { readValueKind } from '../../plan/clipboard/values.ts';
import { headOf, type SourceSheet, widthOf } from './source.ts';

/**
 * The heads of a table: of one row, or of two, where “Plan” and “Actual” stand below the months. The month stands over
 * the first of its columns only.
 */
export function headsAt({ rows }: Pick<SourceSheet, 'rows'>, top: number, count: number): readonly string[] {
  const columns = Array.from({ length: widthOf(rows) }, (_, column) => column);
  if (count === 0) return columns.map(() => '');
  const first = columns.map((column) => headOf(rows, top, column));
  if (count === 1) return first;
  let above = '';
  return columns.map((column) => {
    const below = headOf(rows, top + 1, column);
    if (first[column] !== '') above = first[column] ?? '';
    else if (readValueKind(below) === undefined) above = '';
    return `${above} ${below}`.trim();
  });
}
