import type { Rect } from '#shared/matrix/scene.ts';

const ARM = 5;

interface NextBoxProps {
  readonly box: Rect;
  /** Whether there is a plus sign; a side without items has a sentence instead. */
  readonly plus: boolean;
}

/** The box where the next item or person goes. */
export function NextBox({ box: { x, y, width, height }, plus }: NextBoxProps) {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return (
    <g className="matrix-next">
      <rect x={x + 2} y={y + 2} width={Math.max(width - 4, 0)} height={Math.max(height - 4, 0)} rx={3} />
      {plus && <path d={`M${cx - ARM} ${cy}h${2 * ARM}M${cx} ${cy - ARM}v${2 * ARM}`} />}
    </g>
  );
}
