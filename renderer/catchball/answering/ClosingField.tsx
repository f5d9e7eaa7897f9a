import type { Signer } from '#shared/catchball/negotiation.ts';
import { t } from '../../messages/messages.ts';
import { Checkbox, TextField } from '../../ui/Field.tsx';
import { type AnswerDraft, answersOf, closingOutcome, type OpenPoint } from '../answer-draft.ts';

interface ClosingFieldProps {
  /** The other side has proposed to close. */
  readonly proposed: Signer | null;
  readonly party: string;
  readonly points: readonly OpenPoint[];
  readonly draft: AnswerDraft;
  readonly closing: boolean;
  readonly closer: string;
  readonly onChange: (news: { readonly closing?: boolean; readonly closer?: string }) => void;
}

/** Whether this answer closes the catchball: in whose name, which points that locks, and which stay without agreement. */
export function ClosingField({
  proposed,
  party,
  points,
  draft,
  closing,
  closer,
  onChange,
}: ClosingFieldProps) {
  const { agreed, left } = closingOutcome(points, draft);
  const changed = answersOf(points, draft).some(({ changes }) => changes.length > 0);
  const agrees = proposed !== null && !changed;
  return (
    <fieldset className={proposed ? 'closing-field is-proposed' : 'closing-field'}>
      <legend>{t('answering.closing')}</legend>
      {proposed && <p>{t('answering.closing.proposed', { person: proposed.person, party })}</p>}
      {proposed && changed && <p className="catchball-soft">{t('answering.closing.changed')}</p>}
      <Checkbox checked={closing} onChange={(on) => onChange({ closing: on })}>
        {t(agrees ? 'answering.closing.agree' : 'answering.closing.propose')}
      </Checkbox>
      {closing && (
        <>
          <TextField
            label={t('answering.closing.person')}
            value={closer}
            maxLength={300}
            onChange={({ target }) => onChange({ closer: target.value })}
          />
          <p className="catchball-soft">
            {agreed.length === 0
              ? t('answering.closing.nothing')
              : t(agrees ? 'answering.closing.locks' : 'answering.closing.wouldLock', {
                  codes: codesOf(agreed),
                })}
          </p>
          {left.length > 0 && (
            <p className="catchball-warn">{t('answering.closing.left', { codes: codesOf(left) })}</p>
          )}
        </>
      )}
    </fieldset>
  );
}

function codesOf(points: readonly OpenPoint[]): string {
  return points.map(({ item }) => item.code).join(', ');
}
