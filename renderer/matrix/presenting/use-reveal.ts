import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Arrangement } from '#shared/matrix/arrangements.ts';
import { type Part, partsOfScene, type RevealOrder, revealSteps } from '#shared/matrix/reveal.ts';
import type { Scene } from '#shared/matrix/scene.ts';
import type { Presentation } from './presentation.ts';

/** What a presentation shows right now. */
export interface Reveal {
  /** The sheet with what has come up so far. */
  readonly scene: Scene;
  /** The part that is new; null where the whole sheet is shown at once. */
  readonly part: Part | null;
  /** Place of the step, 0 the first. */
  readonly index: number;
  readonly count: number;
}

/** @param order how the sheet comes up; null while nothing is presented */
export function useReveal(
  whole: Scene,
  roles: Arrangement['roles'],
  order: RevealOrder | null,
  presentation: Presentation,
): Reveal {
  const wanted = useStore(presentation, ({ step }) => step);
  const steps = useMemo(() => revealSteps(order ?? 'whole', roles), [order, roles]);
  const index = Math.max(Math.min(wanted, steps.length - 1), 0);
  const step = steps[index];
  const scene = useMemo(() => (step ? partsOfScene(whole, step.visible) : whole), [whole, step]);
  return { scene, part: step?.part ?? null, index, count: steps.length };
}
