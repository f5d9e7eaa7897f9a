// biome-ignore-all lint/a11y/useSemanticElements: a table would hold a row for each of tens of thousands of items.
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { raciCell } from '#shared/ownership/raci.ts';
import { setOwner } from '#shared/plan/commands/owner.ts';
import type { MatrixId, PersonId } from '#shared/plan/ids.ts';
import { dutiesOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item, Person } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';
import { usePlanStore } from '../../state/stores.ts';
import { cellSays } from './cell-says.ts';
import { GroupLine } from './GroupLine.tsx';
import { ItemLine } from './ItemLine.tsx';
import { PeopleHead } from './PeopleHead.tsx';
import { commandOf, type Deed, deedOf } from './raci-deeds.ts';
import type { RaciLine } from './raci-lines.ts';
import { rowStyle, SIZE, sizeStyle } from './raci-size.ts';
import { LEAD_COLUMNS, useRaciCursor } from './use-raci-cursor.ts';
import { useWindow } from './use-window.ts';
import '../../ui/cell-select.css';
import './raci-grid.css';

interface RaciGridProps extends Pick<PlanViewProps, 'onOpen'> {
  readonly records: RecordSet;
  readonly lines: readonly RaciLine[];
  readonly people: readonly Person[];
  readonly onToggle: (matrix: MatrixId) => void;
}

/**
 * People × items as a grid that is walked by keys. Only what is in sight is drawn, and of empty cells only the one that has
 * the keyboard: a pointer finds its cell by arithmetic.
 */
export function RaciGrid({ records, lines, people, onToggle, onOpen }: RaciGridProps) {
  const store = usePlanStore();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const size = { rows: lines.length, columns: people.length, ...SIZE };
  const shown = useWindow(box, size);
  const { at, moveTo, walk } = useRaciCursor(box, size);
  /** The item whose owner is being chosen. */
  const [choosing, setChoosing] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const act = (deed: Deed, item: Item, person: Person) => {
    if (!store.run(commandOf(deed, item.id, person.id))) return;
    const after = store.getState().records ?? records;
    const now = after.get('item', item.id) ?? item;
    setSaid(cellSays(now, person, raciCell(after, now, person.id)));
  };
  const own = (item: Item, owner: PersonId | null) => {
    setChoosing(null);
    box.current?.focus();
    if (owner !== item.owner) store.run((of, context) => setOwner(of, { item: item.id, owner }, context));
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const line = lines[at.row];
    if (line?.type === 'group' && isToggle(event, line.expanded)) {
      event.preventDefault();
      onToggle(line.group.matrix.id);
    } else if (walk(event)) event.preventDefault();
    else if (line?.type === 'item' && !event.ctrlKey && !event.metaKey && onItem(event.key, line.item))
      event.preventDefault();
  };
  /** @returns whether the key does anything there */
  const onItem = (key: string, item: Item): boolean => {
    const person = people[at.column - LEAD_COLUMNS];
    if (at.column === 0 && key === 'Enter') onOpen(item.matrix, item.id);
    else if (at.column === 1 && (key === 'Enter' || key === ' ')) setChoosing(item.id);
    else if (person) {
      const deed = deedOf(key, dutiesOf(records));
      if (!deed) return false;
      act(deed, item, person);
    } else return false;
    return true;
  };

  const [firstRow, endRow] = shown.rows;
  const columns = people.slice(...shown.columns);
  const cursor = (row: number) => (row === at.row ? at.column : null);
  return (
    <>
      <div
        ref={box}
        role="grid"
        className="raci"
        style={sizeStyle(lines.length, people.length)}
        tabIndex={0}
        aria-label={t('raci.grid')}
        aria-rowcount={lines.length + 1}
        aria-colcount={people.length + LEAD_COLUMNS}
        aria-activedescendant={`${id}-${at.row}-${at.column}`}
        onKeyDown={onKey}
      >
        <div className="raci-body">
          <PeopleHead people={columns} first={shown.columns[0]} active={at.column} />
          {lines.slice(firstRow, endRow).map((line, index) => {
            const row = firstRow + index;
            const given = {
              id: `${id}-${row}`,
              row,
              style: rowStyle(row),
              records,
              people: columns,
              first: shown.columns[0],
              cursor: cursor(row),
              onCell: (column: number) => moveTo({ row, column }),
            };
            return line.type === 'group' ? (
              <GroupLine
                key={line.group.matrix.id}
                {...given}
                {...line}
                onToggle={() => onToggle(line.group.matrix.id)}
                onOpen={() => onOpen(line.group.matrix.id, null)}
              />
            ) : (
              <ItemLine
                key={line.item.id}
                {...given}
                item={line.item}
                choosing={choosing === line.item.id}
                onOpen={() => onOpen(line.item.matrix, line.item.id)}
                onChoose={() => setChoosing(line.item.id)}
                onOwner={(owner) => own(line.item, owner)}
                onLeave={() => setChoosing(null)}
                onPress={(column, accountable) => {
                  const person = people[column];
                  if (!person) return;
                  moveTo({ row, column: column + LEAD_COLUMNS });
                  act({ does: accountable ? 'own' : 'cycle' }, line.item, person);
                }}
              />
            );
          })}
        </div>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}

function isToggle({ key }: KeyboardEvent, expanded: boolean): boolean {
  return (
    key === 'Enter' || key === ' ' || (key === 'ArrowRight' && !expanded) || (key === 'ArrowLeft' && expanded)
  );
}
