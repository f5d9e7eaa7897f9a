import type { JsonValue } from '#shared/json.ts';
import { t } from '../../messages/messages.ts';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { fieldKey, type OpenField, type OpenPoint, type PointDraft } from '../answer-draft.ts';
import { fieldName, shownDifference, shownValue } from '../field-words.ts';
import { ValueInput } from './ValueInput.tsx';

interface ProposalsProps {
  readonly point: OpenPoint;
  readonly draft: PointDraft;
  readonly onPropose: (field: OpenField, to: JsonValue, reason?: string) => void;
}

/** The fields that are open to talk: as they stand, one's own value, for numbers the difference, and why. */
export function Proposals({ point: { item, fields }, draft, onPropose }: ProposalsProps) {
  if (fields.length === 0) return null;
  return (
    <fieldset className="proposals">
      <legend>{t('catchball.answer.changes')}</legend>
      {fields.map((field) => (
        <Proposal
          key={fieldKey(field)}
          field={field}
          unit={field.kind === 'value' ? item.measureUnit : ''}
          draft={draft}
          onPropose={onPropose}
        />
      ))}
    </fieldset>
  );
}

interface ProposalProps extends Pick<ProposalsProps, 'draft' | 'onPropose'> {
  readonly field: OpenField;
  readonly unit: string;
}

function Proposal({ field, unit, draft, onPropose }: ProposalProps) {
  const change = draft.changes.get(fieldKey(field));
  const value = change?.to ?? field.original;
  const name = fieldName(field);
  const label = t('catchball.answer.mine', { field: name });
  const difference = change ? shownDifference(field.original, value, unit) : null;
  return (
    <div className={`proposal is-${field.type}`}>
      <ValueInput field={field} value={value} onChange={(to) => onPropose(field, to)}>
        {(input) =>
          field.type === 'text' ? (
            <TextArea label={label} {...input} rows={1} />
          ) : (
            <TextField label={label} {...input} {...inputType(field)} />
          )
        }
      </ValueInput>
      <p className="proposal-original">
        <span>{t('answering.now', { value: shownValue(field.original, unit) })}</span>
        {difference !== null && <b>{t('catchball.answer.difference', { difference })}</b>}
      </p>
      {change && (
        <TextField
          label={t('answering.reason.field', { field: name })}
          value={change.reason}
          onChange={({ target }) => onPropose(field, value, target.value)}
        />
      )}
    </div>
  );
}

function inputType({ type, original }: OpenField) {
  if (type === 'number') return { type: 'number', step: 'any' } as const;
  return { type: typeof original === 'string' && original.length === 7 ? 'month' : 'date' } as const;
}
