import { ChevronDown } from 'lucide-react';
import type { Outline } from '#shared/host/replies.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { t } from '../messages/messages.ts';
import type { PlanStore } from '../state/plan-store.ts';
import { usePlan, usePlanStore } from '../state/stores.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';

/** An em space per level shows the tree in a flat menu. */
const INDENT = '\u2003';

/** Names the plan and the shown matrix, and leads to the other ones. */
export function MatrixSwitcher() {
  const store = usePlanStore();
  const outline = usePlan((plan) => plan.outline);
  const matrix = usePlan((plan) => plan.matrix);
  const title = usePlan((plan) => plan.opened.title);
  const current = outline?.matrices.find((entry) => entry.matrix.id === matrix);
  const wide = usePlan((plan) => plan.scope === 'plan');
  const unit = outline?.units.find(({ id }) => id === current?.matrix.unit);
  return (
    <Menu label={t('plan.matrices')} groups={outline ? [matrixItems(outline, matrix, store)] : []}>
      <span className="top-title">
        <strong>{outline?.plan.title ?? title}</strong>
        {wide ? <span>{t('plan.allLevels')}</span> : unit && <span>{unit.name}</span>}
      </span>
      <ChevronDown aria-hidden size={14} />
    </Menu>
  );
}

function matrixItems({ units, matrices }: Outline, shown: string, store: PlanStore): readonly MenuItem[] {
  const below = (parent: UnitId | null, depth: number): readonly MenuItem[] =>
    units
      .filter((unit) => unit.parent === parent)
      .flatMap((unit) => [
        ...matrices
          .filter(({ matrix }) => matrix.unit === unit.id)
          .map(({ matrix }) => ({
            label: `${INDENT.repeat(depth)}${unit.name}`,
            checked: matrix.id === shown,
            run: () => void store.showMatrix(matrix.id),
          })),
        ...below(unit.id, depth + 1),
      ]);
  return below(null, 0);
}
