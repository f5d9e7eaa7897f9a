import type { ThreadHeader } from '#shared/catchball/format.ts';
import type { FieldTalk, Statement, Subject } from '#shared/catchball/protocol.ts';
import { formatDay, t } from '../../messages/messages.ts';
import { fieldName, shownDifference, shownValue } from '../field-words.ts';

interface StatementContentProps {
  readonly statement: Statement;
  readonly header: ThreadHeader;
}

/** What one statement of the record says, without its heading. */
export function StatementContent({ statement, header }: StatementContentProps) {
  switch (statement.says) {
    case 'proposal': {
      const last = statement.targets.findLast(({ plan }) => plan !== null);
      return (
        <>
          <About subject={statement.about} />
          {last && last.plan !== null && (
            <p className="catchball-soft">
              {t('thread.point.target', {
                month: formatDay(last.month),
                value: shownValue(last.plan, statement.about.measureUnit),
              })}
            </p>
          )}
        </>
      );
    }
    case 'acceptance':
    case 'refusal':
    case 'appeal':
      return <Said about={statement.about} text={statement.reason} />;
    case 'question':
      return <Said about={statement.about} text={statement.text} />;
    case 'reply':
      return (
        <>
          <Said about={statement.about} text={statement.text} />
          <Changes changes={statement.changes} unit={statement.about.measureUnit} />
        </>
      );
    case 'adjustment':
    case 'counterProposal':
    case 'ruling':
      return (
        <>
          <About subject={statement.about} />
          <Changes changes={statement.changes} unit={statement.about.measureUnit} />
          {statement.reason !== '' && <p className="record-reason">{statement.reason}</p>}
        </>
      );
    case 'obstacle':
      return <Said about={statement.about} text={statement.obstacle.text} />;
    case 'gap': {
      const { type, has, needs } = statement.gap;
      const what = t(`thread.gap.${type}Gap`);
      const none = t('catchball.value.none');
      return <Said about={statement.about} text={t('record.gap', { what, has: has || none, needs })} />;
    }
    case 'commitment': {
      const { by, text, state, owner, due, reason } = statement.commitment;
      const facts = [
        t(`thread.commitment.state.${state}`),
        header[by].name,
        ...(owner === '' ? [] : [owner]),
        ...(due === null ? [] : [t('thread.point.due', { date: formatDay(due) })]),
      ];
      return (
        <>
          <Said about={statement.about} text={text} />
          <p className="catchball-soft">{facts.join(' · ')}</p>
          {reason !== '' && <p className="record-reason">{reason}</p>}
        </>
      );
    }
    case 'merge':
      return <p>{t('record.merge', { rounds: statement.rounds.join(', ') })}</p>;
    case 'closing':
      return <p>{t('record.closing', { person: statement.person })}</p>;
    case 'agreement':
      return (
        <p>
          {t('record.agreement', {
            ...{ upper: statement.upper, lower: statement.lower },
            ...{ upperUnit: header.upper.name, lowerUnit: header.lower.name },
          })}
        </p>
      );
    case 'withdrawal':
      return <p>{t('record.withdrawal', { round: statement.round })}</p>;
    case 'escalation':
      return <p>{t('record.escalation', { to: statement.to })}</p>;
  }
}

function About({ subject }: { readonly subject: Subject }) {
  return (
    <p>
      <b className="catchball-code">{subject.code}</b> {subject.text}
    </p>
  );
}

function Said({ about, text }: { readonly about: Subject | null; readonly text: string }) {
  return (
    <>
      {about && <About subject={about} />}
      {text !== '' && <p className={about ? 'record-reason' : ''}>{text}</p>}
    </>
  );
}

function Changes({ changes, unit }: { readonly changes: readonly FieldTalk[]; readonly unit: string }) {
  return changes.map((change) => {
    const unitHere = change.kind === 'value' ? unit : '';
    const difference = shownDifference(change.from, change.to, unitHere);
    return (
      <p key={change.key} className="record-change">
        <span className="catchball-soft">{fieldName(change)}</span>{' '}
        {t('catchball.round.from', {
          from: shownValue(change.from, unitHere),
          to: shownValue(change.to, unitHere),
        })}
        {difference !== null && <b className="catchball-figures"> ({difference})</b>}
        {change.reason !== '' && <span className="record-reason">{change.reason}</span>}
      </p>
    );
  });
}
