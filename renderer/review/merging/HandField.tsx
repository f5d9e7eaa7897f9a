import { useState } from 'react';
import type { JsonValue } from '#shared/json.ts';
import { formatNumber, t } from '../../messages/messages.ts';
import { readDate } from '../../messages/read-date.ts';
import { readNumber } from '../../messages/read-number.ts';
import type { HandKind } from './choices.ts';

interface HandFieldProps {
  readonly kind: HandKind;
  readonly label: string;
  readonly value: JsonValue;
  readonly onChange: (value: JsonValue) => void;
}

/** A value typed instead of either side's. What cannot be read is not taken, and says so. */
export function HandField({ kind, label, value, onChange }: HandFieldProps) {
  const [typed, setTyped] = useState(() =>
    typeof value === 'number' ? formatNumber(value) : String(value ?? ''),
  );
  const readable = readValue(kind, typed) !== undefined;
  const change = (text: string) => {
    setTyped(text);
    const read = readValue(kind, text);
    if (read !== undefined) onChange(read);
  };
  const common = {
    'aria-label': label,
    'aria-invalid': !readable,
    title: readable ? undefined : t(kind === 'date' ? 'merge.noDate' : 'merge.noNumber'),
    value: typed,
  };
  return kind === 'text' ? (
    <textarea {...common} rows={2} onChange={(event) => change(event.target.value)} />
  ) : (
    <input {...common} onChange={(event) => change(event.target.value)} />
  );
}

function readValue(kind: HandKind, typed: string): JsonValue | undefined {
  if (kind === 'number') return readNumber(typed);
  return kind === 'date' ? readDate(typed) : typed;
}
