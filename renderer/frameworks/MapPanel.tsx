import { ArrowUpRight, X } from 'lucide-react';
import { LANES, type Lane, laneOf, type StrategyMap } from '#shared/frameworks/scorecard.ts';
import { editText } from '#shared/plan/commands/items.ts';
import { removeCause } from '#shared/plan/commands/scorecard.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { usePlanStore } from '../state/stores.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { InlineText } from './InlineField.tsx';
import { laneName } from './lane-name.ts';

interface MapPanelProps {
  /** The chosen objective. */
  readonly item: Item | undefined;
  readonly map: StrategyMap;
  readonly readOnly: boolean;
  readonly onMove: (item: ItemId, lane: Lane) => void;
  readonly onJoin: (from: ItemId, to: ItemId) => void;
  readonly onOpen: (item: Item) => void;
}

/** All that the map's gestures do, for the chosen objective and without a mouse. */
export function MapPanel({ item, map, readOnly, onMove, onJoin, onOpen }: MapPanelProps) {
  const store = usePlanStore();
  if (!item) {
    return (
      <aside className="map-panel" aria-label={t('scorecard.panel')}>
        <p className="map-hint">{t('scorecard.hint')}</p>
      </aside>
    );
  }
  return (
    <aside className="map-panel" aria-label={t('scorecard.panel')}>
      <div className="map-panel-name">
        <span className="item-code">{item.code}</span>
        <InlineText
          label={t('okrs.textOf', { code: item.code })}
          text={item.text}
          readOnly={readOnly}
          onCommit={(text) =>
            store.run((records, context) => editText(records, { item: item.id, text }, context))
          }
        />
      </div>
      <Select
        label={t('scorecard.perspective')}
        value={laneOf(item)}
        disabled={readOnly}
        options={LANES.map((lane) => ({ value: lane, label: laneName(lane, item) }))}
        onChange={(lane) => onMove(item.id, lane)}
      />
      <Ends side="to" {...{ item, map, readOnly, onJoin }} />
      <Ends side="from" {...{ item, map, readOnly, onJoin }} />
      <Button icon={ArrowUpRight} onClick={() => onOpen(item)}>
        {t('frameworks.open', { code: item.code })}
      </Button>
    </aside>
  );
}

interface EndsProps extends Pick<MapPanelProps, 'map' | 'readOnly' | 'onJoin'> {
  readonly item: Item;
  /** `to`: what it brings about; `from`: what brings it about. */
  readonly side: 'from' | 'to';
}

/** The other ends of an objective's arrows, with a way to add one and to remove each. */
function Ends({ item, map, side, readOnly, onJoin }: EndsProps) {
  const store = usePlanStore();
  const near = side === 'to' ? 'from' : 'to';
  const joined = map.causes.filter((cause) => cause[near] === item.id).map((cause) => cause[side]);
  const others = map.objectives.filter((other) => other.id !== item.id);
  const free = others.filter(({ id }) => !joined.includes(id));
  const arrow = (other: ItemId) =>
    side === 'to' ? { from: item.id, to: other } : { from: other, to: item.id };
  const label = t(`scorecard.ends.${side}`);
  return (
    <section className="map-ends" aria-label={label}>
      <h3>{label}</h3>
      {joined.length > 0 && (
        <ul>
          {others
            .filter(({ id }) => joined.includes(id))
            .map((other) => (
              <li key={other.id}>
                <span className="item-code">{other.code}</span>
                <span className="map-end-text">{other.text}</span>
                {!readOnly && (
                  <IconButton
                    icon={X}
                    label={t('scorecard.removeArrow', { code: other.code })}
                    onClick={() =>
                      store.run((records, context) => removeCause(records, arrow(other.id), context))
                    }
                  />
                )}
              </li>
            ))}
        </ul>
      )}
      {!readOnly && free.length > 0 && (
        <select
          aria-label={t(`scorecard.add.${side}`)}
          value=""
          onChange={({ target }) => {
            const other = free.find(({ id }) => id === target.value);
            if (!other) return;
            const { from, to } = arrow(other.id);
            onJoin(from, to);
          }}
        >
          <option value="">{t(`scorecard.add.${side}`)}</option>
          {free.map(({ id, code, text }) => (
            <option key={id} value={id}>{`${code} ${text}`}</option>
          ))}
        </select>
      )}
    </section>
  );
}
