import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  movedPart,
  PART_NAMES,
  PRESETS,
  packForNow,
  presetOf,
  presetPack,
  withOffer,
  withoutPart,
  withPart,
} from '#renderer/print/pack/pack-draft.ts';
import { matrixId } from '#shared/plan/ids.ts';
import { type Pack, pack, USUAL_PACK } from '#shared/print/pack/pack.ts';
import { paperOf } from '#shared/print/paper.ts';

const [m1, m2, m3] = [matrixId.parse('m1'), matrixId.parse('m2'), matrixId.parse('m3')];
const all = [m1, m2, m3];
const shown = { matrix: m1, arrangement: null };
const anyPack = fc
  .array(fc.constantFrom(...PART_NAMES), { minLength: 1, maxLength: 8 })
  .map((names): Pack => pack.parse({ parts: names.map((part) => ({ part })) }));

describe('a preset', () => {
  it.each(PRESETS)('%s is a pack, and is known as what it is', (preset) => {
    const made = presetPack(preset, shown);
    expect(pack.parse(made)).toEqual(made);
    expect(presetOf(made, shown)).toBe(preset);
    expect(presetOf({ ...made, title: 'Other' }, shown)).toBeNull();
  });
});

describe('the parts', () => {
  it('stay the same ones wherever they are moved, and come back by the way back', () => {
    fc.assert(
      fc.property(anyPack, fc.nat(9), fc.nat(9), (draft, from, to) => {
        const moved = movedPart(draft, from, to);
        expect(moved.parts.toSorted(byName)).toEqual(draft.parts.toSorted(byName));
        const within = from < draft.parts.length && to < draft.parts.length;
        if (within) expect(moved.parts[to]).toBe(draft.parts[from]);
        expect(movedPart(moved, to, from)).toEqual(draft);
      }),
    );
  });

  it('are added at the end with what is usual, and removed', () => {
    const more = withPart(USUAL_PACK, 'items');
    expect(more.parts.at(-1)).toMatchObject({ part: 'items', matrices: 'all', items: 'all' });
    expect(withoutPart(more, more.parts.length - 1)).toEqual(USUAL_PACK);
  });
});

describe('an offer', () => {
  const split = { fit: 'split', pages: 3, smallestPoints: 8 } as const;
  const larger = { fit: 'whole', paper: paperOf('A2'), smallestPoints: 8 } as const;

  it('changes the part of a matrix that stands alone', () => {
    const draft = presetPack('thisMatrix', shown);
    expect(withOffer(draft, 0, m1, larger, all).parts).toEqual([
      { ...draft.parts[0], paper: paperOf('A2'), fit: { fit: 'whole' } },
    ]);
    expect(withOffer(draft, 0, m1, split, all).parts).toEqual([{ ...draft.parts[0], fit: { fit: 'split' } }]);
  });

  it('takes a matrix among others into a part of its own, and leaves the others as they are', () => {
    const draft = pack.parse({ parts: [{ part: 'cover' }, { part: 'matrix' }, { part: 'cascade' }] });
    const { parts } = withOffer(draft, 1, m2, split, all);
    expect(parts).toMatchObject([
      { part: 'cover' },
      { part: 'matrix', matrices: [m1, m3], fit: { fit: 'whole' } },
      { part: 'matrix', matrices: [m2], fit: { fit: 'split' } },
      { part: 'cascade' },
    ]);
  });

  it('keeps the steps of teaching on a larger paper', () => {
    const draft = presetPack('slides', shown);
    expect(withOffer(draft, 0, m1, larger, all).parts[0]).toMatchObject({
      fit: { fit: 'steps' },
      paper: { name: 'A2' },
    });
  });
});

describe('a pack of last time', () => {
  it('of one matrix is about the one that is shown now', () => {
    const last = presetPack('poster', { matrix: m2, arrangement: null });
    expect(packForNow(last, shown, all).parts).toEqual(presetPack('poster', shown).parts);
  });

  it('asks for no matrix that is gone', () => {
    const last = pack.parse({
      parts: [
        { part: 'matrix', matrices: ['m1', 'gone'] },
        { part: 'linear', matrices: ['gone'] },
      ],
    });
    expect(packForNow(last, shown, all).parts).toMatchObject([{ matrices: [m1] }, { matrices: 'all' }]);
  });
});

function byName(a: { readonly part: string }, b: { readonly part: string }): number {
  return a.part < b.part ? -1 : a.part > b.part ? 1 : 0;
}
