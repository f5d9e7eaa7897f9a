import { markPath } from '#shared/matrix/glyphs.ts';
import type { Mark } from '#shared/matrix/scene.ts';

/** A mark as one path in scene coordinates; shape and fill tell its level, an adverse effect has a bar as well as a colour. */
export function MarkShape({ mark }: { readonly mark: Mark }) {
  const { d, filled } = markPath(mark);
  const kind = filled ? 'matrix-mark is-filled' : 'matrix-mark';
  return <path className={mark.negative ? `${kind} is-negative` : kind} d={d} />;
}
