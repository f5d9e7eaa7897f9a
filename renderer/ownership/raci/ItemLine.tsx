// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its cell by aria-activedescendant.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys of its active cell.
// biome-ignore-all lint/a11y/useSemanticElements: a table would hold a row for each of tens of thousands of items.
import { TriangleAlert } from 'lucide-react';
import type { MouseEvent } from 'react';
import { ACCOUNTABLE, letterOf } from '#shared/ownership/letters.ts';
import { raciCell } from '#shared/ownership/raci.ts';
import type { PersonId } from '#shared/plan/ids.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { cellSays } from './cell-says.ts';
import type { LineProps } from './line-props.ts';
import { OwnerSelect } from './OwnerSelect.tsx';
import { columnStyle, columnUnder } from './raci-size.ts';
import { LEAD_COLUMNS } from './use-raci-cursor.ts';

interface ItemLineProps extends LineProps {
  readonly item: Item;
  /** Its owner is being chosen. */
  readonly choosing: boolean;
  readonly onOpen: () => void;
  readonly onChoose: () => void;
  readonly onOwner: (owner: PersonId | null) => void;
  readonly onLeave: () => void;
  /** A cell of a person, by the person's place among all. */
  readonly onPress: (column: number, accountable: boolean) => void;
}

/** One item: who answers for it, and who takes part. */
export function ItemLine(props: ItemLineProps) {
  const { id, row, style, records, people, first, cursor, item, choosing, onCell } = props;
  const owner = item.owner === null ? null : records.get('person', item.owner);
  const press = (event: MouseEvent<HTMLDivElement>) => {
    const column = columnUnder(event.currentTarget, event.clientX);
    if (column !== null) props.onPress(column, event.shiftKey);
  };
  return (
    <div role="row" aria-rowindex={row + 2} className="raci-line" style={style} onClick={press}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <div className="raci-lead" onClick={(event) => event.stopPropagation()}>
        <span
          id={`${id}-0`}
          role="rowheader"
          aria-colindex={1}
          className={cursor === 0 ? 'raci-item is-active' : 'raci-item'}
        >
          <span className="raci-code">{item.code}</span>
          <button type="button" tabIndex={-1} className="raci-text" title={item.text} onClick={props.onOpen}>
            {item.text || t('linear.noText')}
          </button>
        </span>
        <span
          id={`${id}-1`}
          role="gridcell"
          aria-colindex={2}
          className={cursor === 1 ? 'raci-owner is-active' : 'raci-owner'}
        >
          {choosing ? (
            <OwnerSelect item={item} records={records} onChoose={props.onOwner} onLeave={props.onLeave} />
          ) : (
            <button
              type="button"
              tabIndex={-1}
              className={owner ? 'raci-name' : 'raci-name raci-missing'}
              title={owner?.name}
              onClick={() => {
                onCell(1);
                props.onChoose();
              }}
            >
              {!owner && <TriangleAlert aria-hidden size={14} strokeWidth={1.75} />}
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
            aria-label={cellSays(item, person, cell)}
            className={active ? 'raci-cell is-active' : 'raci-cell'}
            style={columnStyle(column)}
          >
            {cell.accountable && <b>{ACCOUNTABLE}</b>}
            {cell.level && <span>{letterOf(cell.level)}</span>}
          </span>
        );
      })}
    </div>
  );
}
