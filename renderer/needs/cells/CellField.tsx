import { useState } from 'react';
import { type Read, useTyped } from '../../ui/use-typed.ts';

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
  const [focused, setFocused] = useState(false);
  const { typed, wrong, handlers } = useTyped({ written: edited, read, onCommit, multiline });
  const shared = {
    'aria-label': label,
    'aria-invalid': wrong !== undefined,
    className: tone ? `cell-field is-${tone}` : 'cell-field',
    title: wrong ?? (written || label),
    value: typed ?? (focused ? edited : written),
    placeholder,
    readOnly,
    ...handlers,
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false);
      handlers.onBlur();
    },
  };
  return multiline ? <textarea {...shared} rows={1} /> : <input {...shared} />;
}
