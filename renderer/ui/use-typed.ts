import { type KeyboardEvent, useState } from 'react';

/** What a typed text means; a string is the sentence that says what is wrong with it. */
export type Read<V> = { readonly value: V } | string;

interface TypedOptions<V> {
  /** What the text belongs to, where the same field goes over from one thing to the next: what was typed for one is not shown for another. */
  readonly of?: string | undefined;
  /** The stored value as it is edited. */
  readonly written: string;
  readonly read: (typed: string) => Read<V>;
  readonly onCommit: (value: V) => void;
  /** Shift and Enter begins a new line. */
  readonly multiline?: boolean;
}

export interface Typed {
  /** Null as long as nothing was typed. */
  readonly typed: string | null;
  /** The sentence that says why what was typed cannot be stored. */
  readonly wrong: string | undefined;
  /** What the field does. */
  readonly handlers: {
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * Typing into a field that is checked meanwhile and stored when it is left or Enter is pressed. What is not valid stays as
 * typed and is not stored; Escape brings the stored value back, and only where nothing was typed does it go further.
 */
export function useTyped<V>({ of = '', written, read, onCommit, multiline = false }: TypedOptions<V>): Typed {
  const [draft, setDraft] = useState<{ readonly of: string; readonly typed: string } | null>(null);
  const typed = draft?.of === of ? draft.typed : null;
  const meant = typed === null ? null : read(typed);
  const commit = () => {
    if (meant === null || typeof meant === 'string') return;
    setDraft(null);
    if (typed !== written) onCommit(meant.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && typed !== null) {
      event.preventDefault();
      event.stopPropagation();
      setDraft(null);
    }
  };
  return {
    typed,
    wrong: typeof meant === 'string' ? meant : undefined,
    handlers: {
      onChange: ({ target }) => setDraft({ of, typed: target.value }),
      onBlur: commit,
      onKeyDown,
    },
  };
}
