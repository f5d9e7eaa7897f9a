import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { Rect } from '#shared/matrix/scene.ts';
import type { Size } from '../interaction/board-view.ts';
import { editorPlace } from './placing.ts';

/** What ended the editing: `enter` goes on to the next new item, `tab` to the next side. */
export type CommitBy = 'enter' | 'tab' | 'shiftTab' | 'blur';

interface TextEditorProps {
  /** The box of the edited text, in pixels of the board's window. */
  readonly box: Rect;
  readonly window: Size;
  readonly fontSize: number;
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  /** Whether all is selected, so that typing replaces it. */
  readonly selectAll: boolean;
  readonly onCommit: (text: string, by: CommitBy) => void;
  readonly onCancel: () => void;
}

/** A text of the sheet while it is edited in place. Enter commits, Shift+Enter breaks the line, Escape gives up. */
export function TextEditor(props: TextEditorProps) {
  const { box, window, fontSize, label, placeholder, text, selectAll, onCommit, onCancel } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  /** Leaving by Enter or Escape takes the field away, which blurs it: the blur must not commit once more. */
  const ended = useRef(false);

  const place = () => {
    const element = field.current;
    if (!element) return;
    element.style.height = '0';
    const { x, y, width, height } = editorPlace(box, window, Math.max(element.scrollHeight + 4, 0));
    Object.assign(element.style, {
      left: `${x}px`,
      top: `${y}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  };
  useLayoutEffect(() => {
    if (field.current) field.current.style.width = `${editorPlace(box, window, 0).width}px`;
    place();
  });
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    if (selectAll) element.select();
    else element.setSelectionRange(element.value.length, element.value.length);
  }, [selectAll]);

  const commit = (by: CommitBy) => {
    if (ended.current) return;
    ended.current = true;
    onCommit(field.current?.value ?? text, by);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // The board's keys are letters here; the app's shortcuts stay what they are.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    // Enter and Escape inside an input method's composition belong to the input method. 229 is what Safari's Enter says.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      commit('enter');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      commit(event.shiftKey ? 'shiftTab' : 'tab');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      ended.current = true;
      onCancel();
    }
  };

  return (
    <textarea
      ref={field}
      className="matrix-text-editor"
      aria-label={label}
      placeholder={placeholder}
      defaultValue={text}
      rows={1}
      style={{ fontSize: Math.max(fontSize, SMALLEST_TYPE) }}
      onInput={place}
      onKeyDown={onKeyDown}
      onBlur={() => commit('blur')}
    />
  );
}

const SMALLEST_TYPE = 15;
