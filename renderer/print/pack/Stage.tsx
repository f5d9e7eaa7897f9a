import { ChevronLeft, ChevronRight, Scan, ZoomIn, ZoomOut } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PreviewedPage } from '#shared/host/replies.ts';
import { mmToPx } from '#shared/print/paper.ts';
import { formatNumber, t } from '../../messages/messages.ts';
import { IconButton } from '../../ui/Button.tsx';
import { PageFrame } from './PageFrame.tsx';
import { useBox } from './use-box.ts';

interface StageProps {
  readonly page: PreviewedPage;
  readonly pages: number;
  /** What is on the page, for whoever does not see it. */
  readonly heading: string;
  readonly waiting: boolean;
  readonly onTurn: (page: number) => void;
}

/** White around a page that fits, in pixels. */
const AIR = 24;
const STEP = 1.25;
const LEAST = 0.05;
const MOST = 4;

/** One page, as large as there is room, or as large as a person wants. */
export function Stage({ page, pages, heading, waiting, onTurn }: StageProps) {
  const pane = useRef<HTMLDivElement>(null);
  const box = useBox(pane);
  /** Null: as large as it fits. */
  const [zoom, setZoom] = useState<number | null>(null);
  const [wide, high] = [mmToPx(page.width), mmToPx(page.height)];
  const fit = box ? Math.min((box.width - 2 * AIR) / wide, (box.height - 2 * AIR) / high) : 0;
  const scale = zoom ?? Math.max(fit, LEAST);
  const magnify = (by: number) => setZoom(Math.min(MOST, Math.max(LEAST, scale * by)));
  return (
    <div className="pack-stage">
      <div className="pack-stage-bar">
        <IconButton
          icon={ChevronLeft}
          label={t('pack.page.previous')}
          disabled={page.number === 0}
          onClick={() => onTurn(page.number - 1)}
        />
        <span className="pack-page-number" aria-live="polite">
          {t('pack.page', { number: page.number + 1, count: pages })}
        </span>
        <IconButton
          icon={ChevronRight}
          label={t('pack.page.next')}
          disabled={page.number >= pages - 1}
          onClick={() => onTurn(page.number + 1)}
        />
        <span className="pack-heading">{heading}</span>
        <IconButton icon={ZoomOut} label={t('command.zoomOut')} onClick={() => magnify(1 / STEP)} />
        <span className="pack-zoom">
          {t('pack.percent', { percent: formatNumber(Math.round(scale * 100)) })}
        </span>
        <IconButton icon={ZoomIn} label={t('command.zoomIn')} onClick={() => magnify(STEP)} />
        <IconButton
          icon={Scan}
          label={t('command.zoomToFit')}
          pressed={zoom === null}
          onClick={() => setZoom(null)}
        />
      </div>
      <section
        ref={pane}
        className="pack-pane"
        aria-label={t('pack.preview')}
        aria-busy={waiting}
        // What scrolls must be within reach of the keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        tabIndex={0}
      >
        {box && (
          <PageFrame
            page={page}
            scale={scale}
            title={`${t('pack.page', { number: page.number + 1, count: pages })}: ${heading}`}
          />
        )}
      </section>
    </div>
  );
}
