import { useState } from 'react';
import type { ProposedChange } from '#shared/catchball/review.ts';
import type { JsonValue } from '#shared/json.ts';
import { formatNumber, t } from '../../messages/messages.ts';
import { readNumber } from '../../messages/read-number.ts';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { fieldName } from '../field-words.ts';

interface ValueFieldProps {
  readonly change: ProposedChange;
  readonly value: JsonValue;
  readonly onChange: (value: JsonValue) => void;
}

const FIGURES: ReadonlySet<string> = new Set(['plan', 'budget', 'baseline', 'metWithin', 'atRiskWithin']);
const DATES: ReadonlySet<string> = new Set(['start', 'due']);

/** A third value for a field, in the field's own widget. */
export function ValueField({ change, value, onChange }: ValueFieldProps) {
  const label = t('decide.edit.label', { field: fieldName(change), code: change.item.code });
  if (FIGURES.has(change.field)) return <FigureField label={label} value={value} onChange={onChange} />;
  const text = typeof value === 'string' ? value : '';
  if (change.field === 'better') {
    return (
      <Select
        label={label}
        value={text === 'higher' || text === 'lower' ? text : ''}
        options={[
          { value: '', label: t('inspector.better.unsaid') },
          { value: 'higher', label: t('inspector.better.higher') },
          { value: 'lower', label: t('inspector.better.lower') },
        ]}
        onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
      />
    );
  }
  if (DATES.has(change.field)) {
    const type = text.length === 7 ? 'month' : 'date';
    return (
      <TextField
        label={label}
        type={type}
        value={text}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    );
  }
  return <TextArea label={label} rows={2} value={text} onChange={({ target }) => onChange(target.value)} />;
}

interface FigureFieldProps extends Omit<ValueFieldProps, 'change'> {
  readonly label: string;
}

function FigureField({ label, value, onChange }: FigureFieldProps) {
  const [typed, setTyped] = useState(typeof value === 'number' ? formatNumber(value) : '');
  const meant = readNumber(typed);
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={typed}
      aria-invalid={meant === undefined}
      hint={meant === undefined ? t('decide.edit.noNumber') : undefined}
      onChange={({ target }) => {
        setTyped(target.value);
        const next = readNumber(target.value);
        if (next !== undefined) onChange(next);
      }}
    />
  );
}
