import { useId } from 'react';
import { formatNumber, t } from '../messages/messages.ts';
import { readNumber } from '../messages/read-number.ts';
import { type Read, useTyped } from '../ui/use-typed.ts';

interface InlineFieldProps<V> {
  readonly label: string;
  readonly className?: string;
  readonly written: string;
  readonly read: (typed: string) => Read<V>;
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
  const { label, className = '', written, read, onCommit, readOnly, multiline = false } = props;
  const { placeholder, title, inputMode } = props;
  const id = useId();
  const { typed, wrong, handlers } = useTyped({ written, read, onCommit, multiline });
  const field = {
    className: `inline-field ${className}`,
    'aria-label': label,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': wrong && id,
    ...{ value: typed ?? written, title, placeholder, readOnly },
    ...handlers,
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
