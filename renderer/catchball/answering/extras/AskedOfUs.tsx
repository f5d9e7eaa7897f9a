import { useId } from 'react';
import type { Commitment } from '#shared/catchball/format.ts';
import type { Negotiation } from '#shared/catchball/negotiation.ts';
import { formatDay, t } from '../../../messages/messages.ts';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import type { ListProps } from './lists.ts';
import { Cell } from './RowList.tsx';

interface AskedOfUsProps extends ListProps {
  readonly negotiation: Negotiation;
  readonly side: 'upper' | 'lower';
}

/** What the other level asks of this one: promised by somebody until some day, or refused with a reason. */
export function AskedOfUs({ negotiation, side, written, points, onChange }: AskedOfUsProps) {
  const title = useId();
  const asked = negotiation.commitments.filter(({ by, state }) => by === side && state === 'asked');
  if (asked.length === 0) return null;
  const answerOf = (line: Commitment) => written.commitments.find(({ id }) => id === line.id);
  const answer = (line: Commitment, news: Partial<Commitment>) => {
    const others = written.commitments.filter(({ id }) => id !== line.id);
    onChange({ commitments: [...others, { ...line, ...answerOf(line), ...news }] });
  };
  return (
    <section className="row-list" aria-labelledby={title}>
      <header>
        <h4 id={title}>{t('answering.asked')}</h4>
      </header>
      {asked.map((line) => {
        const said = answerOf(line);
        const code = points.find(({ item }) => item.id === line.item)?.item.code;
        return (
          <div key={line.id} className="asked">
            <p>
              {code && <b className="catchball-code">{code} </b>}
              {line.text}
              {line.due !== null && (
                <span className="catchball-soft">
                  {' '}
                  · {t('answering.asked.by', { date: formatDay(line.due) })}
                </span>
              )}
            </p>
            <div className="row">
              <SegmentedControl
                label={t('answering.asked.answer', { text: line.text })}
                value={said && said.state !== 'asked' ? said.state : null}
                options={[
                  { value: 'promised', label: t('answering.asked.promise') },
                  { value: 'refused', label: t('answering.asked.refuse') },
                ]}
                onChange={(state) => answer(line, { state })}
              />
              {said?.state === 'promised' && (
                <>
                  <Cell
                    label={t('answering.commitments.owner')}
                    value={said.owner}
                    onChange={(owner) => answer(line, { owner })}
                  />
                  <Cell
                    label={t('answering.commitments.due')}
                    type="date"
                    value={said.due ?? ''}
                    onChange={(due) => answer(line, { due: due === '' ? null : due })}
                  />
                </>
              )}
              {said?.state === 'refused' && (
                <Cell
                  label={t('answering.asked.reason')}
                  value={said.reason}
                  maxLength={2000}
                  onChange={(reason) => answer(line, { reason })}
                />
              )}
            </div>
          </div>
        );
      })}
    </section>
  );
}
