import { curveBumpY, line } from 'd3';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { LANES, type Lane, laneOf, strategyMapOf } from '#shared/frameworks/scorecard.ts';
import { type Arrow, type Box, layOutMap, type MapSizes } from '#shared/frameworks/strategy-map.ts';
import { addCause, removeCause, setPerspective } from '#shared/plan/commands/scorecard.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item, Matrix } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { usePlanStore } from '../state/stores.ts';
import { IconButton } from '../ui/Button.tsx';
import { laneName } from './lane-name.ts';
import { MapBox } from './MapBox.tsx';
import { MapPanel } from './MapPanel.tsx';
import { useMapDrag } from './use-map-drag.ts';
import { useMapZoom } from './use-map-zoom.ts';
import './strategy-map.css';

const SIZES: MapSizes = {
  box: { width: 192, height: 68 },
  gap: { x: 28, y: 52 },
  perRow: 5,
  margin: 128,
};

interface StrategyMapProps {
  readonly records: RecordSet;
  readonly matrix: Matrix;
  /** Whether the marks between the objectives are drawn as well. */
  readonly withLinks: boolean;
  readonly readOnly: boolean;
  readonly onOpen: (item: Item) => void;
}

/** The objectives of a matrix in lanes, with arrows from causes to effects. */
export function StrategyMap({ records, matrix, withLinks, readOnly, onOpen }: StrategyMapProps) {
  const store = usePlanStore();
  const windowRef = useRef<HTMLDivElement>(null);
  const sheetRef = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ItemId | null>(null);
  const map = useMemo(() => strategyMapOf(records, matrix.id), [records, matrix.id]);
  const layout = useMemo(() => {
    const nodes = map.objectives.map((item) => ({ id: item.id, lane: laneOf(item) }));
    const lanes = LANES.filter((lane) => lane !== 'none' || nodes.some((node) => node.lane === 'none'));
    return layOutMap<Lane>({ lanes, nodes, arrows: map.causes }, SIZES);
  }, [map]);
  const zoom = useMapZoom(windowRef, sheetRef, layout);
  const itemOf = (id: string) => map.objectives.find((item) => item.id === id);
  const move = (item: ItemId, lane: Lane) => {
    const before = itemOf(item);
    // Put down where it stood: a perspective of its own, which the last lane holds, stays.
    if (!before || laneOf(before) === lane) return;
    store.run((at, context) =>
      setPerspective(at, { item, perspective: lane === 'none' ? null : lane }, context),
    );
  };
  const join = (from: ItemId, to: ItemId) => store.run((at, context) => addCause(at, { from, to }, context));
  const { drag, handlers } = useMapDrag(sheetRef, layout, { onLane: move, onArrow: join });
  const boxes = new Map(layout.boxes.map((box) => [box.id, box]));
  const item = chosen === null ? undefined : itemOf(chosen);

  return (
    <div className="strategy">
      <div ref={windowRef} className="strategy-window" data-dragging={drag?.what}>
        <div ref={sheetRef} className="strategy-sheet" style={{ width: layout.width, height: layout.height }}>
          {layout.lanes.map(({ lane, y, height }) => (
            <div
              key={lane}
              className={`strategy-lane is-${lane}${drag?.what === 'box' && drag.lane === lane ? ' is-target' : ''}`}
              style={{ top: y, height }}
            >
              <span style={{ inlineSize: SIZES.margin - 16 }}>{laneName(lane)}</span>
            </div>
          ))}
          <svg width={layout.width} height={layout.height} aria-hidden={layout.arrows.length === 0}>
            <title>{t('scorecard.arrows')}</title>
            <defs>
              <marker
                id="strategy-head"
                viewBox="0 0 10 10"
                refX="9"
                refY="5"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path d="M0 0.8 L9.5 5 L0 9.2 Z" />
              </marker>
            </defs>
            {withLinks &&
              map.links.map(({ id, a, b }) => (
                <path key={id} className="strategy-link" d={straight(boxes.get(a), boxes.get(b))} />
              ))}
            {layout.arrows.map((arrow) => (
              <ArrowPath
                key={`${arrow.from} ${arrow.to}`}
                arrow={arrow}
                label={t('scorecard.arrow', {
                  from: itemOf(arrow.from)?.code ?? '',
                  to: itemOf(arrow.to)?.code ?? '',
                })}
                of={chosen === arrow.from ? 'from' : chosen === arrow.to ? 'to' : null}
                onChoose={() => setChosen(itemOf(arrow.from)?.id ?? null)}
                onRemove={() => {
                  const [from, to] = [itemOf(arrow.from), itemOf(arrow.to)];
                  if (readOnly || !from || !to) return;
                  store.run((at, context) => removeCause(at, { from: from.id, to: to.id }, context));
                }}
              />
            ))}
            {drag?.what === 'arrow' && (
              <path
                className="strategy-arrow is-drawn"
                d={curve([
                  [drag.from.x, drag.from.y],
                  [drag.at.x, drag.at.y],
                ])}
                markerEnd="url(#strategy-head)"
              />
            )}
          </svg>
          {map.objectives.map((of) => {
            const box = boxes.get(of.id);
            return (
              box && (
                <MapBox
                  key={of.id}
                  item={of}
                  {...{ box, size: SIZES.box, drag, readOnly, onOpen }}
                  chosen={chosen === of.id}
                  handlers={handlers}
                  onChoose={() => setChosen(of.id)}
                  onMove={(lane) => move(of.id, lane)}
                />
              )
            );
          })}
        </div>
      </div>
      <MapPanel key={chosen} {...{ item, map, readOnly, onOpen }} onMove={move} onJoin={join} />
      <div className="strategy-zoom">
        <IconButton icon={Minus} label={t('matrix.zoomOut')} onClick={zoom.zoomOut} />
        <IconButton icon={Plus} label={t('matrix.zoomIn')} onClick={zoom.zoomIn} />
        <IconButton icon={Maximize} label={t('matrix.fit')} onClick={zoom.fit} />
      </div>
    </div>
  );
}

