import { useTyped } from '../ui/use-typed.ts';

interface CellFieldProps {
  readonly label: string;
  readonly written: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly onCommit: (value: string) => void;
}

/** A text that is changed where it stands in a row; Enter or leaving it stores it, Escape brings the old one back. */
export function CellField({ label, written, placeholder, readOnly = false, onCommit }: CellFieldProps) {
  const read = (typed: string) => ({ value: typed.trim() });
  const commit = (value: string) => value !== written && onCommit(value);
  const { typed, handlers } = useTyped({ written, read, onCommit: commit });
  return (
    <input
      className="cell-field"
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? written}
      maxLength={300}
      readOnly={readOnly}
      {...handlers}
    />
  );
}
