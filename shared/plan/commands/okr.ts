import { apply } from '../edits/apply.ts';
import { type Edit, NO_DIFFERENCE } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { squash } from '../edits/squash.ts';
import { gradeIdOf, type ItemId, linkIdOf, type Month } from '../ids.ts';
import { pairCitation, required } from '../lookup.ts';
import { strengthsOf } from '../queries/scales.ts';
import type { RecordSet } from '../record-set.ts';
import { blankGrade } from '../records/blank.ts';
import type { Item } from '../records/records.ts';
import { adding, CommandError, changing, removing } from './command.ts';
import { addItem } from './items.ts';
import { labelsFor } from './labels.ts';
import { setLink } from './links.ts';

/** Adds a measure that is linked with a priority as strongly as the plan's scale allows. It is the first added record. */
export function addKeyResult(
  records: RecordSet,
  args: { readonly objective: ItemId; readonly text: string },
  context: EditContext,
): Edit {
  const objective = priorityOf(records, args.objective);
  const measure = addItem(records, { matrix: objective.matrix, role: 'measure', text: args.text }, context);
  const [item] = measure.added;
  if (item?.kind !== 'item') throw new CommandError('The measure could not be added.');
  const pair = { a: objective.id, b: item.id, strength: strongest(records) };
  const link = setLink(apply(records, measure), pair, context);
  return makeEdit(context, labelsFor(context).addKeyResult(item.code, objective.code), squash(measure, link));
}

/** Makes a measure of the matrix a key result of a priority. A link that is there keeps its strength and turns positive. */
export function attachKeyResult(
  records: RecordSet,
  args: { readonly objective: ItemId; readonly measure: ItemId },
  context: EditContext,
): Edit {
  const objective = priorityOf(records, args.objective);
  const link = records.get('link', linkIdOf(objective.id, args.measure));
  if (!link)
    return setLink(records, { a: objective.id, b: args.measure, strength: strongest(records) }, context);
  const pair = pairCitation(objective, required(records, 'item', args.measure));
  return makeEdit(context, labelsFor(context).turnPositive(pair), changing(link, { effect: 'positive' }));
}

/** Links a priority with an annual objective as strongly as the scale allows: its key results become the objective's. */
export function attachPriority(
  records: RecordSet,
  args: { readonly objective: ItemId; readonly priority: ItemId },
  context: EditContext,
): Edit {
  return setLink(records, { a: args.objective, b: args.priority, strength: strongest(records) }, context);
}

/** Takes the link between a priority and a measure away; the measure stays in the matrix. */
export function detachKeyResult(
  records: RecordSet,
  args: { readonly objective: ItemId; readonly measure: ItemId },
  context: EditContext,
): Edit {
  const { id } = priorityOf(records, args.objective);
  return setLink(records, { a: id, b: args.measure, strength: null }, context);
}

/** Grades a key result in a quarter by hand; null leaves it to what is computed. What is left out stays. */
export function setGrade(
  records: RecordSet,
  args: {
    readonly item: ItemId;
    /** First month of the quarter. */
    readonly month: Month;
    readonly grade?: number | null;
    readonly note?: string;
  },
  context: EditContext,
): Edit {
  const { code } = required(records, 'item', args.item);
  const id = gradeIdOf(args.item, args.month);
  const before = records.get('grade', id);
  const grade = args.grade === undefined ? (before?.grade ?? null) : args.grade;
  const note = args.note ?? before?.note ?? '';
  if (grade !== null && !(grade >= 0 && grade <= 1)) {
    throw new CommandError(`${grade} is no grade: grades go from 0 to 1.`);
  }
  const label = labelsFor(context).grade(code, args.month, grade);
  if (grade === null && note === '' && !before?.extra) {
    return makeEdit(context, label, before ? removing(before) : NO_DIFFERENCE);
  }
  const made = blankGrade({ id, item: args.item, month: args.month, grade, note });
  return makeEdit(context, label, before ? changing(before, { grade, note }) : adding(made));
}

/** @throws CommandError where the item is no priority: measures are linked with nothing else that is worked on */
function priorityOf(records: RecordSet, id: ItemId): Item {
  const item = required(records, 'item', id);
  if (item.role === 'priority') return item;
  throw new CommandError(
    `${item.code} has no measures of its own; choose the priority through which the key result belongs to it.`,
  );
}

function strongest(records: RecordSet): string {
  const [first] = strengthsOf(records);
  if (!first) throw new CommandError('The plan’s scale of strengths is empty.');
  return first.key;
}
