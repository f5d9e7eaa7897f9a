import { ChevronDown, ChevronRight, Compass } from 'lucide-react';
import { useMemo } from 'react';
import type { ItemId, MatrixId } from '#shared/plan/ids.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t, tCount } from '../../messages/messages.ts';
import { usePlan, usePlanStore } from '../../state/stores.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useBoardTarget } from '../board-context.ts';
import { type Crumb, crossingOf, type TrailMatrix, trailOf } from './trail.ts';
import './matrix-trail.css';

/**
 * The line above the board: from the true north by the units above, and by the item there that the focused one serves, to the
 * matrix that is shown; with the matrices beside and below it. Nothing where the plan has one level only.
 */
export function MatrixTrail({ matrix }: { readonly matrix: MatrixId }) {
  const outline = usePlan((plan) => plan.outline);
  const records = usePlan((plan) => plan.records);
  const trail = useMemo(() => outline && trailOf(outline, matrix), [outline, matrix]);
  const target = useBoardTarget(({ focus }) => (focus?.at === 'item' ? focus : null));
  const store = usePlanStore();
  if (!trail || !outline || (trail.crumbs.length < 2 && trail.children.length === 0)) return null;
  const item = target?.at === 'item' ? records?.get('item', target.item) : undefined;
  const crossing = records && item?.matrix === matrix ? crossingOf(records, item) : null;
  const go = (to: MatrixId, at: ItemId | null = null) => {
    if (at === null) void store.showMatrix(to);
    else void store.jumpTo({ matrix: to, to: { at: 'item', item: at }, withFocus: true, covered: null });
  };
  const top = trail.crumbs.find((crumb) => crumb.matrix !== null)?.matrix ?? matrix;
  return (
    <nav className="matrix-trail" aria-label={t('trail.label')}>
      <button type="button" className="trail-north" title={outline.plan.trueNorth} onClick={() => go(top)}>
        <Compass aria-hidden size={13} strokeWidth={2} />
        <span>{outline.plan.trueNorth || t('trail.north')}</span>
      </button>
      {trail.crumbs.map((crumb) => (
        <UnitCrumb
          key={crumb.unit.id}
          crumb={crumb}
          shown={matrix}
          item={crossing && itemAt(crossing, crumb, matrix)}
          onGo={go}
        />
      ))}
      {trail.children.length > 0 && (
        <span className="trail-step is-below">
          <ChevronRight aria-hidden size={13} />
          <MatrixMenu
            label={t('trail.below')}
            matrices={trail.children}
            shown={matrix}
            onGo={go}
            text={tCount('trail.units', trail.unitsBelow)}
          />
        </span>
      )}
    </nav>
  );
}

function itemAt(
  { objective, upper }: { readonly objective: Item; readonly upper: Item },
  { matrix }: Crumb,
  shown: MatrixId,
): Item | null {
  if (matrix === shown) return objective;
  return matrix === upper.matrix ? upper : null;
}

interface UnitCrumbProps {
  readonly crumb: Crumb;
  readonly shown: MatrixId;
  /** The item of this level that the focused one serves. */
  readonly item: Item | null;
  readonly onGo: (matrix: MatrixId, item?: ItemId | null) => void;
}

function UnitCrumb({ crumb: { unit, matrix, siblings }, shown, item, onGo }: UnitCrumbProps) {
  const isShown = matrix === shown;
  return (
    <span className={isShown ? 'trail-step is-shown' : 'trail-step'}>
      <ChevronRight aria-hidden size={13} />
      <button
        type="button"
        className="trail-unit"
        aria-current={isShown ? 'page' : undefined}
        disabled={matrix === null}
        title={unit.name}
        onClick={() => matrix && !isShown && onGo(matrix)}
      >
        {unit.name}
      </button>
      {item && (
        <button
          type="button"
          className={`trail-item role-${item.role}`}
          title={item.text}
          onClick={() => onGo(item.matrix, item.id)}
        >
          <strong>{item.code}</strong> {item.text}
        </button>
      )}
      {siblings.length > 1 && (
        <MatrixMenu
          label={t('trail.beside', { unit: unit.name })}
          matrices={siblings}
          shown={matrix ?? shown}
          onGo={onGo}
        />
      )}
    </span>
  );
}

interface MatrixMenuProps extends Pick<UnitCrumbProps, 'shown' | 'onGo'> {
  readonly label: string;
  readonly matrices: readonly TrailMatrix[];
  readonly text?: string;
}

function MatrixMenu({ label, matrices, shown, onGo, text }: MatrixMenuProps) {
  const items = matrices.map(({ matrix, label: name }) => ({
    label: name,
    checked: matrix === shown,
    run: () => onGo(matrix),
  }));
  return (
    <Menu label={label} groups={[items]}>
      {text}
      <ChevronDown aria-hidden size={12} />
    </Menu>
  );
}
