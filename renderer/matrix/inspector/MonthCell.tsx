import { type ClipboardEvent, type KeyboardEvent, useId, useState } from 'react';
import { readFigure, writtenFigure } from '../../ui/reading-fields.ts';

interface MonthCellProps {
  readonly label: string;
  readonly stored: number | null;
  readonly readOnly: boolean;
  /** Counts the blocks that were pasted: what was being typed before one is gone, or it would be stored over it. */
  readonly pastes: number;
  readonly onCommit: (value: number | null) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** One figure. Enter and the arrows up and down go on to the next month, left and right to the other column, as in a spreadsheet. */
export function MonthCell({ label, stored, readOnly, pastes, onCommit, onPaste }: MonthCellProps) {
  const id = useId();
  const [draft, setDraft] = useState<{ readonly text: string; readonly pastes: number } | null>(null);
  const typed = draft?.pastes === pastes ? draft.text : null;
  const meant = typed === null ? null : readFigure(typed);
  const wrong = typeof meant === 'string' ? meant : undefined;

  const commit = () => {
    if (meant === null || typeof meant === 'string') return;
    setDraft(null);
    if (meant.value !== stored) onCommit(meant.value);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setDraft(null);
      return;
    }
    const next = neighbourOf(event.currentTarget, event.key);
    if (next === undefined) return;
    event.preventDefault();
    if (next) next.focus();
    else commit();
  };
  return (
    <>
      <input
        inputMode="decimal"
        aria-label={label}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong && id}
        readOnly={readOnly}
        value={typed ?? writtenFigure(stored)}
        onChange={({ target }) => setDraft({ text: target.value, pastes })}
        onFocus={({ target }) => target.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {wrong && (
        <p id={id} className="inspector-wrong">
          {wrong}
        </p>
      )}
    </>
  );
}

/** The cell that a key leads to; null at the table's edge, undefined where the key belongs to the text. */
function neighbourOf(input: HTMLInputElement, key: string): HTMLInputElement | null | undefined {
  const cell = input.closest('td');
  const row = cell?.parentElement;
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const inColumn = (of: Element | null | undefined) =>
    of?.children[cell?.cellIndex ?? 0]?.querySelector('input') ?? null;
  switch (key) {
    case 'Enter':
    case 'ArrowDown':
      return inColumn(row?.nextElementSibling);
    case 'ArrowUp':
      return inColumn(row?.previousElementSibling);
    case 'ArrowRight':
      return whole ? (cell?.nextElementSibling?.querySelector('input') ?? null) : undefined;
    case 'ArrowLeft':
      return whole ? (cell?.previousElementSibling?.querySelector('input') ?? null) : undefined;
    default:
      return undefined;
  }
}
