import { TriangleAlert } from 'lucide-react';
import type { ProposedChange } from '#shared/catchball/review.ts';
import { type JsonValue, jsonEqual } from '#shared/json.ts';
import { t } from '../../messages/messages.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { fieldName, shownDifference, shownValue } from '../field-words.ts';
import { isGone, type Ruling } from './rulings.ts';
import { ValueField } from './ValueField.tsx';

interface ChangeRowProps {
  readonly change: ProposedChange;
  /** Unit of measure of the item. */
  readonly unit: string;
  /** The sender's reason for this field, or else for the whole point. */
  readonly reason: string;
  readonly ruling: Ruling | null;
  readonly chosen: boolean;
  readonly onRule: (ruling: Ruling) => void;
}

/** One field: what was thrown, what they propose, what stands here today, and the choice between them. */
export function ChangeRow({ change, unit, reason, ruling, chosen, onRule }: ChangeRowProps) {
  const { item, base, theirs, mine, conflict, decided } = change;
  const unitHere = change.kind === 'value' ? unit : '';
  const name = fieldName(change);
  const open = conflict && decided === null;
  const untouched = mine !== undefined && jsonEqual(mine, base);
  const takes = decided ?? ruling?.verdict ?? null;
  const state = [open ? 'is-conflict' : '', chosen ? 'is-chosen' : ''].filter((part) => part !== '');
  return (
    <li className={['change', ...state].join(' ')} data-change={change.key}>
      <div className="change-what">
        <h5>
          <b className="catchball-code">{item.code}</b> {name}
        </h5>
        <p className="catchball-soft change-item">{item.text}</p>
      </div>
      <dl className="change-values">
        <Cell term={t('catchball.review.thrown')} value={base} unit={unitHere} />
        <Cell
          term={t('catchball.review.theirs')}
          value={theirs}
          unit={unitHere}
          note={shownDifference(base, theirs, unitHere)}
          taken={takes === 'accepted'}
        />
        <Cell
          term={t('catchball.review.mine')}
          value={mine}
          unit={unitHere}
          note={untouched ? t('catchball.review.same') : null}
          taken={takes === 'refused'}
        />
      </dl>
      <div className="change-choice">
        {decided === null ? (
          <Choice change={change} name={name} ruling={ruling} onRule={onRule} />
        ) : (
          <p className={`verdict is-${decided}`}>{t(`catchball.review.${decided}`)}</p>
        )}
      </div>
      {(open || reason !== '' || ruling?.verdict === 'edited') && (
        <div className="change-more">
          {reason !== '' && <p className="record-reason">{reason}</p>}
          {open && (
            <p className="change-conflict">
              <TriangleAlert aria-hidden size={16} strokeWidth={1.75} />
              {t(isGone(change) ? 'decide.conflict.gone' : 'decide.conflict')}
            </p>
          )}
          {decided === null && ruling?.verdict === 'edited' && (
            <ValueField
              change={change}
              value={ruling.value}
              onChange={(value) => onRule({ verdict: 'edited', value })}
            />
          )}
        </div>
      )}
    </li>
  );
}

type ChoiceProps = Pick<ChangeRowProps, 'change' | 'ruling' | 'onRule'> & {
  readonly name: string;
};

function Choice({ change, name, ruling, onRule }: ChoiceProps) {
  const gone = isGone(change);
  const label = t('catchball.review.decide', { field: name, code: change.item.code });
  const options = gone
    ? ([
        { value: 'accepted', label: t('decide.gone.bringBack') },
        { value: 'refused', label: t('decide.gone.leave') },
      ] as const)
    : ([
        { value: 'accepted', label: t('decide.theirs') },
        { value: 'refused', label: t('decide.mine') },
        { value: 'edited', label: t('decide.edit') },
      ] as const);
  return (
    <SegmentedControl
      label={label}
      value={ruling?.verdict ?? null}
      options={options}
      onChange={(verdict) => onRule(verdict === 'edited' ? { verdict, value: change.theirs } : { verdict })}
    />
  );
}

interface CellProps {
  readonly term: string;
  /** Undefined where the item is gone. */
  readonly value: JsonValue | undefined;
  readonly unit: string;
  readonly note?: string | null;
  /** Whether this value is the one that applying leaves in the plan. */
  readonly taken?: boolean;
}

function Cell({ term, value, unit, note = null, taken = false }: CellProps) {
  const shown = value === undefined ? t('catchball.value.gone') : shownValue(value, unit);
  return (
    <div className={taken ? 'is-taken' : ''}>
      <dt>{term}</dt>
      <dd>
        {shown}
        {note !== null && <small>{note}</small>}
      </dd>
    </div>
  );
}
