import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Period } from '#shared/plan/records/records.ts';
import { MOST_REVIEWS } from '#shared/plan/records/structure.ts';
import {
  type ReviewRhythm,
  RHYTHM_LENGTHS,
  RHYTHM_PLACES,
  reviewDays,
  WEEKDAYS,
  type Weekday,
} from '#shared/plan/review-rhythm.ts';
import { formatDay, formatFullDay, formatWeekday, t, tCount } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';

interface ReviewFillProps {
  readonly period: Period;
  readonly onFill: (days: readonly string[]) => void;
}

const USUAL: ReviewRhythm = { every: 'month', place: 'first', weekday: 1 };

/** Proposes the days of a rhythm, shows them, and sets them when the person says so. */
export function ReviewFill({ period, onFill }: ReviewFillProps) {
  const [open, setOpen] = useState(false);
  const [rhythm, setRhythm] = useState(USUAL);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const shown = useRef<HTMLDivElement>(null);
  // It opens below the edge of a low window.
  useEffect(() => {
    if (open) shown.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    close();
  };
  return (
    <div className="period-fill">
      <Button
        ref={opener}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        {t('reviews.fill')}
      </Button>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it hears Escape from its fields.
        <div ref={shown} id={panel} className="period-fill-panel" onKeyDown={onKeyDown}>
          <RhythmFields rhythm={rhythm} onChange={setRhythm} />
          <Proposal
            days={reviewDays(period, rhythm)}
            replaced={period.reviews.length}
            onFill={(days) => {
              onFill(days);
              close();
            }}
          />
        </div>
      )}
    </div>
  );
}

interface RhythmFieldsProps {
  readonly rhythm: ReviewRhythm;
  readonly onChange: (rhythm: ReviewRhythm) => void;
}

function RhythmFields({ rhythm, onChange }: RhythmFieldsProps) {
  return (
    <>
      <SegmentedControl
        label={t('reviews.every')}
        value={rhythm.every}
        options={RHYTHM_LENGTHS.map((every) => ({ value: every, label: t(`reviews.every.${every}`) }))}
        onChange={(every) => onChange({ ...rhythm, every })}
      />
      <div className="inspector-pair">
        <Select
          label={t(rhythm.every === 'quarter' ? 'reviews.place.quarter' : 'reviews.place')}
          value={rhythm.place}
          options={RHYTHM_PLACES.map((place) => ({ value: place, label: t(`reviews.place.${place}`) }))}
          onChange={(place) => onChange({ ...rhythm, place })}
          disabled={rhythm.every === 'week'}
        />
        <Select
          label={t('reviews.weekday')}
          value={`${rhythm.weekday}`}
          options={WEEKDAYS.map((weekday) => ({ value: `${weekday}`, label: formatWeekday(weekday) }))}
          onChange={(value) => onChange({ ...rhythm, weekday: weekdayOf(value) })}
        />
      </div>
    </>
  );
}

function weekdayOf(value: string): Weekday {
  return WEEKDAYS.find((weekday) => `${weekday}` === value) ?? USUAL.weekday;
}

interface ProposalProps {
  readonly days: readonly string[];
  /** How many there are now. */
  readonly replaced: number;
  readonly onFill: (days: readonly string[]) => void;
}

function Proposal({ days, replaced, onFill }: ProposalProps) {
  const tooMany = days.length > MOST_REVIEWS;
  return (
    <>
      <ul className="period-days is-proposed" aria-label={t('reviews.preview')}>
        {days.map((day) => (
          <li key={day} title={formatFullDay(day)}>
            {formatDay(day)}
          </li>
        ))}
      </ul>
      {tooMany && <p role="alert">{t('reviews.tooMany', { count: days.length, most: MOST_REVIEWS })}</p>}
      {!tooMany && replaced > 0 && <p className="period-none">{tCount('reviews.replaces', replaced)}</p>}
      <Button tone="accent" disabled={tooMany} onClick={() => onFill(days)}>
        {tCount('reviews.set', days.length)}
      </Button>
    </>
  );
}
