import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { t } from '../messages/messages.ts';
import { IconButton } from './Button.tsx';
import './dialog.css';

/** Of a group of radio buttons the one that is chosen takes the focus. */
const ASKED = 'input:not([type="radio"]), input[type="radio"]:checked, textarea, select';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'wide' | 'table' | 'large' | 'full';
  /** Enter in a field does what the main button does. */
  readonly onSubmit?: () => void;
}

/** A modal dialog; the browser keeps focus inside and gives it back. Mount it to open it. */
export function Dialog({ title, onClose, children, footer, size = 'small', onSubmit }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the page is drawn, and closed before the element goes: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) {
      element.showModal();
      // The browser would focus the button that closes; what is asked for comes first.
      (element.querySelector<HTMLElement>(`.dialog-body :is(${ASKED})`) ?? element).focus();
    }
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog is-${size}`}
      tabIndex={-1}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <div className="dialog-head">
          <h2 id={id}>{title}</h2>
          <IconButton icon={X} label={t('files.close')} onClick={onClose} />
        </div>
        <div className="dialog-body">{children}</div>
        {footer && <div className="dialog-foot">{footer}</div>}
      </form>
    </dialog>
  );
}
