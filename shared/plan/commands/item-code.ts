import type { MatrixId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import { inOrder } from '../order.ts';
import type { RecordSet } from '../record-set.ts';
import type { Role } from '../records/fields.ts';
import type { Item } from '../records/records.ts';

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
  return codeSeries(recordsWhere(records, 'item', 'matrix', matrix), role)();
}

/** Fresh codes for a role one after the other, for many new items at once. `taken` are codes to pass over besides. */
export function codeSeries(
  items: readonly Item[],
  role: Role,
  taken: ReadonlySet<string> = new Set(),
): () => string {
  const codes = new Set(items.map(({ code }) => code));
  const last = inOrder(items.filter((item) => item.role === role)).at(-1);
  const prefix = last ? (CODE.exec(last.code)?.[1] ?? PREFIXES[role]) : PREFIXES[role];
  let number = 0;
  for (const code of codes) {
    const [, itsPrefix, itsNumber] = CODE.exec(code) ?? [];
    if (itsPrefix === prefix) number = Math.max(number, Number(itsNumber));
  }
  return () => {
    do number += 1;
    while (codes.has(`${prefix}${number}`) || taken.has(`${prefix}${number}`));
    return `${prefix}${number}`;
  };
}
