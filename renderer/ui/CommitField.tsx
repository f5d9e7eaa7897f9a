import { TextArea, TextField } from './Field.tsx';
import { type Read, useTyped } from './use-typed.ts';

interface CommitFieldProps<V> {
  readonly label: string;
  /** What the text belongs to, where the same field goes over from one thing to the next: what was typed for one is not shown for another. */
  readonly of?: string | undefined;
  /** The stored value as the person reads it. */
  readonly written: string;
  readonly read: (typed: string) => Read<V>;
  readonly onCommit: (value: V) => void;
  readonly readOnly: boolean;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  /** By which a wish to type here finds it. */
  readonly field?: string;
}

/**
 * A field that is checked while one types and stored when it is left or Enter is pressed. What is not valid stays as typed,
 * with a sentence, and is not stored; Escape brings the stored value back.
 */
export function CommitField<V>(props: CommitFieldProps<V>) {
  const { label, of, written, read, onCommit, readOnly, multiline = false, placeholder } = props;
  const { typed, wrong, handlers } = useTyped({ of, written, read, onCommit, multiline });
  const field = {
    label,
    'data-field': props.field,
    hint: wrong,
    'aria-invalid': wrong !== undefined,
    value: typed ?? written,
    readOnly,
    placeholder,
    ...handlers,
  };
  return multiline ? <TextArea {...field} rows={1} /> : <TextField {...field} />;
}
