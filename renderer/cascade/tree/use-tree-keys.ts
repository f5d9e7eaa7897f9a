import type { KeyboardEvent } from 'react';
import { eachShown, type ShownNode } from '#shared/cascade/opening.ts';
import { type Step, stepFrom } from '#shared/cascade/walking.ts';
import { type DrawingKeys, handledKeys } from '../drawing-keys.ts';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
  Home: 'first',
  End: 'last',
};

interface TreeKeys extends DrawingKeys {
  readonly toggle: (shown: ShownNode) => void;
}

/** Arrows walk the tree, Space opens and closes, `*` opens all beside; the rest is as in every drawing. */
export function useTreeKeys(keys: TreeKeys): (event: KeyboardEvent) => void {
  const { cascade, toggle } = keys;
  const { shown, selected, select } = cascade;
  const walk = (at: ShownNode | null, step: Step) => {
    if (!at) select(shown.node.key);
    else if (step === 'in' && at.canOpen && at.children.length === 0) toggle(at);
    else select((stepFrom(shown, at, step) ?? at).node.key);
  };
  return handledKeys(keys, (key) => {
    const at = (selected && [...eachShown(shown)].find(({ node }) => node === selected)) ?? null;
    const step = STEPS[key];
    if (step) walk(at, step);
    else if (key === ' ' && at?.canOpen) toggle(at);
    else if (key === '*' && at?.parent) {
      cascade.open(
        at.parent.children.map(({ node }) => node.key),
        true,
      );
    } else return key === ' ';
    return true;
  });
}
