import { type Negotiable, negotiable } from '#shared/catchball/format.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import type { Role } from '#shared/plan/records/fields.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { Checkbox } from '../../ui/Field.tsx';

interface ItemChecklistProps {
  readonly view: MatrixView;
  readonly chosen: ReadonlySet<ItemId>;
  /** Measures that are on only because a chosen priority brings them along. */
  readonly proposed: ReadonlySet<ItemId>;
  readonly openIn: (item: ItemId) => readonly Negotiable[];
  readonly onChoose: (item: ItemId, chosen: boolean) => void;
  readonly onOpen: (item: ItemId, what: Negotiable, open: boolean) => void;
}

/** The items of a matrix to tick, each with why and what of it is open to talk: priorities and measures in view, objectives folded away. */
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

function RoleItems({
  of,
  view,
  chosen,
  proposed,
  onChoose,
  ...terms
}: ItemChecklistProps & { readonly of: Role }) {
  const items = view.items[of];
  if (items.length === 0) return null;
  return (
    <fieldset className="throw-role">
      <legend>{t(`catchball.role.${of}`)}</legend>
      {items.map((item) => (
        <div key={item.id} className="throw-item">
          <Checkbox checked={chosen.has(item.id)} onChange={(on) => onChoose(item.id, on)}>
            <b className="catchball-code">{item.code}</b> {item.text}
            {proposed.has(item.id) && (
              <i className="throw-proposed"> {t('catchball.throw.items.proposed')}</i>
            )}
          </Checkbox>
          {chosen.has(item.id) && <Terms item={item} {...terms} />}
        </div>
      ))}
    </fieldset>
  );
}

function Terms({
  item,
  openIn,
  onOpen,
}: Pick<ItemChecklistProps, 'openIn' | 'onOpen'> & { readonly item: Item }) {
  const open = openIn(item.id);
  return (
    <div className="throw-terms">
      <p className={item.why === '' ? 'catchball-warn' : 'catchball-soft'}>
        {item.why === '' ? t('throwing.noWhy') : t('catchball.leaving.why', { why: item.why })}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand on a line of its own */}
      <div role="group" aria-label={t('throwing.open.of', { code: item.code })} className="throw-toggles">
        {negotiable.options.map((what) => (
          <button
            key={what}
            type="button"
            aria-pressed={open.includes(what)}
            onClick={() => onOpen(item.id, what, !open.includes(what))}
          >
            {t(`throwing.term.${what}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
