import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { add, NOTHING, oneCheck, tallyOf, totals } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'tenkai-tally-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportFile(passed: number, failed: number, pending = 0): string {
  const file = join(folder, `${passed}-${failed}-${pending}.json`);
  const counts = {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
  };
  writeFileSync(file, JSON.stringify(counts));
  return file;
}

describe('tallyOf', () => {
  it('counts the tests of a report', () => {
    expect(tallyOf(reportFile(5, 2, 1), false)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  it('counts a run that ended badly without a failed test as one failure', () => {
    expect(tallyOf(reportFile(5, 0), false)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts a run without a report as one failure', () => {
    expect(tallyOf(join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('totals', () => {
  it('adds up, and tells skipped tests only where there are any', () => {
    expect(totals(add(oneCheck(true), oneCheck(false)))).toBe('1 passed, 1 failed');
    expect(totals({ ...NOTHING, passed: 3, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
  });
});
