import { Maximize, Minus, Plus } from 'lucide-react';
import { memo } from 'react';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { useBoard } from './board-context.ts';
import type { BoardZoom } from './interaction/board-zoom.ts';

/** The zoom as buttons; the scale between them is itself the way back to actual size. */
export const ZoomControls = memo(function ZoomControls({ zoom }: { readonly zoom: BoardZoom | null }) {
  useSpeech();
  const percent = useBoard((board) => Math.round(board.view.k * 100));
  return (
    <div className="matrix-zoom">
      <button
        type="button"
        title={t('matrix.zoomOut')}
        aria-label={t('matrix.zoomOut')}
        onClick={zoom?.zoomOut}
      >
        <Minus size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="matrix-zoom-percent"
        title={t('matrix.actualSize')}
        aria-label={`${t('matrix.zoom', { percent })}, ${t('matrix.actualSize')}`}
        onClick={zoom?.actualSize}
      >
        {t('matrix.zoom', { percent })}
      </button>
      <button type="button" title={t('matrix.zoomIn')} aria-label={t('matrix.zoomIn')} onClick={zoom?.zoomIn}>
        <Plus size={16} aria-hidden="true" />
      </button>
      <button type="button" title={t('matrix.fit')} aria-label={t('matrix.fit')} onClick={zoom?.fit}>
        <Maximize size={15} aria-hidden="true" />
      </button>
    </div>
  );
});
