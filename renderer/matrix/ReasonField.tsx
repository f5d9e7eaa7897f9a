import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { t } from '../messages/messages.ts';
import type { LinkCell } from './interaction/target.ts';

interface ReasonFieldProps {
  readonly cell: LinkCell;
  readonly reason: string;
  /** Whether the keys have asked for this field. */
  readonly wanted: boolean;
  readonly onBegin: () => void;
  readonly onCommit: (reason: string) => void;
  /** The field is left, by Enter or Escape also back to the board. */
  readonly onLeave: (toBoard: boolean) => void;
}

/** Why two items are linked, written where it is read. Enter and leaving keep it, Escape gives up. */
export function ReasonField({ cell, reason, wanted, onBegin, onCommit, onLeave }: ReasonFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wanted) field.current?.focus();
  }, [wanted]);

  // Another link's reason, or one that comes from elsewhere such as an undo, replaces what stands here.
  const { row, column } = cell;
  // biome-ignore lint/correctness/useExhaustiveDependencies: two links may have the same reason
  useLayoutEffect(() => {
    if (field.current) field.current.value = reason;
  }, [row, column, reason]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Escape') event.currentTarget.value = reason;
    onLeave(true);
  };
  return (
    <input
      ref={field}
      className="matrix-reason"
      aria-label={t('matrix.reason')}
      placeholder={t('matrix.reason.why')}
      defaultValue={reason}
      maxLength={2000}
      onFocus={onBegin}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const typed = event.currentTarget.value.trim();
        if (typed !== reason) onCommit(typed);
        onLeave(false);
      }}
    />
  );
}
