import type { Edit } from '../edits/edit.ts';
import { NO_DIFFERENCE } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { causeIdOf, type ItemId } from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import { PERSPECTIVE_NAMES, type Perspective, perspectiveOf } from '../queries/perspectives.ts';
import { shortestWay } from '../queries/shortest-way.ts';
import type { RecordSet } from '../record-set.ts';
import type { Cause, Item } from '../records/records.ts';
import { adding, CommandError, changing, removing } from './command.ts';
import { labelsFor } from './labels.ts';

/**
 * Puts an item under one of the four perspectives, or under none (null). It is called what other items of the matrix call
 * it, else as the language does; an item that means it already keeps its words.
 */
export function setPerspective(
  records: RecordSet,
  args: { readonly item: ItemId; readonly perspective: Perspective | null },
  context: EditContext,
): Edit {
  const item = required(records, 'item', args.item);
  const { perspective } = args;
  const text = perspective === null ? '' : nameFor(records, item, perspective, context);
  const label = labelsFor(context).perspective(item.code, text);
  const same = item.perspective !== '' && perspectiveOf(item.perspective) === perspective;
  return makeEdit(
    context,
    label,
    same && perspective ? NO_DIFFERENCE : changing(item, { perspective: text }),
  );
}

function nameFor(
  records: RecordSet,
  { matrix }: Item,
  perspective: Perspective,
  { language }: EditContext,
): string {
  const used = recordsWhere(records, 'item', 'matrix', matrix).find(
    (other) => perspectiveOf(other.perspective) === perspective,
  );
  return used?.perspective ?? PERSPECTIVE_NAMES[language][perspective];
}

/**
 * Says that one objective brings about another. Both are long-term or annual objectives of one matrix.
 * @throws CommandError where it would close a circle, and names it
 */
export function addCause(
  records: RecordSet,
  args: { readonly from: ItemId; readonly to: ItemId },
  context: EditContext,
): Edit {
  const [from, to] = [objectiveOf(records, args.from), objectiveOf(records, args.to)];
  const label = labelsFor(context).addCause(from.code, to.code);
  if (from.id === to.id) throw new CommandError(`${from.code} cannot be its own cause.`);
  if (from.matrix !== to.matrix) {
    throw new CommandError(
      `${from.code} and ${to.code} stand in different matrices; a strategy map joins objectives of one.`,
    );
  }
  const id = causeIdOf(from.id, to.id);
  if (records.has('cause', id)) return makeEdit(context, label, NO_DIFFERENCE);
  const back = shortestWay(
    to.id,
    from.id,
    (item) => recordsWhere(records, 'cause', 'from', item),
    (cause) => cause.to,
  );
  if (back) {
    const ids = [from.id, to.id, ...back.map((cause) => cause.to)];
    const circle = ids.map((item) => required(records, 'item', item).code).join(' → ');
    throw new CommandError(
      `${from.code} cannot be a cause of ${to.code}: it would close the circle ${circle}.`,
    );
  }
  const cause: Cause = { kind: 'cause', id, from: from.id, to: to.id, note: '', extra: null };
  return makeEdit(context, label, adding(cause));
}

/** Takes an arrow of the strategy map away. */
export function removeCause(
  records: RecordSet,
  args: { readonly from: ItemId; readonly to: ItemId },
  context: EditContext,
): Edit {
  const [from, to] = [required(records, 'item', args.from), required(records, 'item', args.to)];
  const cause = records.get('cause', causeIdOf(from.id, to.id));
  const label = labelsFor(context).removeCause(from.code, to.code);
  return makeEdit(context, label, cause ? removing(cause) : NO_DIFFERENCE);
}

function objectiveOf(records: RecordSet, id: ItemId): Item {
  const item = required(records, 'item', id);
  if (item.role === 'longTerm' || item.role === 'annual') return item;
  throw new CommandError(
    `${item.code} is no objective; a strategy map joins long-term and annual objectives.`,
  );
}
