import { Lock } from 'lucide-react';
import type { ThreadHeader } from '#shared/catchball/format.ts';
import { lastOffers, type PointStanding, type TalkedField } from '#shared/catchball/negotiation.ts';
import type { JsonValue } from '#shared/json.ts';
import { formatDay, t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { fieldName, shownDifference, shownValue } from '../field-words.ts';

interface PointCardProps {
  readonly point: PointStanding;
  readonly header: ThreadHeader;
  readonly locked: boolean;
  /** Shows the item on its matrix; null where it is not in this plan. */
  readonly onShow: (() => void) | null;
}

/** One point: how it stands, and field by field what was thrown and what each side says now. */
export function PointCard({ point, header, locked, onShow }: PointCardProps) {
  const { item, targets, standing, lastBy, fields } = point;
  const last = targets.findLast(({ plan }) => plan !== null);
  const facts = [
    ...(last && last.plan !== null
      ? [
          t('thread.point.target', {
            month: formatDay(last.month),
            value: shownValue(last.plan, item.measureUnit),
          }),
        ]
      : []),
    ...(item.due === null ? [] : [t('thread.point.due', { date: formatDay(item.due) })]),
  ];
  return (
    <li className="standing-point">
      <div className="standing-point-head">
        <b className="catchball-code">{item.code}</b>
        <span className="standing-point-text">{item.text}</span>
        {locked && <Lock aria-label={t('thread.locked')} size={14} strokeWidth={2} />}
        <span className={`state-badge is-${standing}`}>{t(`thread.standing.${standing}`)}</span>
        {onShow && (
          <Button tone="quiet" onClick={onShow} aria-label={t('thread.point.show.code', { code: item.code })}>
            {t('thread.point.show')}
          </Button>
        )}
      </div>
      <p className="catchball-soft">
        {[
          ...facts,
          lastBy === null || lastBy === 'third'
            ? t(lastBy === null ? 'thread.point.unanswered' : 'thread.point.ruled')
            : t('thread.point.lastBy', { party: header[lastBy].name }),
        ].join(' · ')}
      </p>
      {fields.length > 0 && <TalkTable fields={fields} unit={item.measureUnit} header={header} />}
    </li>
  );
}

interface TalkTableProps {
  readonly fields: readonly TalkedField[];
  readonly unit: string;
  readonly header: ThreadHeader;
}

function TalkTable({ fields, unit, header }: TalkTableProps) {
  return (
    <table className="talk-table">
      <thead>
        <tr>
          <th scope="col">{t('thread.talk.field')}</th>
          <th scope="col">{t('catchball.review.thrown')}</th>
          <th scope="col">{header.upper.name}</th>
          <th scope="col">{header.lower.name}</th>
          <th scope="col">{t('thread.talk.difference')}</th>
          <th scope="col">{t('thread.talk.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <TalkRow key={field.key} field={field} unit={field.kind === 'value' ? unit : ''} />
        ))}
      </tbody>
    </table>
  );
}

function TalkRow({ field, unit }: { readonly field: TalkedField; readonly unit: string }) {
  const { upper, lower } = lastOffers(field);
  const shown = (value: JsonValue | undefined) => (value === undefined ? '' : shownValue(value, unit));
  const latest = field.offers.at(-1);
  const reasons = field.offers.filter(({ reason }) => reason !== '');
  const isLast = (side: 'upper' | 'lower') => (latest?.side === 'lower') === (side === 'lower');
  return (
    <tr>
      <th scope="row">{fieldName(field)}</th>
      <td>{shown(field.thrown)}</td>
      <td className={isLast('upper') ? 'is-latest' : ''}>{shown(upper)}</td>
      <td className={isLast('lower') ? 'is-latest' : ''}>{shown(lower)}</td>
      <td className="catchball-figures">
        {lower === undefined ? '' : (shownDifference(upper, lower, unit) ?? '')}
      </td>
      <td>
        {reasons.map(({ round, reason }) => (
          <p key={round.id}>{t('thread.talk.reasonOf', { round: round.number, reason })}</p>
        ))}
      </td>
    </tr>
  );
}
