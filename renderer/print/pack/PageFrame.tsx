import type { PreviewedPage } from '#shared/host/replies.ts';
import { mmToPx } from '#shared/print/paper.ts';

interface PageFrameProps {
  readonly page: PreviewedPage;
  /** Pixels on screen to one of the paper, at 96 to the inch. */
  readonly scale: number;
  /** Says what it is; null where that is said elsewhere. */
  readonly title: string | null;
}

/** The space that the print document leaves around a page on screen, in millimetres. */
const AROUND = 8;

/** A page as it will be printed: the host's own document, in which nothing can run, cut to its paper and scaled. */
export function PageFrame({ page: { html, width, height }, scale, title }: PageFrameProps) {
  const around = mmToPx(AROUND);
  const [wide, high] = [mmToPx(width), mmToPx(height)];
  return (
    <div className="pack-sheet" style={{ inlineSize: wide * scale, blockSize: high * scale }}>
      <iframe
        title={title ?? ''}
        // Nothing in it takes the keyboard, which goes through the pages in the preview around it.
        tabIndex={-1}
        aria-hidden={title === null}
        sandbox="allow-same-origin"
        srcDoc={html}
        style={{
          inlineSize: wide + 2 * around,
          blockSize: high + 2 * around,
          insetBlockStart: -around * scale,
          insetInlineStart: -around * scale,
          transform: `scale(${scale})`,
        }}
      />
    </div>
  );
}
