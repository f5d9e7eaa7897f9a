import { ChevronDown, ChevronRight } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { moveUnit } from '#shared/plan/commands/units.ts';
import { type UnitId, unitId } from '#shared/plan/ids.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import { usePlanStore } from '../../state/stores.ts';
import { RowList } from '../RowList.tsx';
import { type DropEdge, placeAfterStep, placeOfDrop, type Step, type UnitRow } from './tree-rows.ts';

const STEPS: Readonly<Record<string, Step>> = {
  ...{ ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' },
};
/** What is dragged, for this tree alone. */
const DRAGGED = 'application/x-tenkai-unit';

interface UnitTreeProps {
  readonly records: RecordSet;
  readonly rows: readonly UnitRow[];
  readonly active: UnitId | null;
  readonly onActive: (unit: UnitId) => void;
  readonly onOpen: (unit: UnitId, open: boolean) => void;
  readonly onRename: () => void;
  readonly onRemove: (unit: UnitId) => void;
  readonly readOnly: boolean;
}

/** The units as a tree: the arrows walk it, with Alt they move the active unit, and a row can be dragged to another place. */
export function UnitTree(props: UnitTreeProps) {
  const { records, rows, active, onActive, onOpen, onRename, onRemove, readOnly } = props;
  const store = usePlanStore();
  const [drop, setDrop] = useState<{ readonly id: UnitId; readonly edge: DropEdge } | null>(null);
  const [dragged, setDragged] = useState<UnitId | null>(null);

  const step = (row: UnitRow, to: Step) => {
    const place = placeAfterStep(records, row.unit, to);
    if (!place) return;
    store.run((now, context) => moveUnit(now, { unit: row.id, ...place }, context));
    if (place.parent) onOpen(place.parent, true);
  };
  /** Left and right close and open a unit, or go to the one above and the first below. */
  const aside = (row: UnitRow, key: string) => {
    const opens = key === 'ArrowRight';
    if (row.open === !opens) onOpen(row.id, opens);
    else if (!opens && row.unit.parent) onActive(row.unit.parent);
    else if (opens && row.open) onActive(rows[rows.indexOf(row) + 1]?.id ?? row.id);
  };
  const onKeyDown = (event: KeyboardEvent, row: UnitRow) => {
    const { key, altKey } = event;
    const to = altKey ? STEPS[key] : undefined;
    if (to && !readOnly) step(row, to);
    else if (!altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) aside(row, key);
    else if (key === 'F2' || key === 'Enter') onRename();
    else if (key === 'Delete' && !readOnly) onRemove(row.id);
    else return;
    event.preventDefault();
  };

  const edgeAt = (event: DragEvent, row: UnitRow): DropEdge | null => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - top) / height;
    const edge = share < 0.28 ? 'before' : share > 0.72 ? 'after' : 'into';
    return dragged && placeOfDrop(records, dragged, row, edge) ? edge : null;
  };
  const dragging = (row: UnitRow) => ({
    draggable: !readOnly,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(DRAGGED, row.id);
      event.dataTransfer.effectAllowed = 'move';
      setDragged(row.id);
    },
    onDragEnd: () => {
      setDragged(null);
      setDrop(null);
    },
    onDragOver: (event: DragEvent) => {
      const edge = edgeAt(event, row);
      setDrop((before) => {
        if (!edge) return null;
        return before?.id === row.id && before.edge === edge ? before : { id: row.id, edge };
      });
      if (edge) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const unit = unitId.safeParse(event.dataTransfer.getData(DRAGGED)).data;
      const edge = edgeAt(event, row);
      const place = unit && edge && placeOfDrop(records, unit, row, edge);
      setDrop(null);
      if (!unit || !place) return;
      event.preventDefault();
      store.run((now, context) => moveUnit(now, { unit, ...place }, context));
      if (place.parent) onOpen(place.parent, true);
      onActive(unit);
    },
  });

  return (
    <RowList
      role="tree"
      label={t('organisation.tab.units')}
      rows={rows}
      heads={
        <>
          <span className="organisation-name">{t('organisation.unit')}</span>
          <span className="organisation-aside">{t('organisation.unit.lead')}</span>
          <span className="organisation-count">{t('organisation.column.people')}</span>
          <span className="organisation-count">{t('organisation.column.matrices')}</span>
        </>
      }
      active={active}
      onActive={(id) => onActive(unitId.parse(id))}
      onKeyDown={onKeyDown}
      row={(row) => ({
        attributes: {
          role: 'treeitem',
          'aria-level': row.level + 1,
          'aria-expanded': row.open ?? undefined,
          'aria-posinset': row.place,
          'aria-setsize': row.siblings,
          'data-drop': drop?.id === row.id ? drop.edge : undefined,
          'data-dragged': dragged === row.id || undefined,
          onDoubleClick: onRename,
          ...dragging(row),
        },
        content: <UnitLine records={records} row={row} onOpen={(open) => onOpen(row.id, open)} />,
      })}
    />
  );
}

interface UnitLineProps {
  readonly records: RecordSet;
  readonly row: UnitRow;
  readonly onOpen: (open: boolean) => void;
}

function UnitLine({ records, row: { unit, level, open }, onOpen }: UnitLineProps) {
  const lead = unit.lead && records.get('person', unit.lead)?.name;
  const people = recordsWhere(records, 'membership', 'unit', unit.id).length;
  const matrices = recordsWhere(records, 'matrix', 'unit', unit.id).length;
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <>
      <span className="unit-indent" style={{ inlineSize: level * 18 }} />
      <button
        type="button"
        className="unit-open"
        tabIndex={-1}
        aria-hidden
        style={{ visibility: open === null ? 'hidden' : 'visible' }}
        onClick={(event) => {
          event.stopPropagation();
          onOpen(!open);
        }}
      >
        <Icon size={16} strokeWidth={1.75} />
      </button>
      <span className="organisation-name" title={unit.name}>
        {unit.name}
      </span>
      <span className="organisation-aside" title={lead ?? undefined}>
        {lead}
      </span>
      <span className="organisation-count">{people === 0 ? '' : people}</span>
      <span className="organisation-count">{matrices === 0 ? '' : matrices}</span>
    </>
  );
}
