import { type DragEvent, useState } from 'react';

/** Where a part stands in relation to what is dropped beside it. */
export type DropSide = 'before' | 'after' | undefined;

/** Drags one of a list to another place. @param onMove to where it stands afterwards */
export function usePartDrag(count: number, onMove: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null);
  /** The gap that it would be dropped into; 0 is before the first. */
  const [gap, setGap] = useState<number | null>(null);

  const end = () => {
    setDragged(null);
    setGap(null);
  };
  const dropSide = (at: number): DropSide => {
    if (gap === at) return 'before';
    return gap === count && at === count - 1 ? 'after' : undefined;
  };
  return {
    list: {
      onDragOver: (event: DragEvent) => {
        if (dragged !== null) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        if (dragged !== null && gap !== null) onMove(dragged, gap > dragged ? gap - 1 : gap);
        end();
      },
    },
    isDragged: (at: number) => dragged === at,
    dropSide,
    over: (event: DragEvent, at: number) => {
      if (dragged === null) return;
      const { top, height } = event.currentTarget.getBoundingClientRect();
      setGap(event.clientY < top + height / 2 ? at : at + 1);
    },
    /** @param name as it is called where it is dropped outside */
    begin: (event: DragEvent, at: number, name: string) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', name);
      setDragged(at);
    },
    end,
  };
}
