import { cascadeExisting } from '../../plan/commands/cascade.ts';
import { setField } from '../../plan/commands/fields.ts';
import { recordsWhere } from '../../plan/lookup.ts';
import { inOrder } from '../../plan/order.ts';
import { servesItself } from '../../plan/queries/cascade-refusal.ts';
import { unitsAbove } from '../../plan/queries/units.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { ROLES } from '../../plan/records/fields.ts';
import type { Matrix } from '../../plan/records/records.ts';
import { choice, type Remedies } from './remedy.ts';

/** The lower of two items that say the same serves the upper one. */
export const connectTwins: Remedies = (records, { items: [one = '', other = ''] }, words) => {
  const [lower, above] = [records.get('item', one), records.get('item', other)];
  if (!lower || !above || servesItself(records, above, lower)) return [];
  return [
    {
      type: 'edit',
      label: words.connect(above.code),
      mend: (now, context) => cascadeExisting(now, { lower: lower.id, upper: above.id }, context),
    },
  ];
};

/** The objective serves one of the items of the next level up that has a matrix. */
export const connectAbove: Remedies = (records, { matrix, items: [id = ''] }, words) => {
  const [at, lower] = [records.get('matrix', matrix), records.get('item', id)];
  if (!at || !lower) return [];
  const items = matricesAbove(records, at).flatMap((above) =>
    inOrder(recordsWhere(records, 'item', 'matrix', above.id)).filter(
      (item) => item.status !== 'dropped' && !servesItself(records, item, lower),
    ),
  );
  const inReadingOrder = ROLES.flatMap((role) => items.filter((item) => item.role === role));
  return choice(
    words.connectWith,
    inReadingOrder.map((upper) => ({
      label: `${upper.code} ${upper.text}`,
      mend: (now, context) => cascadeExisting(now, { lower: lower.id, upper: upper.id }, context),
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
  for (const above of unitsAbove(records, unit)) {
    const matrices = recordsWhere(records, 'matrix', 'unit', above).filter(
      ({ status }) => status !== 'closed',
    );
    if (matrices.length > 0) return matrices;
  }
  return [];
}
