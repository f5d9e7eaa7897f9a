import { type KeyboardEvent, useState } from 'react';

interface CellFieldProps {
  readonly label: string;
  readonly written: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly onCommit: (value: string) => void;
}

/** A text that is changed where it stands in a row; Enter or leaving it stores it, Escape brings the old one back. */
export function CellField({ label, written, placeholder, readOnly = false, onCommit }: CellFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    setTyped(null);
    if (typed !== null && typed.trim() !== written) onCommit(typed.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && typed !== null) {
      event.preventDefault();
      event.stopPropagation();
      setTyped(null);
    }
  };
  return (
    <input
      className="cell-field"
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? written}
      maxLength={300}
      readOnly={readOnly}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
