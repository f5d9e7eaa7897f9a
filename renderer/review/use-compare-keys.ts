import { useEffect } from 'react';

interface CompareKeys {
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

/** F8 and Shift+F8 walk the differences and Escape leaves, wherever the focus is, but not over a dialog or a menu. */
export function useCompareKeys({ step, close }: CompareKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open], [role="menu"]:popover-open')) return;
      if (event.key === 'F8') step(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [step, close]);
}
