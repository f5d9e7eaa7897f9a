import type { ReactNode } from 'react';
import type { TextBlock } from '#shared/matrix/scene.ts';

const ANCHOR = { start: 'start', middle: 'middle', end: 'end' } as const;

interface TextLinesProps {
  readonly block: TextBlock;
  readonly className?: string;
}

/** The lines of a text block where the scene put their baselines. A vertical block belongs into `Turned`. */
export function TextLines({ block, className }: TextLinesProps) {
  return block.lines.map(({ text, x, y }) => (
    <text
      key={`${x} ${y}`}
      className={className}
      x={block.vertical ? -y : x}
      y={block.vertical ? x : y}
      fontSize={block.fontSize}
      fontWeight={block.weight}
      textAnchor={ANCHOR[block.align]}
    >
      {text}
    </text>
  ));
}

/**
 * Vertical text, all of a plate in one group: the browser keeps every transform apart in each frame that it composes,
 * so that text turned line by line would make each mark on a large sheet dearer.
 */
export function Turned({ children }: { readonly children: ReactNode }) {
  return <g transform="rotate(-90)">{children}</g>;
}
