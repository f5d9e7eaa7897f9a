import { setField } from '../../plan/commands/fields.ts';
import { setLink } from '../../plan/commands/links.ts';
import { type ItemId, linkIdOf } from '../../plan/ids.ts';
import { pairCitation, recordsWhere } from '../../plan/lookup.ts';
import { inOrder } from '../../plan/order.ts';
import { strengthsOf } from '../../plan/queries/scales.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { Item } from '../../plan/records/records.ts';
import { choice, type Mend, type Remedies } from './remedy.ts';

/** The strongest link with one of the items of the side that is missing. */
export const linkWithOne: Remedies = (records, { matrix, items: [first = ''], sides }, words) => {
  const item = records.get('item', first);
  if (!item) return [];
  const others = inOrder(recordsWhere(records, 'item', 'matrix', matrix)).filter(
    ({ role, status }) => sides.includes(role) && status !== 'dropped',
  );
  return choice(
    words.linkWith,
    others.map((other) => ({ label: cited(other), mend: strongest(records, item.id, other.id) })),
  );
};

/** One of the links that a measure has becomes the strongest. */
export const strengthenMeasure: Remedies = (records, { items: [first = ''] }, words) => {
  const measure = records.get('item', first);
  if (!measure) return [];
  return choice(
    words.strengthen,
    linkedWith(records, measure.id)
      .filter(({ role }) => role === 'priority' || role === 'longTerm')
      .map((other) => ({ label: cited(other), mend: strongest(records, measure.id, other.id) })),
  );
};

/** One of the links between what the objective rests on and a priority becomes the strongest. */
export const strengthenChain: Remedies = (records, { items: [, ...supports] }, words) =>
  choice(
    words.strengthen,
    supports.flatMap((id) => {
      const support = records.get('item', id);
      if (!support) return [];
      return linkedWith(records, id)
        .filter(({ role }) => role === 'priority')
        .map((other) => ({
          label: `${pairCitation(support, other)} ${other.text}`,
          mend: strongest(records, id, other.id),
        }));
    }),
  );

/** The link of the lower level works as that of the level above does. */
export const sameEffectAsAbove: Remedies = (records, { items }, words) => {
  const [one, other, upper, otherUpper] = items;
  if (!one || !other || !upper || !otherUpper) return [];
  const [a, b] = [records.get('item', one), records.get('item', other)];
  const above = records.get('link', linkIdOf(upper, otherUpper));
  if (!a || !b || !above) return [];
  const mend: Mend = (now, context) =>
    setField(now, { kind: 'link', id: linkIdOf(a.id, b.id), field: 'effect', value: above.effect }, context);
  return [{ type: 'edit', label: words.sameEffect(pairCitation(a, b)), mend }];
};

function strongest(records: RecordSet, a: ItemId, b: ItemId): Mend {
  const strength = strengthsOf(records)[0]?.key ?? '';
  return (now, context) => setLink(now, { a, b, strength }, context);
}

function linkedWith(records: RecordSet, id: ItemId): readonly Item[] {
  return [...recordsWhere(records, 'link', 'a', id), ...recordsWhere(records, 'link', 'b', id)].flatMap(
    ({ a, b }) => records.get('item', a === id ? b : a) ?? [],
  );
}

function cited({ code, text }: Item): string {
  return `${code} ${text}`;
}
