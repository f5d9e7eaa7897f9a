import { z } from 'zod';
import { apply } from '../edits/apply.ts';
import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { squashAll } from '../edits/squash.ts';
import type { MatrixId } from '../ids.ts';
import type { RecordSet } from '../record-set.ts';
import { longText, ROLES, shortText } from '../records/fields.ts';
import { addItem } from './items.ts';
import { labelsFor } from './labels.ts';
import { addParticipant } from './people.ts';

const lines = z.array(longText.min(1)).max(200).readonly();

/** What a matrix begins with: the texts of each side from the centre outward, and the names of its people. */
export const firstContents = z.strictObject({
  longTerm: lines,
  annual: lines,
  priority: lines,
  measure: lines,
  people: z.array(shortText.min(1)).max(200).readonly(),
});
export type FirstContents = Readonly<z.infer<typeof firstContents>>;

/** Enters all of it into a matrix as one edit, so that it is taken back in one step; empty where there is nothing. */
export function fillMatrix(
  records: RecordSet,
  args: { readonly matrix: MatrixId; readonly contents: FirstContents },
  context: EditContext,
): Edit {
  const { matrix, contents } = args;
  const edits: Edit[] = [];
  let filled = records;
  const then = (edit: Edit) => {
    edits.push(edit);
    filled = apply(filled, edit);
  };
  for (const role of ROLES) {
    for (const text of contents[role]) then(addItem(filled, { matrix, role, text }, context));
  }
  for (const name of contents.people) then(addParticipant(filled, { matrix, name }, context));
  return makeEdit(context, labelsFor(context).fillMatrix, squashAll(edits));
}
