import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { isTyping } from '../../ui/is-typing.ts';
import { enterFullScreen, leaveFullScreen } from './full-screen.ts';

/** The state of a screen that can be presented. */
export interface PresentingMode {
  readonly on: boolean;
  /** In full screen where a key or a click stands behind the call, else in the window. While presenting: full screen again. */
  readonly begin: () => void;
  readonly end: () => void;
}

/** Presents what an element shows: in full screen as far as that can be had, until it is ended or full screen is left. */
export function usePresenting(screen: RefObject<HTMLElement | null>): PresentingMode {
  const [on, setOn] = useState(false);
  const before = useRef<Element | null>(null);

  const begin = useCallback(() => {
    if (screen.current) void enterFullScreen(screen.current);
    setOn((was) => {
      if (!was) before.current = document.activeElement;
      return true;
    });
  }, [screen]);
  const end = useCallback(() => setOn(false), []);

  useEffect(() => {
    if (!on) return;
    /** Not from the beginning: the end of the full screen before may still be on its way. */
    let full = false;
    const onChange = () => {
      // Escape may have been meant for the text that is being written: the screen is smaller then, but nothing ends.
      if (full && !document.fullscreenElement && !isTyping(document.activeElement)) setOn(false);
      full = document.fullscreenElement !== null;
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      leaveFullScreen();
      giveFocusBack(before.current, screen.current);
    };
  }, [on, screen]);

  return { on, begin, end };
}

/** To what had the focus before, or to the board where that has gone in the meantime. */
function giveFocusBack(before: Element | null, screen: HTMLElement | null): void {
  const has = before instanceof HTMLElement && before !== document.body && before.checkVisibility();
  const element = has ? before : screen?.querySelector<HTMLElement>('.matrix-board');
  element?.focus({ preventScroll: true });
}
