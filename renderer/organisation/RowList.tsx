import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useVisibleRows } from '../ui/use-visible-rows.ts';
import './row-list.css';

/** Of every row and of the heads, in CSS pixels; the style sheet says the same. */
const ROW = 32;
const HEADS = 28;

export interface ListRow {
  readonly id: string;
}

interface RowListProps<R extends ListRow> {
  readonly role: 'tree' | 'listbox';
  readonly label: string;
  readonly rows: readonly R[];
  /** What stands above the columns. */
  readonly heads: ReactNode;
  readonly active: string | null;
  readonly onActive: (id: string) => void;
  /** Keys that the list itself does not know. */
  readonly onKeyDown?: (event: KeyboardEvent, row: R) => void;
  /** The attributes of a row's element, its role among them, and what stands in it. */
  readonly row: (row: R) => { readonly attributes: object; readonly content: ReactNode };
}

/**
 * A long list of rows of one height, of which only the visible ones are drawn. The list has the focus and names the active
 * row, which the arrows move, so that no row has to be there to be walked to.
 */
export function RowList<R extends ListRow>(props: RowListProps<R>) {
  const { role, label, rows, heads, active, onActive, onKeyDown, row: drawn } = props;
  const list = useRef<HTMLDivElement>(null);
  const { from, to: end, page } = useVisibleRows(list, ROW, rows.length);
  const id = useId();
  const at = rows.findIndex((row) => row.id === active);

  useEffect(() => {
    const element = list.current;
    if (!element || at < 0) return;
    // The heads stay above the rows and cover as much as they push down.
    const [top, end] = [at * ROW, (at + 1) * ROW + HEADS];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (end > element.scrollTop + element.clientHeight) element.scrollTop = end - element.clientHeight;
  }, [at]);

  const walk = (event: KeyboardEvent) => {
    if (event.target !== list.current) return;
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
    const to =
      plain &&
      {
        ...{ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 },
        ...{ PageDown: at + page, PageUp: at - page },
      }[event.key];
    if (typeof to === 'number') {
      event.preventDefault();
      const next = rows[Math.min(rows.length - 1, Math.max(0, to))];
      if (next) onActive(next.id);
      return;
    }
    const row = rows[at];
    if (row) onKeyDown?.(event, row);
  };

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a tree and a listbox both name their active row
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is one of the two
    <div
      ref={list}
      role={role}
      aria-label={label}
      aria-activedescendant={at < 0 ? undefined : `${id}-${active}`}
      tabIndex={0}
      className="row-list"
      onKeyDown={walk}
    >
      <div className="row-list-heads" aria-hidden>
        {heads}
      </div>
      <div role="presentation" className="row-list-rows" style={{ blockSize: rows.length * ROW }}>
        {rows.slice(from, end).map((row, index) => {
          const { attributes, content } = drawn(row);
          return (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is among the attributes
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys for all of its rows
            // biome-ignore lint/a11y/noStaticElementInteractions: its role is among the attributes
            <div
              key={row.id}
              id={`${id}-${row.id}`}
              className="row-list-row"
              aria-selected={row.id === active}
              style={{ insetBlockStart: (from + index) * ROW }}
              onClick={() => onActive(row.id)}
              {...attributes}
            >
              {content}
            </div>
          );
        })}
      </div>
    </div>
  );
}
