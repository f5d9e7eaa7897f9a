import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CarryingNode } from '#shared/alignment/graph.ts';
import type { UnitAlignment } from '#shared/alignment/units.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { useSpeech } from '../../messages/speech.ts';
import { useVisibleRows } from '../../ui/use-visible-rows.ts';
import type { ChosenCell } from './chosen-cell.ts';
import { HeatRow } from './HeatRow.tsx';
import { type Place, placeAfter } from './keyboard.ts';

/** In CSS pixels, as heat-map.css has it. */
const ROW_HEIGHT = 30;

interface HeatGridProps {
  readonly rows: readonly UnitAlignment[];
  readonly columns: readonly CarryingNode[];
  readonly folded: ReadonlySet<UnitId>;
  readonly chosen: ChosenCell | null;
  readonly onChoose: (cell: ChosenCell) => void;
  readonly onFold: (unit: UnitId, fold: boolean) => void;
}

/** The heat map itself: a tree grid that arrows walk, of which only the rows in view are drawn. */
export function HeatGrid({ rows, columns, folded, chosen, onChoose, onFold }: HeatGridProps) {
  const { heads } = ALIGNMENT_WORDS[useSpeech().language];
  const box = useRef<HTMLDivElement>(null);
  const { from, to, page } = useVisibleRows(box, ROW_HEIGHT, rows.length);
  // Column 0 is the unit, then the objectives, then its own.
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const hasWalked = useRef(false);
  const at = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, columns.length + 1),
  };

  useEffect(() => {
    // Only after a key: the mouse has put the focus where it clicked, maybe far from where the keys were.
    if (!hasWalked.current) return;
    hasWalked.current = false;
    const element = box.current;
    if (element) keepInView(element, at.row);
    element?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const choose = ({ row, column }: Place) => {
    setPlace({ row, column });
    const unit = rows[row]?.unit.id;
    if (unit === undefined) return;
    const objective = columns[column - 1];
    if (column > 0) onChoose({ unit, objective: objective?.item.id ?? null });
    else onFold(unit, !folded.has(unit));
  };

  function walk(event: KeyboardEvent): void {
    const row = rows[at.row];
    if (!row) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(at);
      return;
    }
    const step = placeAfter(event.key, at, {
      rows: rows.length,
      columns: columns.length + 2,
      page,
      fold: row.hasUnitsBelow ? (folded.has(row.unit.id) ? 'folded' : 'open') : 'none',
    });
    if (step === null) return;
    event.preventDefault();
    if (step.type === 'fold') onFold(row.unit.id, step.fold);
    else {
      hasWalked.current = true;
      setPlace(step.place);
    }
  }

  return (
    <div ref={box} className="heat-grid">
      {/* One stop of the tab key; inside of it the arrows walk. */}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows that fold make a table a tree grid
        role="treegrid"
        aria-label={heads.units}
        aria-rowcount={rows.length + 1}
        style={{ '--columns': columns.length } as CSSProperties}
        onKeyDown={walk}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{heads.unit}</th>
            {columns.map(({ item }) => (
              <th key={item.id} scope="col" title={item.text}>
                <b>{item.code}</b>
                <span>{item.text}</span>
              </th>
            ))}
            <th scope="col">
              <b>{heads.own}</b>
            </th>
          </tr>
        </thead>
        <tbody>
          {from > 0 && <tr aria-hidden style={{ blockSize: from * ROW_HEIGHT }} />}
          {rows.slice(from, to).map((row, index) => (
            <HeatRow
              key={row.unit.id}
              row={row}
              index={from + index}
              columns={columns}
              isFolded={folded.has(row.unit.id)}
              focused={from + index === at.row ? at.column : null}
              chosen={chosen?.unit === row.unit.id ? chosen : null}
              onChoose={choose}
            />
          ))}
          {to < rows.length && <tr aria-hidden style={{ blockSize: (rows.length - to) * ROW_HEIGHT }} />}
        </tbody>
      </table>
    </div>
  );
}

function keepInView(box: HTMLElement, row: number): void {
  const head = box.querySelector('thead')?.clientHeight ?? 0;
  const top = row * ROW_HEIGHT;
  if (top < box.scrollTop) box.scrollTop = top;
  const bottom = top + ROW_HEIGHT + head;
  if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
}
