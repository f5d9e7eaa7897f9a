import type { Verdict } from '#shared/catchball/format.ts';
import type { JsonValue } from '#shared/json.ts';
import type { ChainStep } from '#shared/plan/queries/chain.ts';
import { t } from '../../messages/messages.ts';
import { TextArea } from '../../ui/Field.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import {
  fieldKey,
  mayChange,
  missingIn,
  type OpenField,
  type OpenPoint,
  type PointDraft,
} from '../answer-draft.ts';
import { FieldProposal } from './FieldProposal.tsx';
import { SenderChain } from './SenderChain.tsx';
import { TargetLine } from './TargetLine.tsx';

interface PointAnswerProps {
  readonly point: OpenPoint;
  readonly draft: PointDraft;
  readonly chain: readonly ChainStep[];
  readonly trueNorth: string;
  readonly sender: string;
  readonly onSay: (said: Partial<PointDraft>) => void;
  readonly onPropose: (field: OpenField, to: JsonValue) => void;
}

const VERDICTS: readonly Verdict[] = ['accept', 'acceptWithChanges', 'counter', 'ask', 'decline'];

/** One passed point: what it is and hangs on, and what this side says of it. */
export function PointAnswer(props: PointAnswerProps) {
  const { point, draft, chain, trueNorth, sender, onSay } = props;
  const { item, targets, fields } = point;
  const missing = missingIn(draft);
  const verdicts = fields.length === 0 ? VERDICTS.filter((verdict) => !mayChange(verdict)) : VERDICTS;
  return (
    <section className="point" aria-labelledby={`point-${item.id}`}>
      <h4 id={`point-${item.id}`}>
        <b className="catchball-code">{item.code}</b> {item.text}
      </h4>
      {item.why !== '' && <p className="catchball-soft">{t('catchball.leaving.why', { why: item.why })}</p>}
      <TargetLine item={item} targets={targets} proposed={proposedTarget(point, draft)} />
      <SenderChain chain={chain} trueNorth={trueNorth} sender={sender} />
      <SegmentedControl
        label={t('catchball.answer.verdict', { code: item.code })}
        value={draft.verdict}
        options={verdicts.map((value) => ({ value, label: t(`catchball.verdict.${value}`) }))}
        onChange={(verdict) => onSay({ verdict })}
      />
      {fields.length === 0 && <p className="catchball-soft">{t('catchball.answer.closed')}</p>}
      {mayChange(draft.verdict) && <Proposals {...props} />}
      {draft.verdict !== null && (
        <TextArea
          label={t('catchball.answer.reason.of', { code: item.code })}
          rows={2}
          value={draft.reason}
          onChange={({ target }) => onSay({ reason: target.value })}
        />
      )}
      {missing !== null && missing !== 'verdict' && (
        <p className="catchball-warn">{t(`catchball.answer.missing.${missing}`)}</p>
      )}
    </section>
  );
}

function Proposals({ point: { item, fields }, draft, onPropose }: PointAnswerProps) {
  return (
    <fieldset className="proposals">
      <legend>{t('catchball.answer.changes')}</legend>
      {fields.map((field) => (
        <FieldProposal
          key={fieldKey(field)}
          field={field}
          unit={field.kind === 'value' ? item.measureUnit : ''}
          value={valueNow(field, draft)}
          onChange={(to) => onPropose(field, to)}
        />
      ))}
    </fieldset>
  );
}

function valueNow(field: OpenField, { changes }: PointDraft): JsonValue {
  return changes.get(fieldKey(field))?.to ?? field.original;
}

function proposedTarget({ fields }: OpenPoint, draft: PointDraft): number | null {
  const target = fields.find(({ kind }) => kind === 'value');
  const value = target && mayChange(draft.verdict) ? draft.changes.get(fieldKey(target))?.to : null;
  return typeof value === 'number' ? value : null;
}
