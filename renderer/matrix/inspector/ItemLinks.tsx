import { useState } from 'react';
import { setLink } from '#shared/plan/commands/links.ts';
import { type ItemId, linkIdOf } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { adjacentRoles } from '#shared/plan/queries/roles.ts';
import { strengthsOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { BoardPlan } from '../interaction/board-plan.ts';
import { linksElsewhere, nameOf } from '../reading.ts';
import { type LevelEntry, LevelList } from './LevelList.tsx';

interface ItemLinksProps {
  readonly item: Item;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

/** Up to so many items are all listed, linked or not. */
const FEW = 16;

/**
 * The two corners of an item as one list: what it is linked with and how strongly, and on request all that it may be
 * linked with, because hundreds of empty lines are slow to draw and tell nothing.
 */
export function ItemLinks({ item, records, plan }: ItemLinksProps) {
  const [all, setAll] = useState(false);
  /** What was changed here stays in the list, also where its link was taken away. */
  const [touched, setTouched] = useState<ReadonlySet<ItemId>>(new Set());
  const { items } = matrixView(records, plan.matrix);
  const entryOf = (other: Item): LevelEntry<ItemId> => ({
    id: other.id,
    label: nameOf(records, other.id),
    level: records.get('link', linkIdOf(item.id, other.id))?.strength ?? null,
  });
  const adjacent = ROLES.filter((role) => adjacentRoles(role, item.role))
    .flatMap((role) => items[role])
    .map(entryOf);
  const elsewhere = linksElsewhere(records, item.id)
    .flatMap(({ a, b }) => records.get('item', a === item.id ? b : a) ?? [])
    .map(entryOf);
  if (adjacent.length + elsewhere.length === 0) return null;
  const listed =
    all || adjacent.length <= FEW
      ? adjacent
      : adjacent.filter(({ id, level }) => level !== null || touched.has(id));
  const lines = (entries: readonly LevelEntry<ItemId>[]) => (
    <LevelList
      entries={entries}
      scale={strengthsOf(records)}
      readOnly={plan.readOnly()}
      onChange={(other, strength) => {
        setTouched((known) => new Set(known).add(other));
        plan.run((now, context) => setLink(now, { a: item.id, b: other, strength }, context));
      }}
    />
  );
  return (
    <section className="inspector-section">
      <h3>{t('inspector.links', { count: adjacent.filter(({ level }) => level !== null).length })}</h3>
      {lines(listed)}
      {listed.length < adjacent.length && (
        <Button tone="quiet" onClick={() => setAll(true)}>
          {t('inspector.links.all', { count: adjacent.length })}
        </Button>
      )}
      {elsewhere.length > 0 && (
        <>
          <h3>{t('inspector.links.elsewhere')}</h3>
          {lines(elsewhere)}
        </>
      )}
    </section>
  );
}
