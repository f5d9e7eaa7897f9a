import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many checks ended how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** A step that is one check by itself, such as the lint. */
export const oneCheck = (passed: boolean): Tally => ({ ...NOTHING, [passed ? 'passed' : 'failed']: 1 });

/** Such as `12 passed, 0 failed`; skipped tests are told only where there are any. */
export function totals({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/**
 * Counts the individual tests of a run from the file that Vitest's JSON reporter wrote. A run that ended badly
 * without a failed test (a file that does not load, an unhandled error, no report at all) counts as one failure.
 */
export function tallyOf(reportFile: string, succeeded: boolean): Tally {
  if (!existsSync(reportFile)) return oneCheck(false);
  const counts = report.parse(JSON.parse(readFileSync(reportFile, 'utf8')));
  return {
    passed: counts.numPassedTests,
    failed: succeeded ? counts.numFailedTests : Math.max(1, counts.numFailedTests),
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
}
