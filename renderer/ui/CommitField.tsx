import { type KeyboardEvent, useState } from 'react';
import { TextArea, TextField } from './Field.tsx';

interface CommitFieldProps<V> {
  readonly label: string;
  /** What the text belongs to, where the same field goes over from one thing to the next: what was typed for one is not shown for another. */
  readonly of?: string;
  /** The stored value as the person reads it. */
  readonly written: string;
  /** What a text means; a string is the sentence that says what is wrong with it. */
  readonly read: (typed: string) => { readonly value: V } | string;
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
  const { label, of = '', written, read, onCommit, readOnly, multiline = false, placeholder } = props;
  const [draft, setDraft] = useState<{ readonly of: string; readonly typed: string } | null>(null);
  const typed = draft?.of === of ? draft.typed : null;
  const meant = typed === null ? null : read(typed);
  const wrong = typeof meant === 'string' ? meant : undefined;

  const commit = () => {
    if (typed === null || typeof meant === 'string') return;
    setDraft(null);
    if (meant && typed !== written) onCommit(meant.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setDraft(null);
    }
  };
  const field = {
    label,
    'data-field': props.field,
    hint: wrong,
    'aria-invalid': wrong !== undefined,
    value: typed ?? written,
    readOnly,
    placeholder,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setDraft({ of, typed: target.value }),
    onBlur: commit,
    onKeyDown,
  };
  return multiline ? <TextArea {...field} rows={1} /> : <TextField {...field} />;
}
