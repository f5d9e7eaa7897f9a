import { expect, test, vi } from 'vitest';
import { readCatchballBytes } from '#electron/exchange/catchball-files.ts';
import { verify } from '#electron/host/installation-key.ts';
import { sha256 } from '../shared/catchball/thread.ts';
import { campaign } from './campaign.ts';
import { fuzzCase } from './cases.ts';
import { corpus, PASSPHRASE } from './corpus.ts';
import { forge } from './forge.ts';
import { tryInHost } from './in-host.ts';
import { tryInMemory } from './in-memory.ts';
import { isObject, type Json } from './json-tree.ts';

vi.setConfig({ testTimeout: 120_000 });

/** So long may one small file take on the busiest machine. */
const MAX_MILLISECONDS = 5000;

test.each(corpus)('the unaltered $name is accepted', async ({ name, bytes }) => {
  const checked = await readCatchballBytes(bytes, name, { sha256, verify }, PASSPHRASE);
  expect(checked.document.rounds.length).toBeGreaterThan(0);
});

test('one number makes one file', () => {
  for (const number of [0, 1, 2, 4711]) expect(fuzzCase(number)).toEqual(fuzzCase(number));
  expect(fuzzCase(1).bytes).not.toEqual(fuzzCase(2).bytes);
});

test('a small file with very many faults is refused in a sentence', async () => {
  const file = corpus.find(({ name }) => name === '1.0-throw.catchball');
  const root: Json = JSON.parse(new TextDecoder().decode(file?.bytes));
  if (!isObject(root) || !Array.isArray(root.rounds)) throw new Error('It has rounds.');
  const [round] = root.rounds;
  if (!isObject(round) || !isObject(round.proposal)) throw new Error('A round has a proposal.');
  round.proposal.changed = Array.from({ length: 190_000 }, () => 0);
  forge(root);
  const bytes = new TextEncoder().encode(JSON.stringify(root));
  const read = readCatchballBytes(bytes, 'x.catchball', { sha256, verify }, null);
  await expect(read).rejects.toThrow(/^x\.catchball is not a valid catchball file: /);
});

test('300 altered files are each refused in a sentence or taken in whole', async () => {
  const { findings, outcomes, slowest } = await campaign(tryInMemory, 0, 300);
  expect([...findings]).toEqual([]);
  expect(slowest.milliseconds).toBeLessThan(MAX_MILLISECONDS);
  // Otherwise the fuzzing would see no more than the check of the hashes.
  expect(outcomes.get('accepted')).toBeGreaterThan(15);
  expect(outcomes.get('altered')).toBeLessThan(100);
});

test('the same by the real host: a refused file leaves no trace in the plan or beside it', async () => {
  const { findings, outcomes } = await campaign(tryInHost, 300, 15);
  expect([...findings]).toEqual([]);
  expect(outcomes.size).toBeGreaterThan(1);
});
