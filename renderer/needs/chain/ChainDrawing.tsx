import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Chain } from '#shared/needs/critical-chain.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { formatDay, t } from '../../messages/messages.ts';
import { speech } from '../../messages/speech.ts';
import { cited } from '../citing.ts';
import type { DependencyFacts } from '../dependencies/dependency-facts.ts';
import { warningsOf } from '../dependencies/warning-words.ts';
import type { Arrow, Bar, ChainLayout, Month } from './chain-layout.ts';
import { BAR_HEIGHT } from './chain-layout.ts';

interface ChainDrawingProps {
  readonly layout: ChainLayout;
  readonly records: RecordSet;
  readonly facts: DependencyFacts;
  readonly chain: Chain | null;
  readonly chosen: ItemId | null;
  readonly onChoose: (item: ItemId | null) => void;
}

/** Lanes, months, bars and arrows. The bars are buttons over the drawing; what the arrows say, the buttons say in words. */
export function ChainDrawing({ layout, records, facts, chain, chosen, onChoose }: ChainDrawingProps) {
  const { width, height, lanes, months, bars, arrows } = layout;
  const head = useId();
  const onChain = new Set(chain?.dependencies.map(({ id }) => id));
  const items = new Set(chain?.dependencies.flatMap(({ item, needs }) => [item, needs]));
  const broken = (arrow: Arrow) =>
    facts.impossible.has(arrow.dependency.id) || facts.circleOf.has(arrow.dependency.id);
  const stateOf = (arrow: Arrow) =>
    broken(arrow) ? 'impossible' : onChain.has(arrow.dependency.id) ? 'critical' : 'other';
  // What matters is drawn above the rest.
  const ordered = arrows.toSorted((a, b) => ORDER.indexOf(stateOf(a)) - ORDER.indexOf(stateOf(b)));
  return (
    <div className="chain-scroll">
      <div className="chain-sheet" style={{ inlineSize: `${width + 168}px` }}>
        <div className="chain-months">
          {months.map((month) => (
            <MonthHead key={month.x} month={month} first={month === months[0]} />
          ))}
        </div>
        <div className="chain-lanes" style={{ blockSize: `${height}px` }}>
          {lanes.map((lane) => (
            <div
              key={lane.unit}
              className="chain-lane"
              style={{ insetBlockStart: `${lane.y}px`, blockSize: `${lane.height}px` }}
            >
              <span title={lane.name}>{lane.name}</span>
            </div>
          ))}
          <div className="chain-area" style={{ inlineSize: `${width}px` }}>
            <svg width={width} height={height} aria-hidden="true">
              {months.map(({ x }) => (
                <line key={x} className="chain-grid" x1={x} x2={x} y1={0} y2={height} />
              ))}
            </svg>
            <svg className="chain-arrows" width={width} height={height} aria-hidden="true">
              <defs>
                <marker
                  id={head}
                  viewBox="0 0 8 8"
                  refX="6"
                  refY="4"
                  markerWidth="7"
                  markerHeight="7"
                  orient="auto"
                >
                  <path d="M0 0.8 7 4 0 7.2z" fill="context-stroke" />
                </marker>
              </defs>
              {ordered.map((arrow) => (
                <path
                  key={arrow.dependency.id}
                  className="chain-arrow"
                  data-state={stateOf(arrow)}
                  d={arrow.path}
                  markerEnd={`url(#${head})`}
                />
              ))}
            </svg>
            {bars.map((bar) => (
              <BarButton
                key={bar.item.id}
                {...{ bar, records, facts, chosen, onChoose }}
                critical={items.has(bar.item.id)}
                faded={chain !== null && !items.has(bar.item.id)}
              />
            ))}
            {arrows.filter(broken).map(({ dependency, middle: [x, y] }) => (
              <span
                key={dependency.id}
                className="chain-sign"
                role="img"
                aria-label={warningsOf(records, facts, dependency.id).join(' ')}
                title={warningsOf(records, facts, dependency.id).join('\n')}
                style={{ insetInlineStart: `${x - 9}px`, insetBlockStart: `${y - 9}px` }}
              >
                <TriangleAlert aria-hidden size={12} strokeWidth={2.25} />
              </span>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

const ORDER = ['other', 'critical', 'impossible'];

/** Months that are too narrow for their names show every third. */
function MonthHead({ month, first }: { readonly month: Month; readonly first: boolean }) {
  const { at, x, width } = month;
  const january = at.getUTCMonth() === 0;
  const named = width >= 44 || at.getUTCMonth() % 3 === 0;
  const format = new Intl.DateTimeFormat(speech().locale, {
    month: 'short',
    timeZone: 'UTC',
    ...(january || first ? { year: '2-digit' } : {}),
  });
  return (
    <span style={{ insetInlineStart: `${x + 168}px` }} data-year={january || undefined}>
      {named ? format.format(at) : ''}
    </span>
  );
}

interface BarButtonProps extends Pick<ChainDrawingProps, 'records' | 'facts' | 'chosen' | 'onChoose'> {
  readonly bar: Bar;
  readonly critical: boolean;
  readonly faded: boolean;
}

function BarButton({ bar, records, facts, chosen, onChoose, critical, faded }: BarButtonProps) {
  const { item, x, y, width, dated } = bar;
  const needed = facts.schedule.graph.needsOf(item.id).map(({ needs }) => cited(records, needs));
  const label = t('needs.bar', {
    ...{ item: cited(records, item.id), text: item.text },
    due: item.due === null ? t('needs.bar.undated') : formatDay(item.due),
    needs: needed.length === 0 ? '–' : needed.join(', '),
  });
  return (
    <button
      type="button"
      className="chain-bar"
      aria-pressed={item.id === chosen}
      aria-label={label}
      title={label}
      data-critical={critical || undefined}
      data-faded={faded || undefined}
      data-dated={dated}
      style={{
        insetInlineStart: `${x}px`,
        insetBlockStart: `${y}px`,
        inlineSize: `${width}px`,
        blockSize: `${BAR_HEIGHT}px`,
      }}
      onClick={() => onChoose(item.id === chosen ? null : item.id)}
    >
      <b>{item.code}</b> {item.text}
    </button>
  );
}
