import { useState } from 'react';
import { TextField } from '../../ui/Field.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly hint?: string;
  /** Only for numbers within the limits. @returns whether it was taken */
  readonly onChange: (value: number) => boolean;
}

/** A number that counts as soon as it is one; what is not stays in the field until it is left. */
export function NumberField({ label, value, min, max, step = 1, hint, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const take = (text: string) => {
    setTyped(text);
    const number = Number(text);
    setRefused(text.trim() === '' || !(number >= min && number <= max) || !onChange(number));
  };
  return (
    <TextField
      label={label}
      type="number"
      inputMode="decimal"
      {...{ min, max, step }}
      hint={refused ? hint : undefined}
      aria-invalid={refused}
      value={typed ?? String(value)}
      onChange={(event) => take(event.target.value)}
      onBlur={() => {
        setTyped(null);
        setRefused(false);
      }}
    />
  );
}
