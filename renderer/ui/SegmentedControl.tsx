import { type KeyboardEvent, useRef } from 'react';
import './segmented-control.css';

interface SegmentedControlProps<V extends string> {
  readonly label: string;
  /** Null where nothing is chosen yet. */
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  /** Shows the choice and takes none. */
  readonly disabled?: boolean;
}

/** One of a few, all in view: a radio group that arrows walk. */
export function SegmentedControl<V extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
}: SegmentedControlProps<V>) {
  const group = useRef<HTMLDivElement>(null);
  const tabStop = options.findIndex((option) => option.value === value);

  function walk(event: KeyboardEvent, at: number): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = (at + step + options.length) % options.length;
    const option = options[to];
    if (option) onChange(option.value);
    group.current?.querySelectorAll('button')[to]?.focus();
  }

  return (
    <div ref={group} role="radiogroup" aria-label={label} aria-disabled={disabled} className="segmented">
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a button keeps the group's look and its roving focus
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          disabled={disabled}
          tabIndex={index === Math.max(tabStop, 0) ? 0 : -1}
          onClick={() => onChange(option.value)}
          onKeyDown={(event) => walk(event, index)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
