// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its cell by aria-activedescendant.
// biome-ignore-all lint/a11y/useSemanticElements: a table would hold a row for each of tens of thousands of items.
import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { ACCOUNTABLE, letterOf } from '#shared/ownership/letters.ts';
import { raciCell } from '#shared/ownership/raci.ts';
import type { PersonId } from '#shared/plan/ids.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import { cellSays } from './cell-says.ts';
import type { LineProps } from './line-props.ts';
import { OwnerSelect } from './OwnerSelect.tsx';
import { columnStyle, rowStyle } from './raci-size.ts';
import { LEAD_COLUMNS } from './use-raci-cursor.ts';

interface ItemLineProps extends LineProps {
  readonly item: Item;
  /** While its owner is being chosen: what becomes of the choice. */
  readonly choice: { readonly choose: (owner: PersonId | null) => void; readonly leave: () => void } | null;
}

/** One item: who answers for it, and who takes part. */
export const ItemLine = memo(function ItemLine(props: ItemLineProps) {
  useSpeech();
  const { id, row, records, people, first, cursor, item, choice } = props;
  const owner = item.owner === null ? null : records.get('person', item.owner);
  return (
    <div role="row" aria-rowindex={row + 2} data-row={row} className="raci-line" style={rowStyle(row)}>
      <div className="raci-lead">
        <span
          id={`${id}-0`}
          role="rowheader"
          aria-colindex={1}
          className={cursor === 0 ? 'raci-item is-active' : 'raci-item'}
        >
          <span className="raci-code">{item.code}</span>
          <button type="button" tabIndex={-1} className="raci-text" title={item.text} data-act="open">
            {item.text || t('linear.noText')}
          </button>
        </span>
        <span
          id={`${id}-1`}
          role="gridcell"
          aria-colindex={2}
          className={cursor === 1 ? 'raci-owner is-active' : 'raci-owner'}
        >
          {choice ? (
            <OwnerSelect item={item} records={records} onChoose={choice.choose} onLeave={choice.leave} />
          ) : (
            <button
              type="button"
              tabIndex={-1}
              className={owner ? 'raci-name' : 'raci-name is-missing'}
              title={owner?.name}
              data-act="owner"
            >
              {!owner && <TriangleAlert aria-hidden size={13} strokeWidth={1.75} />}
              {owner ? owner.name : t('raci.nobody')}
            </button>
          )}
        </span>
      </div>
      {people.map((person, index) => {
        const column = first + index;
        const cell = raciCell(records, item, person.id);
        const active = cursor === column + LEAD_COLUMNS;
        if (!cell.accountable && !cell.level && !active) return null;
        return (
          <span
            key={person.id}
            id={`${id}-${column + LEAD_COLUMNS}`}
            role="gridcell"
            aria-colindex={column + LEAD_COLUMNS + 1}
            className={active ? 'raci-cell is-active' : 'raci-cell'}
            style={columnStyle(column)}
          >
            <span className="visually-hidden">{cellSays(item, person, cell)}</span>
            {cell.accountable && <b aria-hidden>{ACCOUNTABLE}</b>}
            {cell.level && <span aria-hidden>{letterOf(cell.level)}</span>}
          </span>
        );
      })}
    </div>
  );
});
