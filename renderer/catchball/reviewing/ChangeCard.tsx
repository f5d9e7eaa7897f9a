import { TriangleAlert } from 'lucide-react';
import type { ProposedChange } from '#shared/catchball/review.ts';
import { type JsonValue, jsonEqual } from '#shared/json.ts';
import { t } from '../../messages/messages.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { fieldName, shownDifference, shownValue } from '../field-words.ts';
import { Quote } from '../threads/Quote.tsx';
import { isGone, type Ruling } from './rulings.ts';

interface ChangeCardProps {
  readonly change: ProposedChange;
  /** Unit of measure of the item. */
  readonly unit: string;
  /** The sender's reason for this field, or else for the whole point. */
  readonly reason: string;
  readonly ruling: Ruling | null;
  readonly onRule: (ruling: Ruling) => void;
}

/** One field: what was thrown, what they propose, what stands here today, and the decision on it. */
export function ChangeCard({ change, unit, reason, ruling, onRule }: ChangeCardProps) {
  const { item, base, theirs, mine, conflict, decided } = change;
  const unitHere = change.kind === 'value' ? unit : '';
  const name = fieldName(change);
  const difference = shownDifference(base, theirs, unitHere);
  return (
    <li className={conflict && decided === null ? 'change is-conflict' : 'change'}>
      <h5>
        <b className="catchball-code">{item.code}</b> {name}
      </h5>
      <p className="catchball-soft change-item">{item.text}</p>
      <dl className="change-values">
        <Cell term={t('catchball.review.thrown')} value={base} unit={unitHere} />
        <Cell term={t('catchball.review.theirs')} value={theirs} unit={unitHere} note={difference} strong />
        <Cell
          term={t('catchball.review.mine')}
          value={mine}
          unit={unitHere}
          note={mine !== undefined && jsonEqual(mine, base) ? t('catchball.review.same') : null}
        />
      </dl>
      {reason !== '' && <Quote>{reason}</Quote>}
      {conflict && decided === null && (
        <p className="change-conflict">
          <TriangleAlert aria-hidden size={16} strokeWidth={1.75} />
          {t(isGone(change) ? 'catchball.review.gone' : 'catchball.review.conflict')}
        </p>
      )}
      {decided === null ? (
        <SegmentedControl
          label={t('catchball.review.decide', { field: name, code: item.code })}
          value={ruling}
          options={[
            ...(isGone(change) ? [] : [{ value: 'accepted', label: t('catchball.review.accept') } as const]),
            { value: 'refused', label: t('catchball.review.refuse') } as const,
          ]}
          onChange={onRule}
        />
      ) : (
        <p className={`verdict is-${decided}`}>{t(`catchball.review.${decided}`)}</p>
      )}
    </li>
  );
}

interface CellProps {
  readonly term: string;
  /** Undefined where the item is gone. */
  readonly value: JsonValue | undefined;
  readonly unit: string;
  readonly note?: string | null;
  readonly strong?: boolean;
}

function Cell({ term, value, unit, note = null, strong = false }: CellProps) {
  const shown = value === undefined ? t('catchball.value.gone') : shownValue(value, unit);
  return (
    <div>
      <dt>{term}</dt>
      <dd className={strong ? 'is-strong' : ''}>
        {shown}
        {note !== null && <small>{note}</small>}
      </dd>
    </div>
  );
}
