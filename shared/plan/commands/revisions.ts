import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { type EditId, type RevisionId, revisionId } from '../ids.ts';
import { required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import type { Revision } from '../records/records.ts';
import { adding, changing, removing } from './command.ts';
import { labelsFor } from './labels.ts';

/**
 * Names the plan as it was after an edit; null names it as it was before its first one. Names stand outside of undo
 * and redo: giving one ends nothing that could be done again.
 */
export function addRevision(
  _: RecordSet,
  { name, note, edit }: { readonly name: string; readonly note: string; readonly edit: EditId | null },
  context: EditContext,
): Edit {
  const revision: Revision = {
    kind: 'revision',
    id: revisionId.parse(context.newId()),
    name,
    note,
    edit,
    at: context.now(),
    author: context.author.name,
    extra: null,
  };
  return makeEdit(context, labelsFor(context).nameRevision(name), adding(revision));
}

/** Gives a revision another name and note. */
export function renameRevision(
  records: RecordSet,
  args: { readonly revision: RevisionId; readonly name: string; readonly note: string },
  context: EditContext,
): Edit {
  const revision = required(records, 'revision', args.revision);
  const { name, note } = args;
  const label =
    name === revision.name
      ? labelsFor(context).noteRevision(name)
      : labelsFor(context).renameRevision(revision.name, name);
  return makeEdit(context, label, changing(revision, { name, note }));
}

/** Takes the name away; the history that it named stays. */
export function removeRevision(
  records: RecordSet,
  args: { readonly revision: RevisionId },
  context: EditContext,
): Edit {
  const revision = required(records, 'revision', args.revision);
  return makeEdit(context, labelsFor(context).removeRevision(revision.name), removing(revision));
}
