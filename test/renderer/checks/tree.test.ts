import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeStep } from '#renderer/checks/tree-keys.ts';
import { treeRows } from '#renderer/checks/tree-rows.ts';
import type { Tally } from '#shared/audit/listing.ts';

const groups: readonly Tally[] = [
  { id: 'a', count: 3 },
  { id: 'b', count: 1 },
  { id: 'c', count: 2 },
];
const written = (closed: readonly string[] = []) => {
  const rows = treeRows(groups, new Set(closed));
  return Array.from({ length: rows.count }, (_, at) => {
    const row = rows.at(at);
    return row?.type === 'group' ? `${row.group.id}${row.open ? '' : '…'}` : row?.place;
  });
};

describe('the lines of a tree', () => {
  it('are the heads with what is below them, counted on over all groups', () => {
    expect(written()).toEqual(['a', 0, 1, 2, 'b', 3, 'c', 4, 5]);
  });

  it('leave out what is folded, and count it all the same', () => {
    expect(written(['a', 'c'])).toEqual(['a…', 'b', 3, 'c…']);
  });

  it('end where they end', () => {
    const rows = treeRows(groups, new Set());
    expect([rows.at(-1), rows.at(9)]).toEqual([undefined, undefined]);
    expect(treeRows([], new Set()).count).toBe(0);
  });

  it('lead from every line back to its head, whatever is folded', () => {
    const tallies = fc.array(fc.nat(5), { maxLength: 8 });
    fc.assert(
      fc.property(tallies, fc.infiniteStream(fc.boolean()), (counts, folded) => {
        const all = counts.map((count, at) => ({ id: `g${at}`, count }));
        const closed = new Set(all.filter(() => folded.next().value).map(({ id }) => id));
        const rows = treeRows(all, closed);
        const places: number[] = [];
        for (let row = 0; row < rows.count; row += 1) {
          const line = rows.at(row);
          const head = rows.at(rows.headOf(row));
          expect(head).toMatchObject({ type: 'group', group: line?.group });
          if (line?.type === 'finding') places.push(line.place);
        }
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const open = all.filter(({ id }) => !closed.has(id));
        expect(places).toHaveLength(open.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});

describe('the keys of a tree', () => {
  const rows = treeRows(groups, new Set(['b']));
  // a 0 1 2 b… c 4 5
  const step = (key: string, cursor: number) => treeStep(key, rows, cursor, 4);

  it('walk line by line, page by page and to the ends, and no further', () => {
    expect(step('ArrowDown', 0)).toEqual({ step: 'go', row: 1 });
    expect(step('ArrowUp', 0)).toEqual({ step: 'go', row: 0 });
    expect(step('PageDown', 2)).toEqual({ step: 'go', row: 6 });
    expect(step('PageDown', 6)).toEqual({ step: 'go', row: 7 });
    expect(step('End', 0)).toEqual({ step: 'go', row: 7 });
    expect(step('Home', 5)).toEqual({ step: 'go', row: 0 });
  });

  it('open and close, and go in and out', () => {
    expect(step('ArrowRight', 4)).toEqual({ step: 'fold', group: 'b', open: true });
    expect(step('ArrowRight', 0)).toEqual({ step: 'go', row: 1 });
    expect(step('ArrowLeft', 2)).toEqual({ step: 'go', row: 0 });
    expect(step('ArrowLeft', 0)).toEqual({ step: 'fold', group: 'a', open: false });
    expect(step('Enter', 4)).toEqual({ step: 'fold', group: 'b', open: true });
  });

  it('go to the place of a finding, and mean nothing else', () => {
    expect(step('Enter', 6)).toEqual({ step: 'enter', place: 4 });
    expect(step('x', 6)).toBeNull();
    expect(step('ArrowRight', 6)).toBeNull();
  });
});
