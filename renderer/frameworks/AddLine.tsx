import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';

interface AddLineProps {
  readonly label: string;
  readonly onAdd: (text: string) => void;
  /** Beside the text, such as where it goes. */
  readonly children?: ReactNode;
}

/** A line at the end of a list: what is typed becomes another entry with Enter, and the line waits for the next. */
export function AddLine({ label, onAdd, children }: AddLineProps) {
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <form
      className="add-line"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      // Choosing where it goes does not add it yet; going elsewhere does.
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) add();
      }}
    >
      <Plus aria-hidden size={14} strokeWidth={2} />
      <input
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {children}
    </form>
  );
}
