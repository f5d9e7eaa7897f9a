import { type KeyboardEvent, useId, useState } from 'react';
import { formatNumber, t } from '../messages/messages.ts';
import { readNumber } from '../messages/read-number.ts';

interface InlineFieldProps<V> {
  readonly label: string;
  readonly className?: string;
  readonly written: string;
  /** What a text means; a string is the sentence that says what is wrong with it. */
  readonly read: (typed: string) => { readonly value: V } | string;
  readonly onCommit: (value: V) => void;
  readonly readOnly: boolean;
  readonly placeholder?: string | undefined;
  readonly title?: string | undefined;
  readonly multiline?: boolean;
  readonly inputMode?: 'decimal';
}

/**
 * A text or figure that is changed where it stands. It is stored when it is left or Enter is pressed; Escape brings the
 * stored one back, and what is not valid stays as typed, with a sentence.
 */
export function InlineField<V>(props: InlineFieldProps<V>) {
  const {
    label,
    className = '',
    written,
    read,
    onCommit,
    readOnly,
    placeholder,
    title,
    multiline,
    inputMode,
  } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const meant = typed === null ? null : read(typed);
  const wrong = typeof meant === 'string' ? meant : undefined;
  const commit = () => {
    if (typed === null || meant === null || typeof meant === 'string') return;
    setTyped(null);
    if (typed !== written) onCommit(meant.value);
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
  const field = {
    className: `inline-field ${className}`,
    'aria-label': label,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': wrong && id,
    ...{ value: typed ?? written, title, placeholder, readOnly, onKeyDown },
    onChange: ({ target }: { readonly target: { readonly value: string } }) => setTyped(target.value),
    onBlur: commit,
  };
  return (
    <>
      {multiline ? (
        <textarea {...field} rows={1} />
      ) : (
        <input {...field} inputMode={inputMode} onFocus={({ target }) => target.select()} />
      )}
      {wrong && (
        <span id={id} className="inline-wrong" role="alert">
          {wrong}
        </span>
      )}
    </>
  );
}

interface InlineTextProps
  extends Pick<InlineFieldProps<string>, 'label' | 'className' | 'onCommit' | 'readOnly'> {
  readonly text: string;
}

/** A text that cannot become empty. */
export function InlineText({ text, ...rest }: InlineTextProps) {
  const read = (typed: string) =>
    typed.trim() === '' ? t('frameworks.textNeeded') : { value: typed.trim() };
  return <InlineField {...rest} multiline written={text} read={read} />;
}

interface InlineNumberProps
  extends Pick<
    InlineFieldProps<number | null>,
    'label' | 'className' | 'onCommit' | 'readOnly' | 'placeholder' | 'title'
  > {
  readonly amount: number | null;
  /** Refuses what is a number and nevertheless not valid, with a sentence. */
  readonly check?: (amount: number) => string | null;
}

/** A figure as the person's language writes it, or nothing. */
export function InlineNumber({ amount, check, className = '', title, ...rest }: InlineNumberProps) {
  const read = (typed: string) => {
    const value = readNumber(typed);
    if (value === undefined) return t('frameworks.numberNeeded');
    return (value !== null && check?.(value)) || { value };
  };
  const written = amount === null ? '' : formatNumber(amount);
  // Columns are narrow: what is cut off shows where the pointer rests.
  return (
    <InlineField
      {...rest}
      {...{ written, read }}
      className={`is-number ${className}`}
      inputMode="decimal"
      title={title ?? written}
    />
  );
}
