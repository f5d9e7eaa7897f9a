import type { Round } from '#shared/catchball/format.ts';
import { type Side, sideOf } from '#shared/catchball/sides.ts';
import type { ChainStep } from '#shared/plan/queries/chain.ts';
import { type MessageKey, t } from '../../messages/messages.ts';
import { TextArea } from '../../ui/Field.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import {
  fieldKey,
  mayChange,
  missingIn,
  type OpenPoint,
  type PointDraft,
  proposing,
  verdictsOn,
} from '../answer-draft.ts';
import { Quote } from '../threads/Quote.tsx';
import { MonthTable } from './MonthTable.tsx';
import { Offers } from './Offers.tsx';
import { Proposals } from './Proposals.tsx';
import { SenderChain } from './SenderChain.tsx';
import { TargetLine } from './TargetLine.tsx';

interface PointAnswerProps {
  readonly point: OpenPoint;
  /** Who answers. */
  readonly side: Side;
  readonly draft: PointDraft;
  /** The draft is what the decisions in this plan have already said. */
  readonly decided: boolean;
  /** The rounds up to the one that is answered. */
  readonly line: readonly Round[];
  readonly nameOf: (side: Side) => string;
  readonly chain: readonly ChainStep[];
  readonly trueNorth: string;
  readonly onSay: (said: PointDraft) => void;
}

/** One passed point: what it is and hangs on, what was said of it, and what this side says. */
export function PointAnswer(props: PointAnswerProps) {
  const { point, side, draft, decided, line, nameOf, chain, trueNorth, onSay } = props;
  const { item, targets, standing, talked } = point;
  const missing = missingIn(draft);
  const verdicts = verdictsOn(point, side);
  const changing = mayChange(draft.verdict);
  const done = missing === null;
  const last = lastWord(point, line);
  return (
    <section
      className={done ? 'point is-done' : 'point'}
      id={`point-${item.id}`}
      tabIndex={-1}
      aria-labelledby={`point-${item.id}-title`}
    >
      <header>
        <h4 id={`point-${item.id}-title`}>
          <b className="catchball-code">{item.code}</b> {item.text}
        </h4>
        {standing !== 'open' && (
          <span className={`state-badge is-${standing}`}>{t(`answering.standing.${standing}`)}</span>
        )}
      </header>
      <p className={item.why === '' ? 'catchball-warn' : 'catchball-soft'}>
        {item.why === '' ? t(NO_WHY[side]) : t('catchball.leaving.why', { why: item.why })}
      </p>
      <TargetLine item={item} targets={targets} proposed={changing ? draft.changes : null} />
      <SenderChain chain={chain} trueNorth={trueNorth} sender={nameOf('upper')} />
      {last && (
        <div className="last-word">
          <p className="catchball-soft">
            {nameOf(last.side)} · {t(`catchball.verdictGiven.${last.verdict}`)}
          </p>
          {last.reason !== '' && <Quote>{last.reason}</Quote>}
        </div>
      )}
      <Offers fields={talked} draft={draft} unit={item.measureUnit} nameOf={nameOf} />
      <SegmentedControl
        label={t('catchball.answer.verdict', { code: item.code })}
        value={draft.verdict}
        options={verdicts.map((value) => ({
          value,
          label: side === 'third' ? t(`answering.rule.${ruleOf(value)}`) : t(`catchball.verdict.${value}`),
        }))}
        onChange={(verdict) => onSay({ ...draft, verdict })}
      />
      {decided && <p className="catchball-soft">{t('answering.decided')}</p>}
      {!verdicts.includes('counter') && <p className="catchball-soft">{t('catchball.answer.closed')}</p>}
      {changing && (
        <>
          <Proposals
            point={point}
            draft={draft}
            onPropose={(field, to, reason) => onSay(proposing(draft, field, to, reason))}
          />
          <MonthTable
            months={point.months.filter(
              (field) => !point.fields.some((own) => fieldKey(own) === fieldKey(field)),
            )}
            draft={draft}
            unit={item.measureUnit}
            onPropose={(field, to) => onSay(proposing(draft, field, to))}
          />
        </>
      )}
      {draft.verdict !== null && (
        <TextArea
          label={t('catchball.answer.reason.of', { code: item.code })}
          rows={1}
          value={draft.reason}
          onChange={({ target }) => onSay({ ...draft, reason: target.value })}
        />
      )}
      {missing !== null && missing !== 'verdict' && (
        <p className="catchball-warn">{t(`catchball.answer.missing.${missing}`)}</p>
      )}
    </section>
  );
}

/** Only the lower side can ask for it; the third unit rules on what is there. */
const NO_WHY = {
  upper: 'throwing.noWhy',
  lower: 'answering.noWhy',
  third: 'answering.noWhy.third',
} as const satisfies Readonly<Record<Side, MessageKey>>;

/** A third unit has three ways to rule. */
function ruleOf(verdict: string): 'accept' | 'counter' | 'decline' {
  return verdict === 'accept' || verdict === 'decline' ? verdict : 'counter';
}

/** What was said of the point last, by whom. */
function lastWord({ item }: OpenPoint, line: readonly Round[]) {
  const round = line.findLast(({ answers }) => answers.some((answer) => answer.item === item.id));
  const answer = round?.answers.find((given) => given.item === item.id);
  return round && answer ? { ...answer, side: sideOf(round) } : null;
}
