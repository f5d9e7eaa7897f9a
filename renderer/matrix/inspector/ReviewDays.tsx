import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { MOST_REVIEWS } from '#shared/plan/records/structure.ts';
import { formatDay, formatFullDay, t } from '../../messages/messages.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { readReviewDay } from '../../ui/reading-fields.ts';

interface ReviewDaysProps {
  /** Rising. */
  readonly days: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (days: readonly string[]) => void;
}

/** The days of the reviews, one of which can be taken out or put in. */
export function ReviewDays({ days, readOnly, onChange }: ReviewDaysProps) {
  const heading = useId();
  return (
    <>
      <div className="period-head">
        <h3 id={heading}>{t('reviews.heading')}</h3>
        {days.length > 0 && <span>{days.length}</span>}
      </div>
      {days.length === 0 ? (
        <p className="inspector-full period-none">{t('reviews.none')}</p>
      ) : (
        <DayList
          labelledBy={heading}
          days={days}
          onRemove={readOnly ? null : (day) => onChange(days.filter((other) => other !== day))}
        />
      )}
      {!readOnly && days.length < MOST_REVIEWS && (
        <CommitField
          label={t('reviews.add')}
          written=""
          read={readReviewDay}
          onCommit={(day) => onChange([...days, day])}
          readOnly={false}
          placeholder={t('inspector.date.example')}
        />
      )}
    </>
  );
}

interface DayListProps {
  readonly labelledBy: string;
  readonly days: readonly string[];
  /** Null where they are only shown. */
  readonly onRemove: ((day: string) => void) | null;
}

/** One stop for the Tab key however many days there are: arrows walk them, Enter and Delete take one out. */
function DayList({ labelledBy, days, onRemove }: DayListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState(0);
  const refocus = useRef(false);
  const current = Math.min(stop, days.length - 1);

  // The day that had the focus is gone: the one after it takes it over.
  useLayoutEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    list.current?.querySelectorAll('button')[Math.min(stop, days.length - 1)]?.focus();
  }, [days, stop]);

  const remove = (index: number) => {
    const day = days[index];
    if (day === undefined) return;
    refocus.current = true;
    setStop(index);
    onRemove?.(day);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const to = stepped(event.key, index, days.length - 1);
    if (to === undefined && event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    if (to === undefined) remove(index);
    else list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <ul ref={list} className="period-days" aria-labelledby={labelledBy}>
      {days.map((day, index) => (
        <li key={day} title={formatFullDay(day)}>
          {formatDay(day)}
          {onRemove && (
            <button
              type="button"
              aria-label={t('reviews.remove', { day: formatDay(day) })}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setStop(index)}
              onClick={() => remove(index)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <X aria-hidden size={12} strokeWidth={2} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where a key leads among days 0 to `last`; undefined for any other key. */
function stepped(key: string, from: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(from + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
