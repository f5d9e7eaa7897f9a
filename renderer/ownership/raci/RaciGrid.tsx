// biome-ignore-all lint/a11y/useSemanticElements: a table would hold a row for each of tens of thousands of items.
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useRef, useState } from 'react';
import { raciCell } from '#shared/ownership/raci.ts';
import { setOwner } from '#shared/plan/commands/owner.ts';
import type { MatrixId, PersonId } from '#shared/plan/ids.ts';
import { dutiesOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item, Person } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';
import { usePlan, usePlanStore } from '../../state/stores.ts';
import { useScrollView } from '../../ui/use-scroll-view.ts';
import { cellSays } from './cell-says.ts';
import { GroupLine } from './GroupLine.tsx';
import { ItemLine } from './ItemLine.tsx';
import { PeopleHead } from './PeopleHead.tsx';
import { commandOf, type Deed, deedOf } from './raci-deeds.ts';
import type { RaciLine } from './raci-lines.ts';
import { columnUnder, leadWidth, SIZE, sizeStyle } from './raci-size.ts';
import { tableWindow } from './raci-window.ts';
import { LEAD_COLUMNS, useRaciCursor } from './use-raci-cursor.ts';
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
  const view = useScrollView(box, { x: SIZE.column, y: SIZE.row });
  const lead = leadWidth(view.width, people.length);
  const size = { rows: lines.length, columns: people.length, lead };
  const shown = tableWindow(view, size);
  const { at, moveTo, walk } = useRaciCursor(box, size);
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  /** The item whose owner is being chosen. */
  const [choosing, setChoosing] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const act = (deed: Deed, item: Item, person: Person) => {
    if (!store.run(commandOf(deed, item.id, person.id))) return;
    const after = store.getState().records ?? records;
    const now = after.get('item', item.id) ?? item;
    setSaid(cellSays(now, person, raciCell(after, now, person.id)));
  };
  const choose = ({ id: item }: Item) => setChoosing(readOnly ? null : item);
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
    else if (at.column === 1 && (key === 'Enter' || key === ' ')) choose(item);
    else if (person) {
      const deed = deedOf(key, dutiesOf(records));
      if (!deed) return false;
      act(deed, item, person);
    } else return false;
    return true;
  };

  /** One listener for all rows: they come and go while one scrolls. */
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const pressed = event.target instanceof Element ? event.target : null;
    const line = pressed?.closest<HTMLElement>('[data-row]');
    const row = Number(line?.dataset.row);
    const on = lines[row];
    if (!line || !on) return;
    const matrix = on.type === 'group' ? on.group.matrix.id : on.item.matrix;
    switch (pressed?.closest<HTMLElement>('[data-act]')?.dataset.act) {
      case 'toggle':
        moveTo({ row, column: 0 });
        return onToggle(matrix);
      case 'open':
        return onOpen(matrix, on.type === 'group' ? null : on.item.id);
      case 'owner':
        moveTo({ row, column: 1 });
        return on.type === 'item' ? choose(on.item) : undefined;
    }
    const column = columnUnder(line, event.clientX, lead);
    const person = column === null ? undefined : people[column];
    if (column === null || !person || pressed?.closest('.raci-lead')) return;
    moveTo({ row, column: column + LEAD_COLUMNS });
    if (on.type === 'item') act({ does: event.shiftKey ? 'own' : 'cycle' }, on.item, person);
  };

  const [firstRow, endRow] = shown.rows;
  const [first, end] = shown.columns;
  const columns = useMemo(() => people.slice(first, end), [people, first, end]);
  return (
    <>
      <div
        ref={box}
        role="grid"
        className="raci"
        style={sizeStyle(lines.length, people.length, lead)}
        tabIndex={0}
        aria-label={t('raci.grid')}
        aria-rowcount={lines.length + 1}
        aria-colcount={people.length + LEAD_COLUMNS}
        aria-activedescendant={`${id}-${at.row}-${at.column}`}
        onKeyDown={onKey}
        onClick={onClick}
      >
        <div className="raci-body">
          <PeopleHead people={columns} first={first} active={at.column} />
          {lines.slice(firstRow, endRow).map((line, index) => {
            const row = firstRow + index;
            const cursor = row === at.row ? at.column : null;
            const given = { id: `${id}-${row}`, row, records, people: columns, first, cursor };
            if (line.type === 'group') return <GroupLine key={line.group.matrix.id} {...given} {...line} />;
            const { item } = line;
            const choice = choosing === item.id && {
              choose: (owner: PersonId | null) => own(item, owner),
              leave: () => setChoosing(null),
            };
            return <ItemLine key={item.id} {...given} item={item} choice={choice || null} />;
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
