// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its cell by aria-activedescendant.
// biome-ignore-all lint/a11y/useSemanticElements: a table would hold a row for each of tens of thousands of items.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { type RaciGroup, raciTotals } from '#shared/ownership/raci.ts';
import { t, tCount } from '../../messages/messages.ts';
import type { LineProps } from './line-props.ts';
import { columnStyle } from './raci-size.ts';
import { LEAD_COLUMNS } from './use-raci-cursor.ts';

interface GroupLineProps extends LineProps {
  readonly group: RaciGroup;
  readonly expanded: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
}

/** One matrix, with how much of it each person carries: what a table of a thousand of them is read by. */
export function GroupLine(props: GroupLineProps) {
  const { id, row, style, records, people, first, cursor, group, expanded, onToggle, onOpen, onCell } = props;
  const { matrix, unit, items, unowned } = group;
  const totals = useMemo(() => raciTotals(records, items), [records, items]);
  const title = unit?.name || matrix.title;
  const Chevron = expanded ? ChevronDown : ChevronRight;
  return (
    <div role="row" aria-rowindex={row + 2} className="raci-line is-group" style={style}>
      <div className="raci-lead">
        <span
          id={`${id}-0`}
          role="rowheader"
          aria-colindex={1}
          aria-expanded={expanded}
          className={cursor === 0 ? 'raci-item is-active' : 'raci-item'}
        >
          <button
            type="button"
            tabIndex={-1}
            className="raci-toggle"
            aria-label={t(expanded ? 'raci.collapse' : 'raci.expand', { title })}
            onClick={() => {
              onCell(0);
              onToggle();
            }}
          >
            <Chevron aria-hidden size={16} strokeWidth={1.75} />
          </button>
          <button
            type="button"
            tabIndex={-1}
            className="raci-text"
            title={`${matrix.title} – ${t('ownership.open')}`}
            onClick={onOpen}
          >
            {title}
          </button>
          <span className="raci-count">{tCount('raci.items', items.length)}</span>
        </span>
        <span
          id={`${id}-1`}
          role="gridcell"
          aria-colindex={2}
          className={cursor === 1 ? 'raci-owner is-active' : 'raci-owner'}
        >
          {unowned > 0 && <span className="raci-missing">{tCount('raci.missing', unowned)}</span>}
        </span>
      </div>
      {people.map((person, index) => {
        const column = first + index;
        const total = totals.get(person.id);
        const active = cursor === column + LEAD_COLUMNS;
        if (!total && !active) return null;
        const { accountable, duties } = total ?? { accountable: 0, duties: 0 };
        const says = `${person.name}: ${t('raci.totals', { accountable, duties })}`;
        return (
          <span
            key={person.id}
            id={`${id}-${column + LEAD_COLUMNS}`}
            role="gridcell"
            aria-colindex={column + LEAD_COLUMNS + 1}
            aria-label={says}
            title={says}
            className={active ? 'raci-cell is-active' : 'raci-cell'}
            style={columnStyle(column)}
          >
            {accountable > 0 ? <strong>{accountable}</strong> : duties > 0 && <span>·</span>}
          </span>
        );
      })}
    </div>
  );
}
