import type { ReactNode } from 'react';

interface ChoiceProps {
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One of a few ways to go on, each in a sentence. */
export function Choice({ checked, onChoose, children }: ChoiceProps) {
  return (
    <label className="checkbox">
      <input type="radio" checked={checked} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}
