import { useId, useState } from 'react';

interface LimitFieldProps {
  readonly label: string;
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** A limit that the plan sets itself. It is set when the field is left, or by Enter: half a number is none. */
export function LimitField({ label, value, disabled, onChange }: LimitFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState(String(value));
  const settle = () => {
    const next = Number(draft);
    if (draft.trim() === '' || !Number.isInteger(next) || next < 1) setDraft(String(value));
    else if (next !== value) onChange(next);
  };
  return (
    <span className="load-limit">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={1}
        max={999}
        step={1}
        disabled={disabled}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle();
          if (key === 'Escape') setDraft(String(value));
        }}
      />
    </span>
  );
}
