import { expect, test } from 'vitest';
import { campaign, type Target } from './campaign.ts';
import { tryInHost } from './in-host.ts';
import { tryInMemory } from './in-memory.ts';

async function inParts(target: Target, first: number, count: number): Promise<void> {
  const part = 1000;
  const findings: unknown[] = [];
  let known = 0;
  const outcomes = new Map<string, number>();
  for (let from = first; from < first + count; from += part) {
    const done = await campaign(target, from, Math.min(part, first + count - from));
    findings.push(...done.findings);
    expect(done.slowest.milliseconds).toBeLessThan(20_000);
    known += done.known;
    for (const [outcome, times] of done.outcomes) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + times);
  }
  console.log(`${count} altered files, ${known} with known defects:`, Object.fromEntries(outcomes));
  expect(findings).toEqual([]);
}

test('100,000 altered files: no crash, no changed plan', () => inParts(tryInMemory, 0, 100_000), 3_600_000);

test('1,000 of them by the real host', () => inParts(tryInHost, 0, 1000), 3_600_000);
