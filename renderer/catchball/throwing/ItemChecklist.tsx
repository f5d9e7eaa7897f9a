import type { ItemId } from '#shared/plan/ids.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import type { Role } from '#shared/plan/records/fields.ts';
import { t } from '../../messages/messages.ts';
import { Checkbox } from '../../ui/Field.tsx';

interface ItemChecklistProps {
  readonly view: MatrixView;
  readonly chosen: ReadonlySet<ItemId>;
  /** Measures that are on only because a chosen priority brings them along. */
  readonly proposed: ReadonlySet<ItemId>;
  readonly onChoose: (item: ItemId, chosen: boolean) => void;
}

/** The items of a matrix to tick: priorities and measures in view, objectives folded away. */
export function ItemChecklist(props: ItemChecklistProps) {
  const { items } = props.view;
  const objectives = items.longTerm.length + items.annual.length;
  return (
    <div className="throw-items">
      {items.priority.length + items.measure.length === 0 && <p>{t('catchball.throw.items.none')}</p>}
      <RoleItems of="priority" {...props} />
      <RoleItems of="measure" {...props} />
      {objectives > 0 && (
        <details>
          <summary>{t('catchball.throw.items.objectives', { count: objectives })}</summary>
          <RoleItems of="annual" {...props} />
          <RoleItems of="longTerm" {...props} />
        </details>
      )}
    </div>
  );
}

function RoleItems({ of, view, chosen, proposed, onChoose }: ItemChecklistProps & { readonly of: Role }) {
  const items = view.items[of];
  if (items.length === 0) return null;
  return (
    <fieldset className="throw-role">
      <legend>{t(`catchball.role.${of}`)}</legend>
      {items.map(({ id, code, text }) => (
        <Checkbox key={id} checked={chosen.has(id)} onChange={(on) => onChoose(id, on)}>
          <b className="catchball-code">{code}</b> {text}
          {proposed.has(id) && <i className="throw-proposed"> {t('catchball.throw.items.proposed')}</i>}
        </Checkbox>
      ))}
    </fieldset>
  );
}