interface ArrowPathProps {
  readonly arrow: Arrow;
  readonly label: string;
  /** Whether it leaves or reaches the chosen box. */
  readonly of: 'from' | 'to' | null;
  readonly onChoose: () => void;
  readonly onRemove: () => void;
}

/** An arrow with a broad stroke around it, so that it can be hit; Delete takes the focused one away. */
function ArrowPath({ arrow, label, of, onChoose, onRemove }: ArrowPathProps) {
  const d = pathOf(arrow);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a path of a drawing cannot be a button element
    <g
      className={`strategy-arrow${of === null ? '' : ' is-chosen'}`}
      data-own-gesture
      role="button"
      tabIndex={0}
      aria-label={label}
      onClick={onChoose}
      onKeyDown={({ key }) => {
        if (key === 'Delete' || key === 'Backspace') onRemove();
        if (key === 'Enter') onChoose();
      }}
    >
      <title>{label}</title>
      <path className="strategy-arrow-hit" d={d} />
      <path className="strategy-arrow-line" d={d} markerEnd="url(#strategy-head)" />
    </g>
  );
}

const curve = (points: Arrow['points']) =>
  line<readonly [number, number]>()
    .x(([x]) => x)
    .y(([, y]) => y)
    .curve(curveBumpY)([...points]) ?? '';

/** Between two boxes of one row, which only a circle can have, an arc over them. */
function pathOf({ points }: Arrow): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first[1] !== last[1]) return curve(points);
  const top = first[1] - SIZES.gap.y * 0.6;
  return `M${first[0]},${first[1]}C${first[0]},${top} ${last[0]},${top} ${last[0]},${last[1]}`;
}

function straight(a: Box | undefined, b: Box | undefined): string {
  if (!a || !b) return '';
  const { width, height } = SIZES.box;
  return `M${a.x + width / 2},${a.y + height / 2}L${b.x + width / 2},${b.y + height / 2}`;
}
