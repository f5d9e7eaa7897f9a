import { X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../messages/messages.ts';
import { IconButton } from '../../ui/Button.tsx';

interface LinesFieldProps {
  /** What a line is called, such as `Annual objectives`. */
  readonly name: string;
  readonly lines: readonly string[];
  /** The longest text of one line, in UTF-16 units. */
  readonly longest: number;
  readonly onChange: (lines: readonly string[]) => void;
  /** Enter on an empty line: there is no more to add. */
  readonly onDone: () => void;
}

/** A list that is written by the keyboard alone: Enter adds a line, Backspace takes an empty one away. */
export function LinesField({ name, lines, longest, onChange, onDone }: LinesFieldProps) {
  const list = useRef<HTMLOListElement>(null);
  const shown = lines.length === 0 ? [''] : lines;
  const [focused, setFocused] = useState({ line: shown.length - 1 });

  useLayoutEffect(() => {
    const field = list.current?.querySelectorAll('textarea')[focused.line];
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [focused]);

  const put = (next: readonly string[], line: number) => {
    onChange(next);
    setFocused({ line });
  };
  const remove = (at: number) => put(shown.toSpliced(at, 1), Math.max(0, at - 1));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, at: number) => {
    const text = shown[at] ?? '';
    const { isComposing, keyCode } = event.nativeEvent;
    if (isComposing || keyCode === 229 || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      if (text.trim() === '') onDone();
      else put(shown.toSpliced(at + 1, 0, ''), at + 1);
    } else if (event.key === 'Backspace' && text === '' && shown.length > 1) remove(at);
    else return;
    event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>, at: number) => {
    const pasted = event.clipboardData.getData('text/plain').split(/\r\n|\r|\n/);
    const texts = pasted.map((text) => text.trim().slice(0, longest)).filter((text) => text !== '');
    if (texts.length < 2) return;
    event.preventDefault();
    const rest = shown[at]?.trim() === '' ? 1 : 0;
    const next = shown.toSpliced(at + 1 - rest, rest, ...texts).slice(0, MOST_LINES);
    put(next, Math.min(at - rest + texts.length, next.length - 1));
  };

  return (
    <ol className="new-plan-lines" ref={list}>
      {shown.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
        <li key={at}>
          <span aria-hidden="true">{at + 1}</span>
          <textarea
            rows={1}
            aria-label={t('newPlan.line', { step: name, number: at + 1 })}
            maxLength={longest}
            value={line}
            onChange={(event) => onChange(shown.with(at, event.target.value))}
            onKeyDown={(event) => onKeyDown(event, at)}
            onPaste={(event) => onPaste(event, at)}
          />
          <IconButton
            icon={X}
            label={t('newPlan.removeLine', { number: at + 1 })}
            disabled={shown.length === 1 && line === ''}
            onClick={() => remove(at)}
          />
        </li>
      ))}
    </ol>
  );
}

/** As many as the host takes. */
const MOST_LINES = 200;
