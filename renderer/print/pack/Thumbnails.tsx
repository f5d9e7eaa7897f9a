import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PackPreview, PreviewedPage } from '#shared/host/replies.ts';
import type { Pack } from '#shared/print/pack/pack.ts';
import { mmToPx } from '#shared/print/paper.ts';
import { t } from '../../messages/messages.ts';
import { PageFrame } from './PageFrame.tsx';
import { usePreview } from './use-preview.ts';

interface ThumbnailsProps {
  /** What the preview shows the pages of. */
  readonly pack: Pack;
  readonly preview: PackPreview;
  readonly onTurn: (page: number) => void;
}

/** Every page in small under the headings of its part. A page is drawn once it is scrolled to. */
export function Thumbnails({ pack, preview, onTurn }: ThumbnailsProps) {
  const list = useRef<HTMLOListElement>(null);
  const { pages, outline, page: shown } = preview;
  const current = shown?.number ?? 0;
  const headings = new Map(
    outline.filter(({ level }) => level === 1).map(({ page, title }) => [page, title] as const),
  );

  useEffect(() => {
    const line = list.current?.children[current];
    line?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);

  const walk = (event: KeyboardEvent) => {
    const to = { ArrowDown: current + 1, ArrowUp: current - 1 }[event.key];
    if (to === undefined || to < 0 || to >= pages) return;
    event.preventDefault();
    onTurn(to);
    list.current?.children[to]?.querySelector('button')?.focus();
  };

  return (
    <nav className="pack-thumbs" aria-label={t('pack.pages.all')}>
      <ol ref={list} onKeyDown={walk}>
        {Array.from({ length: pages }, (_, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <li key={number}>
            {headings.has(number) && <p className="pack-thumb-heading">{headings.get(number)}</p>}
            <button
              type="button"
              aria-current={number === current ? 'page' : undefined}
              aria-label={thumbWords(preview, number)}
              tabIndex={number === current ? 0 : -1}
              onClick={() => onTurn(number)}
            >
              <Thumbnail pack={pack} number={number} like={shown} />
              <span>{number + 1}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function thumbWords(preview: PackPreview, number: number): string {
  const page = t('pack.page', { number: number + 1, count: preview.pages });
  const heading = headingOf(preview, number);
  return heading ? `${page}: ${heading}` : page;
}

/** Under which heading a page stands: its part, and the section in it that begins on the page or goes on there. */
export function headingOf({ outline }: PackPreview, number: number): string {
  const part = outline.findLastIndex(({ page, level }) => page <= number && level === 1);
  const sections = outline.slice(part + 1).filter(({ page, level }) => page <= number && level === 2);
  const section = sections.find(({ page }) => page === number) ?? sections.at(-1);
  return [outline[part]?.title, section?.title].filter((title) => title !== undefined).join(' · ');
}

/** In pixels; neither side of a page in small is longer. */
const EDGE = 104;

interface ThumbnailProps {
  readonly pack: Pack;
  readonly number: number;
  /** A page whose shape is taken until its own is known. */
  readonly like: PreviewedPage | null;
}

function Thumbnail({ pack, number, like }: ThumbnailProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  const [shape, setShape] = useState<Pick<PreviewedPage, 'width' | 'height'> | null>(null);
  useEffect(() => {
    const { current } = place;
    if (!current || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      {
        rootMargin: '200px',
      },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const { width, height } = shape ?? like ?? { width: 297, height: 420 };
  const scale = EDGE / mmToPx(Math.max(width, height));
  return (
    <span
      ref={place}
      className="pack-thumb"
      style={{ inlineSize: mmToPx(width) * scale, blockSize: mmToPx(height) * scale }}
    >
      {near && <DrawnThumbnail pack={pack} number={number} onShape={setShape} />}
    </span>
  );
}

interface DrawnThumbnailProps {
  readonly pack: Pack;
  readonly number: number;
  readonly onShape: (page: PreviewedPage) => void;
}

function DrawnThumbnail({ pack, number, onShape }: DrawnThumbnailProps) {
  const { preview } = usePreview(pack, number);
  const page = preview?.page ?? null;
  useEffect(() => {
    if (page) onShape(page);
  }, [page, onShape]);
  if (!page) return null;
  return <PageFrame page={page} scale={EDGE / mmToPx(Math.max(page.width, page.height))} title={null} />;
}
