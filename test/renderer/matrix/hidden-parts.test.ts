import { describe, expect, it } from 'vitest';
import { targetAt } from '#renderer/matrix/interaction/hit.ts';
import { latticeOf, stepFrom } from '#renderer/matrix/interaction/lattice.ts';
import { tabStops } from '#renderer/matrix/interaction/tab-order.ts';
import { type Target, targetKey } from '#renderer/matrix/interaction/target.ts';
import { boxOf } from '#renderer/matrix/overlay/bands.ts';
import { boxOfPart, entryOf, readingBoxOf } from '#renderer/matrix/presenting/part.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import { partsOfScene, revealSteps } from '#shared/matrix/reveal.ts';
import type { Scene } from '#shared/matrix/scene.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { ARRANGEMENT_NAMES, sample } from './sample-matrix.ts';

const { records, matrix } = sample();
const STEP = 12;

function walked(scene: Scene): readonly Target[] {
  const lattice = latticeOf(scene);
  const seen = new Map<string, Target>();
  const ahead: Target[] = [...tabStops(scene)];
  for (let from = ahead.pop(); from; from = ahead.pop()) {
    if (seen.has(targetKey(from))) continue;
    seen.set(targetKey(from), from);
    for (const direction of ['up', 'down', 'left', 'right'] as const) {
      const to = stepFrom(lattice, from, direction);
      if (to) ahead.push(to);
    }
  }
  return [...seen.values()];
}

function hit(scene: Scene): readonly Target[] {
  const found: Target[] = [];
  for (let x = 0; x < scene.width; x += STEP) {
    for (let y = 0; y < scene.height; y += STEP) found.push(...[targetAt(scene, { x, y }) ?? []].flat());
  }
  return found;
}

describe.each(ARRANGEMENT_NAMES)('a part of %s that has not come up', (name) => {
  const arrangement = ARRANGEMENTS[name];
  const whole = layoutMatrix(matrixView(records, matrix), arrangement, bundledMeasurer, {
    mode: 'edit',
    words: SHEET_WORDS.en,
  });
  const steps = revealSteps('clockwise', arrangement.roles);

  it('is neither hit by the mouse nor reached by keys', () => {
    for (const { visible } of steps) {
      const scene = partsOfScene(whole, visible);
      for (const target of [...walked(scene), ...hit(scene)]) expect(boxOf(scene, target)).not.toBeNull();
    }
  });

  it('has a box and a place to type in as soon as it has', () => {
    for (const { part, visible } of steps) {
      const scene = partsOfScene(whole, visible);
      const entry = entryOf(scene, part);
      expect(entry && boxOf(scene, entry)).not.toBeNull();
      const [box, around] = [boxOfPart(scene, part), readingBoxOf(scene, part)];
      if (!box || !around) throw new Error(`${part} has no box.`);
      expect(box.width).toBeLessThanOrEqual(around.width + 0.01);
      expect(box.height).toBeLessThanOrEqual(around.height + 0.01);
    }
  });
});
