import { describe, expect, it } from 'vitest';
import {
  allOf,
  entryAt,
  handKindOf,
  inListOrder,
  marksOf,
  nextAfter,
  onlyOf,
  standingOf,
} from '#renderer/review/merging/choices.ts';
import { itemId } from '#shared/plan/ids.ts';
import type { MergeEntry } from '#shared/plan/merge/entries.ts';

const P1 = itemId.parse('p1');
const K1 = itemId.parse('k1');

function entry(more: Partial<MergeEntry> & Pick<MergeEntry, 'key' | 'type'>): MergeEntry {
  return {
    ...{ kind: 'item', id: P1, field: 'text', side: null, edits: [], law: null, others: [] },
    subject: { sheet: { on: 'item', item: P1 }, matrix: null, code: 'P1', text: '' },
    ...more,
  };
}

const clean = entry({ key: 'why', type: 'changed', field: 'why' });
const conflict = entry({ key: 'text', type: 'field' });
const elsewhere = entry({
  ...{ key: 'unit', type: 'added', kind: 'unit', field: null },
  subject: { sheet: null, matrix: null, code: 'Plant', text: '' },
});
const other = entry({
  ...{ key: 'k1', type: 'changed', id: K1 },
  subject: { sheet: { on: 'item', item: K1 }, matrix: null, code: 'K1', text: '' },
});
const entries = [clean, other, elsewhere, conflict];

describe('what stands while a person chooses', () => {
  it('is theirs where only they did it, and nothing in a conflict or where nobody knows who did it', () => {
    expect(standingOf(clean, new Map(), 'history')).toEqual({ take: 'theirs' });
    expect(standingOf(conflict, new Map(), 'history')).toBeNull();
    expect(standingOf(clean, new Map(), 'none')).toBeNull();
    expect(standingOf(clean, allOf(entries, 'mine'), 'none')).toEqual({ take: 'mine' });
  });

  it('shows on the sheet by thing: open before taken before kept', () => {
    expect([...marksOf(entries, new Map(), 'history')]).toEqual([
      ['item-p1', 'open'],
      ['item-k1', 'taken'],
    ]);
    const decided = new Map([['text', { take: 'mine' } as const]]);
    expect(marksOf(entries, decided, 'history').get('item-p1')).toBe('taken');
    expect([...marksOf(entries, allOf(entries, 'mine'), 'history').values()]).toEqual(['kept', 'kept']);
  });

  it('is kept for entries that are still there', () => {
    expect([...onlyOf([clean], allOf(entries, 'mine')).keys()]).toEqual(['why']);
  });
});

it('is walked conflicts first, and round again', () => {
  expect(inListOrder(entries).map(({ key }) => key)).toEqual(['text', 'why', 'k1', 'unit']);
  expect(nextAfter(entries, null, 1)).toBe(conflict);
  expect(nextAfter(entries, null, -1)).toBe(elsewhere);
  expect(nextAfter(entries, elsewhere, 1)).toBe(conflict);
  expect(nextAfter([], null, 1)).toBeUndefined();
  expect(entryAt(entries, 'item-k1')).toBe(other);
  expect(entryAt(entries, 'plan')).toBeNull();
});

it('is typed by hand only where any value may stand', () => {
  expect(handKindOf(conflict)).toBe('text');
  expect(handKindOf(entry({ key: 'due', type: 'changed', field: 'due' }))).toBe('date');
  expect(handKindOf(entry({ key: 'plan', type: 'field', kind: 'value', field: 'plan' }))).toBe('number');
  expect(handKindOf(entry({ key: 'owner', type: 'field', field: 'owner' }))).toBeNull();
  expect(handKindOf(entry({ key: 'start', type: 'field', kind: 'period', field: 'start' }))).toBeNull();
  expect(handKindOf(elsewhere)).toBeNull();
});
