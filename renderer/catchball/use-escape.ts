import { useEffect, useRef } from 'react';
import { isTyping } from '../ui/is-typing.ts';

/** Escape leaves the screen; over a dialog or a menu, while typing, or in an input method it belongs to them. */
export function useEscape(leave: () => void): void {
  const now = useRef(leave);
  now.current = leave;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      if (isTyping(event.target)) return;
      if (document.querySelector('dialog[open], [role="menu"]:popover-open')) return;
      event.preventDefault();
      now.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
