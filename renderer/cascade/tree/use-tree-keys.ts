import type { KeyboardEvent } from 'react';
import { eachShown, type ShownNode } from '#shared/cascade/opening.ts';
import { type Step, stepFrom } from '#shared/cascade/walking.ts';
import type { DrawingProps } from './TreeDrawing.tsx';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
  Home: 'first',
  End: 'last',
};

type Keys = Pick<DrawingProps, 'cascade' | 'canEdit' | 'onOpen' | 'onCascade' | 'onType'> & {
  readonly toggle: (shown: ShownNode) => void;
};

/** Arrows walk the tree, Space opens and closes, Enter leads to the matrix, and typing searches. */
export function useTreeKeys(keys: Keys): (event: KeyboardEvent) => void {
  const { cascade, canEdit, onOpen, onCascade, onType, toggle } = keys;
  const { shown, selected } = cascade;
  return (event) => {
    if (event.nativeEvent.isComposing || event.metaKey) return;
    const at = (selected && [...eachShown(shown)].find(({ node }) => node === selected)) ?? null;
    const item = at?.node.subject.at === 'item' ? at.node.subject.item : null;
    const step = STEPS[event.key];
    if (event.ctrlKey || (event.altKey && event.key !== 'Enter')) return;
    if (step) {
      if (!at) cascade.select(shown.node.key);
      else if (step === 'in' && at.canOpen && at.children.length === 0) toggle(at);
      else cascade.select((stepFrom(shown, at, step) ?? at).node.key);
    } else if (event.key === 'Enter' && item) {
      if (!event.altKey) onOpen(item);
      else if (canEdit) onCascade(item);
    } else if (event.key === ' ' && at) {
      if (at.canOpen) toggle(at);
    } else if (event.key === '*' && at?.parent) {
      cascade.open(
        at.parent.children.map(({ node }) => node.key),
        true,
      );
    } else if (event.key === 'Escape') cascade.select(null);
    else {
      // The key itself goes into the field that has the focus by then.
      if (event.key.length === 1 && event.key !== ' ') onType();
      return;
    }
    event.preventDefault();
  };
}
