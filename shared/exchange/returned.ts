import { apply } from '../plan/edits/apply.ts';
import { completeRemoval, RestrictedRemovalError, referrersIn } from '../plan/edits/complete.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { ROLES } from '../plan/records/fields.ts';
import type { Kind, PlanRecord } from '../plan/records/records.ts';
import type { List } from './list.ts';
import { listsOf } from './lists/lists.ts';
import { LIST_WORDS } from './lists/words.ts';
import type { OwnWorkbook } from './own-workbook.ts';
import type { ReadSheet } from './read-tables.ts';
import { settleCodes } from './returned-codes.ts';
import { readReturnedCrosses } from './returned-crosses.ts';
import { type ReturnContext, ReturnedDraft } from './returned-draft.ts';
import { readReturnedItems } from './returned-items.ts';
import { readReturnedMonths } from './returned-months.ts';
import { readReturnedPeople } from './returned-people.ts';
import type { ReturnedProblem } from './returned-problems.ts';
import { type ReturnedSheet, returnedSheets } from './returned-sheets.ts';
import { noteAdded, noteTold } from './returned-told.ts';

/** What a workbook that came back would make of the plan that it left. */
export interface ReturnedProposal {
  /** The plan as it left, with what was changed in the workbook: the other side of a merge over `base`. */
  readonly theirs: RecordSet;
  /** Whatever could not be taken, each at its cell. The rest stands nevertheless. */
  readonly problems: readonly ReturnedProblem[];
  /** Names of the sheets that were compared, and of those that are none of ours. */
  readonly compared: readonly string[];
  readonly passedOver: readonly string[];
}

/**
 * Compares the sheets of our own workbook with the lists that left in it, cell by cell. A sheet, a column or a month's
 * row that is absent says nothing; an item's or a person's row that is absent from a sheet with its ids says that it was
 * removed. Nothing that cannot be read is passed over in silence.
 * @param base the whole plan as it was when the workbook left
 * @throws MissingRecordError where a matrix of the workbook is not in that state
 */
export function proposalFrom(
  base: RecordSet,
  own: OwnWorkbook,
  sheets: readonly ReadSheet[],
  context: ReturnContext,
): ReturnedProposal {
  const lists = listsOf(base, own.matrices, LIST_WORDS[own.language]);
  const { found, others } = returnedSheets(sheets, lists);
  const draft = new ReturnedDraft(base, own, context);
  const read = (key: List['key'], how: (sheet: ReturnedSheet, draft: ReturnedDraft) => void) => {
    for (const sheet of found) if (sheet.list.key === key) how(sheet, draft);
  };
  // People and items first: the other lists name them, new ones too.
  read('people', readReturnedPeople);
  for (const role of ROLES) read(role, readReturnedItems);
  settleCodes(draft);
  for (const key of ['months', 'milestones'] as const) read(key, readReturnedMonths);
  for (const key of ['links', 'duties'] as const) read(key, readReturnedCrosses);
  for (const key of ['linear', 'okrs', 'dependencies', 'claims', 'barriers'] as const) read(key, noteAdded);
  for (const sheet of found) noteTold(sheet, draft);
  return {
    theirs: afterRemovals(draft.records(), draft),
    problems: draft.problems(),
    compared: found.map(({ sheet }) => sheet.name),
    passedOver: others.map(({ name }) => name),
  };
}

/** What was removed goes with all that belongs to it, as when somebody removes it in the plan. */
function afterRemovals(records: RecordSet, draft: ReturnedDraft): RecordSet {
  const removals = draft.removals();
  const all = without(
    records,
    removals.map(({ record }) => record),
  );
  if (all) return all;
  // Something has to stay: they go one by one, so that it is known which.
  let result = records;
  for (const { record, report } of removals) {
    const after = without(result, [record]);
    if (after) result = after;
    else report();
  }
  return result;
}

/** Null where something that must not go with them needs one of them. */
function without(records: RecordSet, wanted: readonly PlanRecord[]): RecordSet | null {
  const present = wanted.map(({ kind, id }): PlanRecord | undefined => records.get<Kind>(kind, id));
  const removed = present.filter((record) => record !== undefined);
  try {
    return apply(records, completeRemoval({ added: [], changed: [], removed }, referrersIn(records)));
  } catch (error) {
    if (error instanceof RestrictedRemovalError) return null;
    throw error;
  }
}
