import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { pack } from '#shared/print/pack/pack.ts';
import {
  type PackInput,
  type PackPages,
  type PackProgress,
  packPages,
} from '#shared/print/pack/pack-pages.ts';

export function inputOf(records: RecordSet, given: Partial<PackInput> = {}): PackInput {
  return { records, language: 'en', measurer: bundledMeasurer, today: '2026-01-20', edits: [], ...given };
}

/** A pack made to its end, with what was said of the progress. */
export function packed(
  input: PackInput,
  chosen: unknown,
): PackPages & { readonly progress: readonly PackProgress[] } {
  const making = packPages(input, pack.parse(chosen));
  const progress: PackProgress[] = [];
  for (let step = making.next(); ; step = making.next()) {
    if (step.done) return { ...step.value, progress };
    progress.push(step.value);
  }
}
