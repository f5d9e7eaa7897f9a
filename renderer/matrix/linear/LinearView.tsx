import { useEffect, useId, useRef } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import { t } from '../../messages/messages.ts';
import type { Jump } from '../../state/plan-store.ts';
import { useBoardStore } from '../board-context.ts';
import type { BoardActions } from '../interaction/board-actions.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { setFocus } from '../interaction/board-store.ts';
import { targetOf } from '../interaction/jump.ts';
import { ItemRow } from './ItemRow.tsx';
import { LINEAR_COLUMNS, lineOf } from './line.ts';
import { NewItemRow } from './NewItemRow.tsx';
import './linear.css';

interface LinearViewProps {
  readonly scene: Scene;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
  readonly actions: BoardActions;
  /** What is to be shown; every new object is a new wish. */
  readonly jump: Jump | null;
  readonly label: string;
}

/** The same matrix as one table in horizontal type: the reading order of the field, nothing to turn one's head for. */
export function LinearView({ scene, records, plan, actions, jump, label }: LinearViewProps) {
  const view = matrixView(records, plan.matrix);
  const latest = useRef(scene);
  latest.current = scene;
  const board = useBoardStore();
  useEffect(() => {
    const target = jump && targetOf(latest.current, jump.to);
    if (target) setFocus(board, target);
  }, [board, jump]);
  const lines = Object.values(view.items)
    .flat()
    .map((item) => lineOf(item, view, records));
  const columns = LINEAR_COLUMNS.filter((column) => lines.some((line) => line[column] !== ''));
  const span = columns.length + 2;
  const heading = useId();
  const roleName = (role: (typeof ROLES)[number]) =>
    Object.values(scene.sides).find((side) => side.role === role)?.label.text ?? '';
  return (
    <section className="linear" aria-labelledby={heading}>
      <h2 id={heading} className="visually-hidden">
        {label}
      </h2>
      <p className="linear-north">
        <span>{t('linear.trueNorth')}</span> {view.plan?.trueNorth || t('linear.nothing')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('linear.code')}</th>
            <th scope="col">{t('linear.text')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`linear.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {ROLES.map((role) => (
          <tbody key={role} className={`role-${role}`}>
            <tr className="linear-role">
              <th scope="rowgroup" colSpan={span}>
                {roleName(role)}
              </th>
            </tr>
            {view.items[role].map((item) => (
              <ItemRow
                key={item.id}
                item={item}
                view={view}
                line={lineOf(item, view, records)}
                columns={columns}
                plan={plan}
                actions={actions}
              />
            ))}
            {!plan.readOnly() && <NewItemRow role={role} name={roleName(role)} span={span - 1} plan={plan} />}
          </tbody>
        ))}
      </table>
    </section>
  );
}
