import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { cascadeLinkIdOf, type ItemId } from '../ids.ts';
import { required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { adding, CommandError } from './command.ts';
import { labelsFor } from './labels.ts';

/**
 * Says that an item serves one of a level above, both of which there are already; `cascadeItem` makes the lower one.
 * @throws CommandError for items of one matrix, or where the upper one already comes from the lower
 */
export function connectLevels(
  records: RecordSet,
  args: { readonly upper: ItemId; readonly lower: ItemId },
  context: EditContext,
): Edit {
  const upper = required(records, 'item', args.upper);
  const lower = required(records, 'item', args.lower);
  if (upper.matrix === lower.matrix) {
    throw new CommandError(`${upper.code} and ${lower.code} stand in one matrix; mark their cell instead.`);
  }
  const id = cascadeLinkIdOf(upper.id, lower.id);
  const label = labelsFor(context).connectLevels(lower.code, upper.code);
  if (records.has('cascadeLink', id)) throw new CommandError(`${lower.code} already serves ${upper.code}.`);
  if (comesFrom(records, upper.id, lower.id)) {
    throw new CommandError(
      `${upper.code} itself comes from ${lower.code}; the two would go round in a circle.`,
    );
  }
  const link = { kind: 'cascadeLink', id, upper: upper.id, lower: lower.id, note: '', extra: null } as const;
  return makeEdit(context, label, adding(link));
}

/** Whether an item was made of another one, be it over levels between. */
export function comesFrom(records: RecordSet, item: ItemId, origin: ItemId): boolean {
  const uppers = Map.groupBy(records.list('cascadeLink'), ({ lower }) => lower);
  const seen = new Set<ItemId>([item]);
  for (const at of seen) {
    for (const { upper } of uppers.get(at) ?? []) {
      if (upper === origin) return true;
      seen.add(upper);
    }
  }
  return false;
}
