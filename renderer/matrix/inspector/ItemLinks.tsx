import { setLink } from '#shared/plan/commands/links.ts';
import { linkIdOf } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { adjacentRoles } from '#shared/plan/queries/roles.ts';
import { strengthsOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { linksElsewhere, nameOf } from '../reading.ts';
import { LevelSelect } from './LevelSelect.tsx';

interface ItemLinksProps {
  readonly item: Item;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

/** Every item that this one may be linked with, with the link's strength: the two corners of the item as one list. */
export function ItemLinks({ item, records, plan }: ItemLinksProps) {
  const { items } = matrixView(records, plan.matrix);
  const others = ROLES.filter((role) => adjacentRoles(role, item.role)).flatMap((role) => items[role]);
  const elsewhere = linksElsewhere(records, item.id).flatMap(
    ({ a, b }) => records.get('item', a === item.id ? b : a) ?? [],
  );
  if (others.length + elsewhere.length === 0) return null;
  const marked = others.filter((other) => records.has('link', linkIdOf(item.id, other.id)));
  const line = (other: Item) => (
    <LevelSelect
      key={other.id}
      label={nameOf(records, other.id)}
      scale={strengthsOf(records)}
      level={records.get('link', linkIdOf(item.id, other.id))?.strength ?? null}
      readOnly={plan.readOnly()}
      onChange={(strength) =>
        plan.run((now, context) => setLink(now, { a: item.id, b: other.id, strength }, context))
      }
    />
  );
  return (
    <section className="inspector-section">
      <h3>{t('inspector.links', { count: marked.length })}</h3>
      {others.map(line)}
      {elsewhere.length > 0 && <h3>{t('inspector.links.elsewhere')}</h3>}
      {elsewhere.map(line)}
    </section>
  );
}
