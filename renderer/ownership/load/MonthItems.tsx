import { MousePointerClick, X } from 'lucide-react';
import { spansIn } from '#shared/ownership/load.ts';
import type { Load, LoadsBy } from '#shared/ownership/loads.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { formatDay, formatMonths, t, tCount } from '../../messages/messages.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';
import { IconButton } from '../../ui/Button.tsx';

interface MonthItemsProps extends Pick<PlanViewProps, 'onOpen'> {
  readonly records: RecordSet;
  readonly by: LoadsBy;
  /** Null as long as no month of anybody is chosen. */
  readonly load: Load | null;
  readonly month: string | null;
  readonly onClose: () => void;
}

/** What stands behind a bar: the items that are answered for in that month. */
export function MonthItems({ records, by, load, month, onOpen, onClose }: MonthItemsProps) {
  if (load === null || month === null) {
    return (
      <aside className="load-items is-waiting">
        <MousePointerClick aria-hidden size={22} strokeWidth={1.5} />
        <p>{t('load.choose')}</p>
      </aside>
    );
  }
  const spans = spansIn(load.spans, month);
  const beside = ({ matrix, owner }: Item) => {
    if (by === 'unit') return owner === null ? t('raci.nobody') : (records.get('person', owner)?.name ?? '');
    return records.get('unit', records.get('matrix', matrix)?.unit ?? '')?.name ?? '';
  };
  return (
    <aside className="load-items" aria-label={load.of.name}>
      <div className="load-items-head">
        <div>
          <h3>{load.of.name}</h3>
          <p>{tCount('load.monthSays', spans.length, { month: formatDay(month) })}</p>
        </div>
        <IconButton icon={X} label={t('load.close')} onClick={onClose} />
      </div>
      {spans.length === 0 && <p className="load-about">{t('load.nothing')}</p>}
      <ul>
        {spans.map(({ item, from, to }) => (
          <li key={item.id}>
            <button type="button" onClick={() => onOpen(item.matrix, item.id)}>
              <b>{item.code}</b> {item.text || t('linear.noText')}
            </button>
            <span>
              {beside(item)} · {formatMonths(from, to)}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
