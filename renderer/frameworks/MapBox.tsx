import type { KeyboardEvent } from 'react';
import { LANES, type Lane, laneOf } from '#shared/frameworks/scorecard.ts';
import type { Box, MapSizes } from '#shared/frameworks/strategy-map.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import type { MapDragging } from './use-map-drag.ts';

interface MapBoxProps extends MapDragging {
  readonly item: Item;
  readonly box: Box;
  readonly size: MapSizes['box'];
  readonly chosen: boolean;
  readonly readOnly: boolean;
  readonly onChoose: () => void;
  readonly onMove: (lane: Lane) => void;
  readonly onOpen: (item: Item) => void;
}

/** An objective on the map. It is dragged to another lane, or moved there with Alt and an arrow; the dot on its upper edge begins an arrow. */
export function MapBox(props: MapBoxProps) {
  const { item, box, size, chosen, readOnly, drag, handlers, onChoose, onMove, onOpen } = props;
  const dragged = drag?.what === 'box' && drag.id === item.id;
  const [x, y] = dragged ? [drag.at.x - drag.from.x, drag.at.y - drag.from.y] : [0, 0];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step === undefined || readOnly) return;
    event.preventDefault();
    const lane = LANES[LANES.indexOf(laneOf(item)) + step];
    if (lane) onMove(lane);
  };
  const is = [
    `is-${item.role}`,
    chosen && 'is-chosen',
    dragged && 'is-dragged',
    drag?.target === item.id && 'is-target',
  ].filter((name) => name !== false);
  return (
    <div
      data-box={item.id}
      data-own-gesture
      className={['strategy-box', ...is].join(' ')}
      style={{ left: box.x + x, top: box.y + y, width: size.width, height: size.height }}
    >
      <button
        type="button"
        aria-pressed={chosen}
        title={item.text}
        onClick={onChoose}
        onDoubleClick={() => onOpen(item)}
        onKeyDown={onKeyDown}
        {...(readOnly ? {} : handlers('box', item.id))}
      >
        <span className="item-code">{item.code}</span> <span className="strategy-text">{item.text}</span>
      </button>
      {!readOnly && (
        <span className="strategy-handle" title={t('scorecard.drag')} {...handlers('arrow', item.id)} />
      )}
    </div>
  );
}
