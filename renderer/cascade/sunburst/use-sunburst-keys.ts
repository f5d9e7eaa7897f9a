import type { KeyboardEvent } from 'react';
import type { WhyNode } from '#shared/cascade/why-tree.ts';
import { type DrawingKeys, handledKeys } from '../drawing-keys.ts';

interface SunburstKeys extends DrawingKeys {
  /** What stands in the middle. */
  readonly focus: WhyNode;
  readonly goInto: (node: WhyNode) => void;
  readonly goOut: () => void;
}

/** Left and right go round a ring, up leads outwards and down inwards; Space goes into what is selected, Backspace back out. */
export function useSunburstKeys(keys: SunburstKeys): (event: KeyboardEvent) => void {
  const { cascade, focus, goInto, goOut } = keys;
  const { selected, kept, select } = cascade;
  const childrenOf = (node: WhyNode) =>
    kept === null ? node.children : node.children.filter(({ key }) => kept.keys.has(key));
  const beside = (by: number) => {
    if (!selected?.parent) return null;
    const siblings = childrenOf(selected.parent);
    return siblings[(siblings.indexOf(selected) + by + siblings.length) % siblings.length] ?? null;
  };
  const steps: Readonly<Record<string, () => WhyNode | null | undefined>> = {
    ArrowRight: () => beside(1),
    ArrowLeft: () => beside(-1),
    ArrowUp: () => selected && childrenOf(selected)[0],
    ArrowDown: () => (selected === focus ? null : selected?.parent),
  };
  return handledKeys(keys, (key) => {
    const step = steps[key];
    if (step) {
      const to = selected ? step() : childrenOf(focus)[0];
      if (to) select(to.key);
    } else if (key === ' ') {
      if (selected) goInto(selected);
    } else if (key === 'Backspace') goOut();
    else return false;
    return true;
  });
}
