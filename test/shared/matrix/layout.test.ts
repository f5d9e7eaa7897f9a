import { describe, expect, it } from 'vitest';
import { ITEM_TYPE } from '#shared/matrix/spacing.ts';
import { sampleView, sceneOf } from './sample-scene.ts';

describe('the layout of a sample', () => {
  it('sets every text of the automotive matrix in full size', () => {
    const scene = sceneOf(sampleView('automotive'));
    const items = Object.values(scene.sides).flatMap(({ items }) => items);
    expect(items).toHaveLength(19);
    expect(items.every(({ text }) => !text.cut && text.fontSize === ITEM_TYPE)).toBe(true);
    expect(scene.grids.map(({ name }) => name)).toHaveLength(6);
  });
});
