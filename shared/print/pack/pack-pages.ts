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
  readonly notes: readonly Note[];
}

/** How many of the steps of making a pack are done. */
export interface PackProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Makes the pages of a pack, one matrix, list or item at a time: whoever asks for the next step can say how far it is,
 * let other things run, or stop. What cannot be printed is left out and noted; nothing is thrown for it.
 */
export function* packPages(input: PackInput, pack: Pack): Generator<PackProgress, PackPages, undefined> {
  const title = pack.title || (planOf(input.records)?.title ?? '');
  const { steps, notes } = stepsOf({ ...input, title, pack });
  const made: Made[] = [];
  for (const step of steps) {
    made.push(step());
    yield { done: made.length, total: steps.length };
  }
  const { pages, outline, notes: noted } = joined(made);
  return { title, pages, outline, notes: [...notes, ...noted] };
}
