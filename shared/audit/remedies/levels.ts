import { comesFrom, connectLevels } from '../../plan/commands/connect-levels.ts';
import { setField } from '../../plan/commands/fields.ts';
import { recordsWhere } from '../../plan/lookup.ts';
import { inOrder } from '../../plan/order.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { ROLES } from '../../plan/records/fields.ts';
import type { Matrix } from '../../plan/records/records.ts';
import { choice, type Remedies } from './remedy.ts';

/** The lower of two items that say the same serves the upper one. */
export const connectTwins: Remedies = (records, { items: [lower, upper] }, words) => {
  const above = records.get('item', upper ?? '');
  if (!lower || !above || comesFrom(records, above.id, lower)) return [];
  return [
    {
      type: 'edit',
      label: words.connect(above.code),
      mend: (now, context) => connectLevels(now, { lower, upper: above.id }, context),
    },
  ];
};

/** The objective serves one of the items of the next level up that has a matrix. */
export const connectAbove: Remedies = (records, { matrix, items: [lower] }, words) => {
  const at = records.get('matrix', matrix);
  if (!at || !lower) return [];
  const items = matricesAbove(records, at).flatMap(({ id }) =>
    inOrder(recordsWhere(records, 'item', 'matrix', id)).filter(
      (item) => item.status !== 'dropped' && !comesFrom(records, item.id, lower),
    ),
  );
  const inReadingOrder = ROLES.flatMap((role) => items.filter((item) => item.role === role));
  return choice(
    words.connectWith,
    inReadingOrder.map(({ id, code, text }) => ({
      label: `${code} ${text}`,
      mend: (now, context) => connectLevels(now, { lower, upper: id }, context),
    })),
  );
};

/** The reason of what the item was made of. */
export const whyFromAbove: Remedies = (records, { items: [id = ''] }, words) =>
  recordsWhere(records, 'cascadeLink', 'lower', id).flatMap(({ upper, lower }) => {
    const above = records.get('item', upper) ?? records.get('mirror', upper);
    if (!above || above.why.trim() === '') return [];
    const { code, why } = above;
    return [
      {
        type: 'edit',
        label: words.whyFrom(code),
        mend: (now, context) => setField(now, { kind: 'item', id: lower, field: 'why', value: why }, context),
      },
    ] as const;
  });

/** Matrices of the nearest unit above that has any; none where the set holds only one matrix. */
function matricesAbove(records: RecordSet, { unit }: Matrix): readonly Matrix[] {
  const seen = new Set<string>([unit]);
  let at = records.get('unit', unit)?.parent;
  while (at && !seen.has(at)) {
    seen.add(at);
    const matrices = recordsWhere(records, 'matrix', 'unit', at).filter(({ status }) => status !== 'closed');
    if (matrices.length > 0) return matrices;
    at = records.get('unit', at)?.parent;
  }
  return [];
}
