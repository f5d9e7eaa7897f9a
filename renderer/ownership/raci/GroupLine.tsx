// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its cell by aria-activedescendant.
// biome-ignore-all lint/a11y/useSemanticElements: a table would hold a row for each of tens of thousands of items.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useMemo } from 'react';
import { type RaciGroup, raciTotals } from '#shared/ownership/raci.ts';
import { t, tCount } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import type { LineProps } from './line-props.ts';
import { columnStyle, rowStyle } from './raci-size.ts';
import { LEAD_COLUMNS } from './use-raci-cursor.ts';

/** Deeper units stand no further in: their names need the room. */
const DEEPEST = 6;

interface GroupLineProps extends LineProps {
  readonly group: RaciGroup;
  readonly expanded: boolean;
}

/** One matrix, with how much of it each person carries: what a table of a thousand of them is read by. */
export const GroupLine = memo(function GroupLine(props: GroupLineProps) {
  useSpeech();
  const { id, row, records, people, first, cursor, group, expanded } = props;
  const { matrix, unit, level, period, items, unowned } = group;
  const totals = useMemo(() => raciTotals(records, items), [records, items]);
  const title = unit?.name || matrix.title;
  const Chevron = expanded ? ChevronDown : ChevronRight;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      data-row={row}
      className="raci-line is-group"
      style={rowStyle(row)}
    >
      <div className="raci-lead">
        <span
          id={`${id}-0`}
          role="rowheader"
          aria-colindex={1}
          aria-expanded={expanded}
          className={cursor === 0 ? 'raci-item is-active' : 'raci-item'}
          style={{ paddingInlineStart: 6 + Math.min(level, DEEPEST) * 12 }}
        >
          <button
            type="button"
            tabIndex={-1}
            className="raci-toggle"
            aria-label={t(expanded ? 'raci.collapse' : 'raci.expand', { title })}
            data-act="toggle"
          >
            <Chevron aria-hidden size={16} strokeWidth={1.75} />
          </button>
          <button
            type="button"
            tabIndex={-1}
            className="raci-text"
            title={`${matrix.title} – ${t('ownership.open')}`}
            data-act="open"
          >
            {title}
          </button>
          <span className="raci-count">{period?.label}</span>
          <span className="raci-count is-end">{tCount('raci.items', items.length)}</span>
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
            title={says}
            className={active ? 'raci-cell is-active' : 'raci-cell'}
            style={columnStyle(column)}
          >
            <span className="visually-hidden">{says}</span>
            {accountable > 0 && <strong aria-hidden>{accountable}</strong>}
            {accountable === 0 && duties > 0 && <span aria-hidden>·</span>}
          </span>
        );
      })}
    </div>
  );
});
