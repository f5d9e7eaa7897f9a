import { type KeyboardEvent, useState } from 'react';
import type { Read } from './reading.ts';

interface CellFieldProps<V> {
  /** Said by screen readers; in a table its place says what it is about. */
  readonly label: string;
  /** The stored value as the person reads it. */
  readonly written: string;
  /** How it is written while it is edited, where that differs: as a date that can be read back. */
  readonly edited?: string;
  readonly read: (typed: string) => Read<V>;
  readonly onCommit: (value: V) => void;
  readonly readOnly: boolean;
  readonly placeholder?: string;
  /** Grows with its text. */
  readonly multiline?: boolean;
  readonly tone?: 'late' | 'amount' | 'note' | undefined;
}

/**
 * A field that looks like the text in it until one points at it. It is stored when it is left or Enter is pressed; what is
 * not valid stays as typed, with a sentence; Escape brings the stored value back.
 */
export function CellField<V>(props: CellFieldProps<V>) {
  const {
    label,
    written,
    edited = written,
    read,
    onCommit,
    readOnly,
    placeholder,
    multiline = false,
    tone,
  } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const meant = typed === null ? null : read(typed);
  const wrong = typeof meant === 'string' ? meant : undefined;
  const commit = () => {
    if (typed === null || typeof meant === 'string') return;
    setTyped(null);
    if (meant && typed !== edited) onCommit(meant.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  const shared = {
    'aria-label': label,
    'aria-invalid': wrong !== undefined,
    className: tone ? `cell-field is-${tone}` : 'cell-field',
    title: wrong ?? (written || label),
    value: typed ?? (focused ? edited : written),
    placeholder,
    readOnly,
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false);
      commit();
    },
    onKeyDown,
  };
  return multiline ? (
    <textarea {...shared} rows={1} onChange={({ target }) => setTyped(target.value)} />
  ) : (
    <input {...shared} onChange={({ target }) => setTyped(target.value)} />
  );
}
