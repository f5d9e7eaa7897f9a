import { ChevronLeft, ChevronRight, Contrast, Flashlight, Fullscreen, Moon, Scan, X } from 'lucide-react';
import { type MouseEvent, type RefObject, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { REVEAL_ORDERS } from '#shared/matrix/reveal.ts';
import { t } from '../../messages/messages.ts';
import { useStores, useView } from '../../state/stores.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { isTyping } from '../../ui/is-typing.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { nameOfPart } from './part.ts';
import type { Presentation } from './presentation.ts';
import { TimerControls } from './TimerControls.tsx';
import type { PresentingMode } from './use-presenting.ts';
import type { Reveal } from './use-reveal.ts';

interface PresentingStripProps {
  readonly reveal: Reveal;
  readonly presentation: Presentation;
  readonly mode: PresentingMode;
  readonly strip: RefObject<HTMLDivElement | null>;
  readonly awake: boolean;
  readonly onLeave: () => void;
}

/** All controls of a presentation, at the lower edge, as long as somebody moves the mouse or is busy with them. */
export function PresentingStrip(props: PresentingStripProps) {
  const { reveal, presentation, mode, strip, awake, onLeave } = props;
  return (
    <div
      ref={strip}
      className="presenting-strip"
      role="toolbar"
      aria-label={t('presenting.strip')}
      data-awake={awake}
      onMouseDown={keepFocus}
    >
      <Steps reveal={reveal} presentation={presentation} />
      <OrderChoice />
      <TimerControls presentation={presentation} onLeave={onLeave} />
      <Looks presentation={presentation} zoomable={reveal.part !== null} />
      <FullScreenButton onFullScreen={mode.begin} />
      <Button tone="quiet" icon={X} onClick={mode.end}>
        {t('presenting.end')}
      </Button>
    </div>
  );
}

/** The mouse leaves the keys with the sheet: what is typed next belongs there, and Space must not step on. */
function keepFocus(event: MouseEvent) {
  if (!isTyping(event.target)) event.preventDefault();
}

function Steps({ reveal, presentation }: Pick<PresentingStripProps, 'reveal' | 'presentation'>) {
  const { part, index, count, scene } = reveal;
  const shown =
    part === null
      ? t('presenting.wholeSheet')
      : t('presenting.step', { step: index + 1, count, part: nameOfPart(scene, part) });
  return (
    <div className="presenting-group">
      <IconButton
        icon={ChevronLeft}
        label={t('presenting.back')}
        disabled={index === 0}
        onClick={() => presentation.goTo(index - 1)}
      />
      <span className="presenting-step" title={shown}>
        {shown}
      </span>
      <IconButton
        icon={ChevronRight}
        label={t('presenting.forward')}
        disabled={index >= count - 1}
        onClick={() => presentation.goTo(index + 1)}
      />
    </div>
  );
}

function OrderChoice() {
  const { view } = useStores();
  const order = useView((state) => state.presenting.order);
  return (
    <SegmentedControl
      label={t('presenting.order')}
      value={order}
      options={REVEAL_ORDERS.map((value) => ({ value, label: t(`presenting.order.${value}`) }))}
      onChange={(chosen) => view.present({ order: chosen })}
    />
  );
}

interface LooksProps extends Pick<PresentingStripProps, 'presentation'> {
  readonly zoomable: boolean;
}

function Looks({ presentation, zoomable }: LooksProps) {
  const { view } = useStores();
  const zoomed = useStore(presentation, (state) => state.zoomed);
  const pointing = useStore(presentation, (state) => state.pointing);
  const high = useView((state) => state.presenting.contrast === 'high');
  const dark = useView(({ theme }) => theme === 'dark' || (theme === 'system' && prefersDark()));
  return (
    <div className="presenting-group">
      <IconButton
        icon={Scan}
        label={t('presenting.zoom', { keys: 'F7' })}
        pressed={zoomed}
        disabled={!zoomable}
        onClick={presentation.toggleZoom}
      />
      <IconButton
        icon={Flashlight}
        label={t('presenting.pointer', { keys: 'F9' })}
        pressed={pointing}
        onClick={presentation.togglePointer}
      />
      <IconButton
        icon={Contrast}
        label={t('presenting.contrast')}
        pressed={high}
        onClick={() => view.present({ contrast: high ? 'usual' : 'high' })}
      />
      <IconButton
        icon={Moon}
        label={t('presenting.dark')}
        pressed={dark}
        onClick={() => view.setTheme(dark ? 'light' : 'dark')}
      />
    </div>
  );
}

function prefersDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Offered where full screen was refused, or was left in the middle of a text. */
function FullScreenButton({ onFullScreen }: { readonly onFullScreen: () => void }) {
  const full = useSyncExternalStore(
    (listener) => {
      document.addEventListener('fullscreenchange', listener);
      return () => document.removeEventListener('fullscreenchange', listener);
    },
    () => document.fullscreenElement !== null,
  );
  return full ? null : (
    <IconButton icon={Fullscreen} label={t('presenting.fullScreen')} onClick={onFullScreen} />
  );
}
