import { useState } from 'react';
import type { JsonValue } from '#shared/json.ts';
import { t } from '../../messages/messages.ts';
import { TextArea, TextField } from '../../ui/Field.tsx';
import type { OpenField } from '../answer-draft.ts';
import { fieldName, shownDifference, shownValue } from '../field-words.ts';

interface FieldProposalProps {
  readonly field: OpenField;
  readonly unit: string;
  /** The value as it is now proposed; the original where nothing is. */
  readonly value: JsonValue;
  readonly onChange: (to: JsonValue) => void;
}

/** One field that is open to talk: what was thrown, one's own value, and for numbers the difference. */
export function FieldProposal({ field, unit, value, onChange }: FieldProposalProps) {
  // What is being typed may not be a value yet (“83.”), so it is kept apart until the field is left.
  const [typed, setTyped] = useState<string | null>(null);
  const label = t('catchball.answer.mine', { field: fieldName(field) });
  const shown = typed ?? written(value);
  const input = {
    label,
    value: shown,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setTyped(target.value);
      onChange(meant(target.value, field));
    },
    onBlur: () => setTyped(null),
  };
  const difference = value === field.original ? null : shownDifference(field.original, value, unit);
  return (
    <div className={`proposal is-${field.type}`}>
      {field.type === 'text' && <TextArea {...input} rows={2} />}
      {field.type === 'number' && <TextField {...input} type="number" step="any" />}
      {field.type === 'date' && <TextField {...input} type={isMonth(field.original) ? 'month' : 'date'} />}
      <p className="proposal-original">
        <span>{t('catchball.answer.original', { value: shownValue(field.original, unit) })}</span>
        {difference !== null && <b>{t('catchball.answer.difference', { difference })}</b>}
      </p>
    </div>
  );
}

function isMonth(date: JsonValue): boolean {
  return typeof date === 'string' && date.length === 7;
}

function written(value: JsonValue): string {
  return value === null ? '' : String(value);
}

/** The value that a text stands for; an empty field, or one that is no number, stands for what was thrown. */
function meant(typed: string, { type, original }: OpenField): JsonValue {
  if (typed.trim() === '') return original;
  if (type !== 'number') return typed;
  const number = Number(typed);
  return Number.isFinite(number) ? number : original;
}
