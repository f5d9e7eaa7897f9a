import { setClaim } from '#shared/plan/commands/resources.ts';
import { claimIdOf } from '#shared/plan/ids.ts';
import { inOrder } from '#shared/plan/order.ts';
import type { Claim, Resource } from '#shared/plan/records/records.ts';
import { t } from '../../../messages/messages.ts';
import { CommitField } from '../../../ui/CommitField.tsx';
import { readLeast0, writtenFigure } from '../../../ui/reading-fields.ts';
import type { NeedsSectionsProps } from './NeedsSections.tsx';

/** What an item asks of each resource of the plan, of which there is a handful, and was given. */
export function ClaimFields({ item, records, plan }: NeedsSectionsProps) {
  const resources = inOrder(records.all('resource').values());
  if (resources.length === 0) return null;
  return (
    <section className="inspector-section">
      <h3>{t('needs.inspector.claims')}</h3>
      {resources.map((resource) => (
        <Pair key={resource.id} resource={resource} {...{ item, records, plan }} />
      ))}
    </section>
  );
}

function Pair({ resource, item, records, plan }: NeedsSectionsProps & { readonly resource: Resource }) {
  const claim = records.get('claim', claimIdOf(item.id, resource.id));
  const { name, measureUnit } = resource;
  const set = (fields: Partial<Pick<Claim, 'asked' | 'given'>>) =>
    plan.run((now, context) => setClaim(now, { item: item.id, resource: resource.id, ...fields }, context));
  const field = (of: 'asked' | 'given', label: string) => (
    <CommitField
      label={label}
      of={item.id}
      written={writtenFigure(claim?.[of] ?? null)}
      read={readLeast0}
      onCommit={(amount) => set({ [of]: amount })}
      readOnly={plan.readOnly()}
    />
  );
  return (
    <div className="inspector-pair inspector-claim">
      {field(
        'asked',
        t('needs.inspector.asked', { resource: measureUnit === '' ? name : `${name} (${measureUnit})` }),
      )}
      {field('given', t('needs.column.given'))}
    </div>
  );
}
