import { type ReactNode, useState } from 'react';
import type { JsonValue } from '#shared/json.ts';
import type { OpenField } from '../answer-draft.ts';

interface ValueInputProps {
  readonly field: OpenField;
  /** The value as it is now proposed; the original where nothing is. */
  readonly value: JsonValue;
  readonly onChange: (to: JsonValue) => void;
  /** Draws the input: with a label around it, or bare in a table. */
  readonly children: (input: {
    readonly value: string;
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
    readonly onBlur: () => void;
  }) => ReactNode;
}

/** Typing a value of a field. What is being typed may not be one yet (“83.”), so it is kept apart until the field is left. */
export function ValueInput({ field, value, onChange, children }: ValueInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return children({
    value: typed ?? written(value),
    onChange: ({ target }) => {
      setTyped(target.value);
      onChange(meant(target.value, field));
    },
    onBlur: () => setTyped(null),
  });
}

function written(value: JsonValue): string {
  return value === null ? '' : String(value);
}

/** The value that a text stands for; an empty field, or one that is no number, stands for what it was. */
function meant(typed: string, { type, original }: OpenField): JsonValue {
  if (typed.trim() === '') return original;
  if (type !== 'number') return typed;
  const number = Number(typed);
  return Number.isFinite(number) ? number : original;
}
