import { z } from 'zod';
import { editId, revisionId } from '../ids.ts';
import { common, longText, shortText } from './fields.ts';

/** A name for the plan as it was after one of its edits. It holds no copy: the log of edits leads back there. */
export const revision = z.strictObject({
  kind: z.literal('revision'),
  id: revisionId,
  name: shortText,
  note: longText,
  /** The last edit that it includes; null for the plan before its first edit. */
  edit: editId.nullable(),
  /** When it was named. Shown, never used to decide. ISO 8601, UTC. */
  at: z.iso.datetime(),
  author: shortText,
  ...common,
});
