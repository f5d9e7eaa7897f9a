import type { TextBlock } from '#shared/matrix/scene.ts';

const ANCHOR = { start: 'start', middle: 'middle', end: 'end' } as const;

interface TextLinesProps {
  readonly block: TextBlock;
  readonly className?: string;
}

/** The lines of a text block where the scene put their baselines; a vertical block is turned line by line. */
export function TextLines({ block, className }: TextLinesProps) {
  return block.lines.map((line) => (
    <text
      key={`${line.x} ${line.y}`}
      className={className}
      x={line.x}
      y={line.y}
      fontSize={block.fontSize}
      fontWeight={block.weight}
      textAnchor={ANCHOR[block.align]}
      transform={block.vertical ? `rotate(-90 ${line.x} ${line.y})` : undefined}
    >
      {line.text}
    </text>
  ));
}
