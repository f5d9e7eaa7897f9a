import type { MatrixId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import { inOrder } from '../order.ts';
import type { RecordSet } from '../record-set.ts';
import type { Role } from '../records/fields.ts';

const PREFIXES: { readonly [R in Role]: string } = {
  longTerm: 'B',
  annual: 'A',
  priority: 'P',
  measure: 'K',
};

const CODE = /^(\D{1,20})(\d{1,9})$/;

/**
 * A code that no item of the matrix has, with the number after the highest one in use: P4. The prefix is the one that
 * the role's last item has, because some organisations bring their own codes (AS1, ST2).
 */
export function freshCode(records: RecordSet, matrix: MatrixId, role: Role): string {
  const items = recordsWhere(records, 'item', 'matrix', matrix);
  const codes = new Set(items.map(({ code }) => code));
  const last = inOrder(items.filter((item) => item.role === role)).at(-1);
  const prefix = last ? (CODE.exec(last.code)?.[1] ?? PREFIXES[role]) : PREFIXES[role];
  let highest = 0;
  for (const code of codes) {
    const [, itsPrefix, number] = CODE.exec(code) ?? [];
    if (itsPrefix === prefix) highest = Math.max(highest, Number(number));
  }
  let next = highest + 1;
  while (codes.has(`${prefix}${next}`)) next += 1;
  return `${prefix}${next}`;
}
