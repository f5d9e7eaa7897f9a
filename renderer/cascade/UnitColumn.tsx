import { ChevronDown, ChevronRight, Unlink } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { UnitId } from '#shared/plan/ids.ts';
import { cascadeRefusal } from '#shared/plan/queries/cascade-refusal.ts';
import { type UnitNode, unitTree } from '#shared/plan/queries/units.ts';
import type { Item, Mirror } from '#shared/plan/records/records.ts';
import { t, tCount } from '../messages/messages.ts';
import type { Cascade } from './use-cascade.ts';
import { refusalSentence } from './words.ts';
import './unit-column.css';

interface UnitColumnProps {
  readonly cascade: Cascade;
  /** The item that is being dragged over the page. */
  readonly dragged: Item | Mirror | null;
  readonly onDrop: (item: Item | Mirror, unit: UnitId) => void;
}

/** More units than this are not all open at the start. */
const MOST_OPEN = 80;

/** The organisation: a click asks for what a unit and those below it have, an item dropped on one is passed on to it. */
export function UnitColumn({ cascade, dragged, onDrop }: UnitColumnProps) {
  const { records, filter, setFilter } = cascade;
  const units = records.all('unit');
  const tree = useMemo(() => unitTree(units.values()), [units]);
  const [chosen, setChosen] = useState<ReadonlyMap<UnitId, boolean>>(new Map());
  const torn = useTornUnits(cascade);
  const isOpen = ({ unit, level }: UnitNode) => chosen.get(unit.id) ?? (units.size <= MOST_OPEN || level < 2);
  const rows: UnitNode[] = [];
  const collect = (nodes: readonly UnitNode[]) => {
    for (const node of nodes) {
      rows.push(node);
      if (isOpen(node)) collect(node.children);
    }
  };
  collect(tree);
  return (
    <aside
      className="unit-column"
      aria-label={t('cascade.units')}
      data-dragging={dragged !== null || undefined}
    >
      <ul>
        {rows.map((node) => {
          const { unit } = node;
          const open = isOpen(node);
          return (
            <UnitRow
              key={unit.id}
              node={node}
              open={open}
              asked={filter.unit === unit.id}
              torn={torn.get(unit.id) ?? 0}
              refused={dragged && refusedBy(cascade, dragged, node)}
              dragged={dragged}
              onToggle={() => setChosen((now) => new Map(now).set(unit.id, !open))}
              onAsk={() => setFilter({ unit: filter.unit === unit.id ? null : unit.id })}
              onDrop={onDrop}
            />
          );
        })}
      </ul>
      <p className="unit-hint">
        {dragged ? t('cascade.dropHere', { code: dragged.code }) : t('cascade.dragHint')}
      </p>
    </aside>
  );
}

/** How many items of each unit break the chain. */
function useTornUnits({ records, breaks }: Cascade): ReadonlyMap<UnitId, number> {
  return useMemo(() => {
    const counts = new Map<UnitId, number>();
    for (const id of breaks.keys()) {
      const unit = records.get('matrix', records.get('item', id)?.matrix ?? '')?.unit;
      if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
    return counts;
  }, [records, breaks]);
}

function refusedBy({ records }: Cascade, item: Item | Mirror, { unit }: UnitNode): string {
  const refusal = cascadeRefusal(records, item, unit.id);
  return refusal === null ? '' : refusalSentence(refusal, item.code, unit.name);
}

interface UnitRowProps {
  readonly node: UnitNode;
  readonly open: boolean;
  readonly asked: boolean;
  readonly torn: number;
  /** Why the dragged item cannot be dropped here; empty where it can, null where nothing is dragged. */
  readonly refused: string | null;
  readonly dragged: Item | Mirror | null;
  readonly onToggle: () => void;
  readonly onAsk: () => void;
  readonly onDrop: (item: Item | Mirror, unit: UnitId) => void;
}

function UnitRow(props: UnitRowProps) {
  const { node, open, asked, torn, refused, dragged, onToggle, onAsk, onDrop } = props;
  const { unit, level, children } = node;
  const [over, setOver] = useState(false);
  const looks = [over && refused === '' && 'is-over', refused !== null && refused !== '' && 'is-refused'];
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <li
      className={['unit-row', ...looks.filter(Boolean)].join(' ')}
      style={{ paddingInlineStart: 4 + level * 14 }}
      title={refused || unit.name}
      onDragOver={(event) => {
        if (refused !== '') return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'link';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (dragged && refused === '') onDrop(dragged, unit.id);
      }}
    >
      {children.length > 0 ? (
        <button
          type="button"
          className="unit-toggle"
          aria-expanded={open}
          aria-label={t(open ? 'cascade.closeUnit' : 'cascade.openUnit', { unit: unit.name })}
          onClick={onToggle}
        >
          <Chevron aria-hidden size={14} />
        </button>
      ) : (
        <span className="unit-toggle" />
      )}
      <button type="button" className="unit-name" aria-pressed={asked} onClick={onAsk}>
        {unit.name}
      </button>
      {torn > 0 && (
        <span className="unit-torn" title={tCount('cascade.gaps', torn)}>
          <Unlink aria-hidden size={11} strokeWidth={2.25} />
          {torn}
        </span>
      )}
    </li>
  );
}
