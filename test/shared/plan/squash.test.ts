import { describe, expect, it } from 'vitest';
import { addItem, editText, removeItem } from '#shared/plan/commands/items.ts';
import { apply, MisfitError } from '#shared/plan/edits/apply.ts';
import { type Difference, differenceOf, NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import { squash } from '#shared/plan/edits/squash.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { emptyPlan, testContext } from './arbitraries.ts';

const context = testContext('i');
const empty = emptyPlan();
const [matrix] = empty.list('matrix');
if (!matrix) throw new Error('The plan has no matrix.');

const adding = addItem(empty, { matrix: matrix.id, role: 'priority', text: 'Cut changeover' }, context);
const withItem = apply(empty, adding);
const [item] = withItem.list('item');
if (!item) throw new Error('The plan has no item.');

const renaming = (records: RecordSet, id: ItemId, text: string): Difference =>
  differenceOf(editText(records, { item: id, text }, context));

describe('squash', () => {
  const renamed = renaming(withItem, item.id, 'Cut changeover to 10 min');
  const after = apply(withItem, renamed);

  it('adds the changed record where a record was added and then changed', () => {
    expect(squash(adding, renamed)).toEqual({
      ...NO_DIFFERENCE,
      added: [{ ...item, text: 'Cut changeover to 10 min' }],
    });
  });

  it('forgets what was changed and changed back', () => {
    expect(squash(renamed, renaming(after, item.id, 'Cut changeover'))).toEqual(NO_DIFFERENCE);
  });

  it('forgets what was added and removed', () => {
    expect(squash(adding, removeItem(withItem, { item: item.id }, context))).toEqual(NO_DIFFERENCE);
  });

  it('turns removing and adding one id into field changes', () => {
    const removed = { ...NO_DIFFERENCE, removed: [item] };
    const added = { ...NO_DIFFERENCE, added: [{ ...item, status: 'done' as const }] };
    expect(squash(removed, added).changed).toEqual([
      { kind: 'item', id: item.id, field: 'status', from: 'open', to: 'done' },
    ]);
  });

  it('removes the record as it first was where it was changed and then removed', () => {
    const removed = removeItem(after, { item: item.id }, context);
    expect(squash(renamed, removed)).toEqual({ ...NO_DIFFERENCE, removed: [item] });
  });

  it('refuses two differences that do not follow one another', () => {
    expect(() => squash(adding, adding)).toThrow(MisfitError);
    expect(() => squash(renamed, renamed)).toThrow(MisfitError);
  });
});
