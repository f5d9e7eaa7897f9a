import type { Edit } from '../edits/edit.ts';
import { NO_DIFFERENCE } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { type ItemId, linkIdOf, sortedPair } from '../ids.ts';
import { pairCitation, required } from '../lookup.ts';
import { strengthsOf } from '../queries/scales.ts';
import type { RecordSet } from '../record-set.ts';
import { blankLink } from '../records/blank.ts';
import { adding, CommandError, changing, removing } from './command.ts';
import { labelsFor } from './labels.ts';
import { levelOf, nextLevel } from './scale-step.ts';

interface Pair {
  readonly a: ItemId;
  readonly b: ItemId;
}

/** Marks how strongly two items of one matrix are linked; null takes the mark away. The ends may come in any order. */
export function setLink(
  records: RecordSet,
  { a, b, strength }: Pair & { readonly strength: string | null },
  context: EditContext,
): Edit {
  const link = records.get('link', linkIdOf(a, b));
  if (strength === null) {
    const name = pairCitation(required(records, 'item', a), required(records, 'item', b));
    return makeEdit(context, labelsFor(context).clearLink(name), link ? removing(link) : NO_DIFFERENCE);
  }
  const name = pairName(records, a, b);
  const label = labelsFor(context).markLink(name, levelOf(strengthsOf(records), strength));
  if (link) return makeEdit(context, label, changing(link, { strength }));
  const [first, second] = sortedPair(a, b);
  const author = context.author.name;
  const made = blankLink({ id: linkIdOf(a, b), a: first, b: second, strength, author });
  return makeEdit(context, label, adding(made));
}

/** One click on a cell: none, strongest, …, weakest, none. */
export function cycleLink(records: RecordSet, { a, b }: Pair, context: EditContext): Edit {
  const current = records.get('link', linkIdOf(a, b))?.strength ?? null;
  return setLink(records, { a, b, strength: nextLevel(strengthsOf(records), current) }, context);
}

/** Says why two items are linked. */
export function setLinkReason(
  records: RecordSet,
  { a, b, reason }: Pair & { readonly reason: string },
  context: EditContext,
): Edit {
  const name = pairName(records, a, b);
  const link = required(records, 'link', linkIdOf(a, b));
  return makeEdit(context, labelsFor(context).linkReason(name), changing(link, { reason }));
}

/** The pair as people cite it. @throws CommandError where no link can join the two */
function pairName(records: RecordSet, a: ItemId, b: ItemId): string {
  const one = required(records, 'item', a);
  const other = required(records, 'item', b);
  if (one.matrix !== other.matrix) {
    throw new CommandError(
      `${one.code} and ${other.code} stand in different matrices; links join items of one.`,
    );
  }
  if (one.role === other.role) {
    throw new CommandError(
      `${one.code} and ${other.code} stand on the same side; links join different sides.`,
    );
  }
  return pairCitation(one, other);
}
