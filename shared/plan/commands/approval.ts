import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import type { MatrixId } from '../ids.ts';
import { required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { changing } from './command.ts';
import { labelsFor } from './labels.ts';

/**
 * Puts a matrix in force without catchball, by a named person who says why: the top level has nobody above it.
 * @param args.name and args.reason, both not empty
 */
export function signOff(
  records: RecordSet,
  args: { readonly matrix: MatrixId; readonly name: string; readonly reason: string },
  context: EditContext,
): Edit {
  const matrix = required(records, 'matrix', args.matrix);
  const approval = { how: 'signOff', name: args.name, reason: args.reason, at: context.now() } as const;
  return makeEdit(
    context,
    labelsFor(context).signOff(matrix.title),
    changing(matrix, { status: 'active', approval }),
  );
}

/** Takes a matrix out of force again: back to a draft, whoever had put it in force. */
export function takeBackApproval(
  records: RecordSet,
  args: { readonly matrix: MatrixId },
  context: EditContext,
): Edit {
  const matrix = required(records, 'matrix', args.matrix);
  return makeEdit(
    context,
    labelsFor(context).takeBackApproval(matrix.title),
    changing(matrix, { status: 'draft', approval: null }),
  );
}
