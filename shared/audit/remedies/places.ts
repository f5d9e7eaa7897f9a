import { agreementOn } from '../../catchball/locks.ts';
import { pairCitation } from '../../plan/lookup.ts';
import { adjacentRoles } from '../../plan/queries/roles.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { MendedField, PlacedHit, Remedies, Remedy } from './remedy.ts';
import type { RemedyWords } from './words.ts';

/** Leads to the place, and where something is to be typed there, to the field. */
export function showing(field: MendedField | null): Remedies {
  return (records, hit, words) => [placeOf(records, hit, words, field)];
}

/** The talk in which the item was agreed on; the item itself where there is none any more. */
export const openCatchball: Remedies = (records, hit, words) => {
  const [item] = hit.items;
  const thread = item && agreementOn(records, item);
  return thread
    ? [{ type: 'show', label: words.openThread, place: { at: 'thread', thread: thread.id }, field: null }]
    : [];
};

/** The cell of two items that it is about, else the first item of the matrix, else the sheet. */
function placeOf(
  records: RecordSet,
  { items, matrix }: PlacedHit,
  words: RemedyWords,
  field: MendedField | null,
): Remedy {
  const [item, other] = items.flatMap((id) => {
    const known = records.get('item', id);
    return known?.matrix === matrix ? [known] : [];
  });
  if (!item) return { type: 'show', label: words.showSheet, place: { at: 'title' }, field: null };
  if (!other || items.length !== 2 || !adjacentRoles(item.role, other.role)) {
    return { type: 'show', label: words.show(item.code), place: { at: 'item', item: item.id }, field };
  }
  const label = words.show(pairCitation(item, other));
  return { type: 'show', label, place: { at: 'link', a: item.id, b: other.id }, field: null };
}
