import { auditPlan } from '#shared/audit/audit.ts';
import { itemId, linkIdOf, month, personId, sortedPair, valueIdOf } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankItem, blankLink, blankValue } from '#shared/plan/records/blank.ts';
import type { Role } from '#shared/plan/records/fields.ts';
import type { Item, Link } from '#shared/plan/records/records.ts';
import { emptyPlan } from '../plan/arbitraries.ts';

const LETTERS: { readonly [letter: string]: Role } = {
  B: 'longTerm',
  A: 'annual',
  P: 'priority',
  K: 'measure',
};

const OWNER = personId.parse('owner');
const empty = emptyPlan();

export const emptyMatrix: RecordSet = empty.with([
  ...empty.list('period').map((period) => ({ ...period, reviews: ['2026-06-30'] })),
  { kind: 'person', id: OWNER, name: 'Lead', mail: '', order: 'a0', extra: null },
]);

/** An item with all that a rule could ask for; its first letter says what it is. */
export function soundItem(code: string, given: Partial<Item> = {}): Item {
  const [matrix] = empty.list('matrix');
  const role = LETTERS[code.charAt(0)];
  if (!matrix || !role) throw new Error(`no role for ${code}`);
  return blankItem({
    id: itemId.parse(code),
    matrix: matrix.id,
    ...{ role, code, text: `Text of ${code}`, order: 'a0', why: 'Because', owner: OWNER, due: '2026-12' },
    ...(role === 'measure' ? ({ measureUnit: '%', better: 'higher' } as const) : {}),
    ...given,
  });
}

export function link(one: string, other: string, given: Partial<Link> = {}): Link {
  const ends = [itemId.parse(one), itemId.parse(other)] as const;
  const [a, b] = sortedPair(...ends);
  return blankLink({ id: linkIdOf(...ends), a, b, strength: 'strong', ...given });
}

export function target(code: string, at = '2026-12', plan: number | null = 5) {
  const of = { item: itemId.parse(code), month: month.parse(at) };
  return blankValue({ id: valueIdOf(of.item, of.month), ...of, plan });
}

/** One item a side, everything said and strongly linked: nothing is to be found in it. */
export const soundPlan: RecordSet = emptyMatrix.with([
  ...['B1', 'A1', 'P1', 'K1'].map((code) => soundItem(code)),
  ...[link('B1', 'A1'), link('A1', 'P1'), link('P1', 'K1'), link('K1', 'B1')],
  target('K1'),
]);

/** What the rules find, as `rule: codes sides figures`. */
export function found(records: RecordSet): readonly string[] {
  return auditPlan(records).map(({ rule, items, sides, figures }) =>
    [`${rule.key}:`, ...items, ...sides, ...figures].join(' '),
  );
}
