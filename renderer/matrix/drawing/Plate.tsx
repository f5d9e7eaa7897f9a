import type { ReactNode } from 'react';
import type { Rect } from '#shared/matrix/scene.ts';

interface PlateProps {
  readonly box: Rect;
  readonly className: string;
  readonly children: ReactNode;
}

/**
 * One absolutely placed piece of the sheet with an `<svg>` of its own. Each is a containment boundary, so that a
 * change inside it costs no layout or paint outside; its view box lets the content use scene coordinates as they are.
 */
export function Plate({ box, className, children }: PlateProps) {
  return (
    <svg
      className={`matrix-plate ${className}`}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
