import type { Language } from '../../language.ts';
import { type EditId, editId } from '../ids.ts';
import { SCHEMA_VERSION } from '../records/records.ts';
import { type Author, type Difference, differenceOf, type Edit } from './edit.ts';

/** What an edit needs from outside, because shared code has neither clock nor randomness. */
export interface EditContext {
  /** A new id, never used before: 1 to 64 letters, digits, `-` or `_`. */
  newId(): string;
  /** ISO 8601, UTC. */
  now(): string;
  readonly author: Author;
  /** In which the edit's label is written, once and for all. */
  readonly language: Language;
}

/** A difference with who, when and label; `extra` names the edit that it takes back or does again. */
export function makeEdit(
  context: EditContext,
  label: string,
  difference: Difference,
  extra: { readonly undoes?: EditId; readonly redoes?: EditId } = {},
): Edit {
  return {
    ...differenceOf(difference),
    id: editId.parse(context.newId()),
    schema: SCHEMA_VERSION,
    at: context.now(),
    author: context.author,
    label: shortLabel(label),
    undoes: extra.undoes ?? null,
    redoes: extra.redoes ?? null,
  };
}

/** Labels quote titles and names, which may be as long as a label itself. */
function shortLabel(label: string): string {
  return label.length <= 300
    ? label
    : `${label
        .slice(0, 299)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
}
