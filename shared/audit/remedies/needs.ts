import { changeDependency } from '../../plan/commands/dependencies.ts';
import type { Remedies } from './remedy.ts';

/** Whoever owns the item that gives has promised it. */
export const promisedByOwner: Remedies = (records, { records: [id = ''] = [] }, words) => {
  const dependency = records.get('dependency', id);
  const owner = records.get('person', records.get('item', dependency?.needs ?? '')?.owner ?? '');
  if (!dependency || !owner) return [];
  const promised = { agreement: 'promised', promisedBy: owner.id } as const;
  return [
    {
      type: 'edit',
      label: words.promised(owner.name),
      mend: (now, context) => changeDependency(now, { dependency: dependency.id, ...promised }, context),
    },
  ];
};
