import { useEffect, useRef } from 'react';
import { isTyping } from '../../ui/is-typing.ts';

/**
 * What the keys do while presenting; the first three are what clickers send. No letters: on the sheet they are typed,
 * as always. Keys that a text field, an open menu or a dialog needs are left to it.
 */
const KEYS = {
  PageDown: 'forward',
  PageUp: 'back',
  Escape: 'end',
  Home: 'first',
  End: 'last',
  /** To the controls and back, as from pane to pane. */
  F6: 'controls',
  F7: 'zoom',
  F9: 'pointer',
} as const satisfies Readonly<Record<string, string>>;

type PresentingAction = (typeof KEYS)[keyof typeof KEYS];

export function usePresentingKeys(actions: { readonly [A in PresentingAction]: () => void }): void {
  const now = useRef(actions);
  now.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (!isKey(key) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.defaultPrevented || isTyping(target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      now.current[KEYS[key]]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isKey(key: string): key is keyof typeof KEYS {
  return Object.hasOwn(KEYS, key);
}
