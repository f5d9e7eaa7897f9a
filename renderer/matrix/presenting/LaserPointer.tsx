import { useEffect, useRef } from 'react';
import { followPointer } from './laser-trail.ts';

const TRAIL = ['head', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'last'] as const;

/** A glowing dot in place of the mouse. It lies over the sheet, so that pointing neither marks nor lights up anything. */
export function LaserPointer() {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => (layer.current ? followPointer(layer.current) : undefined), []);
  return (
    <div ref={layer} className="laser" aria-hidden="true">
      {TRAIL.map((dot) => (
        <div key={dot} className="laser-dot" />
      ))}
    </div>
  );
}
