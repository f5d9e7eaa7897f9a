import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** How long the controls stay when the mouse rests. */
const REST_MS = 3000;

interface Awake {
  readonly awake: boolean;
  readonly wake: () => void;
}

/** Whether somebody has just moved the mouse, or is busy with the controls; at rest nothing but the sheet is seen. */
export function useAwake(controls: RefObject<HTMLElement | null>): Awake {
  const [awake, setAwake] = useState(true);
  const timer = useRef(0);

  const wake = useCallback(() => {
    window.clearTimeout(timer.current);
    setAwake(true);
    timer.current = window.setTimeout(() => {
      if (controls.current?.matches(':hover, :focus-within')) wake();
      else setAwake(false);
    }, REST_MS);
  }, [controls]);

  useEffect(() => {
    let last = { x: Number.NaN, y: Number.NaN };
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      // Chromium repeats the last move when something changes under a pointer at rest.
      if (clientX === last.x && clientY === last.y) return;
      last = { x: clientX, y: clientY };
      wake();
    };
    wake();
    window.addEventListener('pointermove', onMove);
    return () => {
      window.clearTimeout(timer.current);
      window.removeEventListener('pointermove', onMove);
    };
  }, [wake]);

  return { awake, wake };
}
