import type { Language } from '../../language.ts';
import type { TextMeasurer } from '../../matrix/measure.ts';
import { planOf } from '../../plan/queries/scales.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { ToldEdit } from '../../report/revision-history.ts';
import type { OutlineEntry } from '../flow/section-pages.ts';
import type { Page } from '../page.ts';
import type { Note } from './notes.ts';
import type { Pack } from './pack.ts';
import { joined, type Made, stepsOf } from './steps.ts';

export interface PackInput {
  /** The whole plan. */
  readonly records: RecordSet;
  readonly language: Language;
  readonly measurer: TextMeasurer;
  /** `2026-03-31`; the cover says when it was made. */
  readonly today: string;
  /** The last edits, newest first; as many as the pack lists are used. */
  readonly edits: readonly ToldEdit[];
}

export interface PackPages {
  readonly title: string;
  readonly pages: readonly Page[];
  /** Every heading with its page, from 0. */
  readonly outline: readonly OutlineEntry[];
  readonly notes: readonly PackNote[];
  /** The first page of each part, from 0; that of the next part where it has none. */
  readonly starts: readonly number[];
}

/** A note with the place of its part in the pack, from 0. */
export type PackNote = Note & { readonly at: number };

/** How many of the steps of making a pack are done. */
export interface PackProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Makes the pages of a pack, one matrix, list or item at a time, and asks back within them, too: whoever asks for the
 * next piece can say how far it is, let other things run, or stop. What cannot be printed is left out and noted; nothing is thrown for it.
 */
export function* packPages(input: PackInput, pack: Pack): Generator<PackProgress, PackPages, undefined> {
  const title = pack.title || (planOf(input.records)?.title ?? '');
  const parts = stepsOf({ ...input, title, pack });
  const steps = parts.flatMap((part, at) => part.steps.map((make) => ({ at, make })));
  const made: Made[] = [];
  const progress = (): PackProgress => ({ done: made.length, total: steps.length });
  for (const { make } of steps) {
    const work = make();
    let piece = work.next();
    for (; !piece.done; piece = work.next()) yield progress();
    made.push(piece.value);
    yield progress();
  }
  const { pages, outline, notes: noted } = joined(made);
  const missing = parts.flatMap(({ notes }, at) => notes.map((note) => ({ ...note, at })));
  const owners = made.flatMap(({ notes }, index) => notes.map(() => steps[index]?.at ?? 0));
  const notes = noted.map((note, index) => ({ ...note, at: owners[index] ?? 0 }));
  const starts = parts.map((_, at) =>
    made.reduce((sum, one, index) => ((steps[index]?.at ?? 0) < at ? sum + one.pages.length : sum), 0),
  );
  return { title, pages, outline, notes: [...missing, ...notes], starts };
}
