import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { itemId, roundId } from '#shared/plan/ids.ts';
import { createPlan, laterHost } from './host-in-folder.ts';

const round = roundId.parse('round-1');
const draft = {
  points: [{ item: itemId.parse('K2'), verdict: 'ask' as const, reason: 'どのライン', changes: [] }],
  ...{ message: 'half a sen', replyBy: '', obstacles: [], gaps: [], commitments: [], shown: [] },
  ...{ closing: false, closer: '' },
};

it('keeps an unfinished answer by its plan and round until it is forgotten', async () => {
  const host = laterHost();
  const { plan } = await createPlan(host);
  expect(await host.ask('catchball.draft', { plan, round })).toBeNull();
  await host.ask('catchball.keepDraft', { plan, round, draft });
  expect(await host.ask('catchball.draft', { plan, round })).toEqual(draft);
  expect(await host.ask('catchball.draft', { plan, round: roundId.parse('round-2') })).toBeNull();
  await host.ask('catchball.keepDraft', { plan, round, draft: null });
  expect(await host.ask('catchball.draft', { plan, round })).toBeNull();
});

it('does without one that cannot be read', async () => {
  const host = laterHost();
  const { plan } = await createPlan(host);
  await host.ask('catchball.keepDraft', { plan, round, draft });
  const folder = join(host.folders.data, 'drafts');
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"points": 7');
  expect(await host.ask('catchball.draft', { plan, round })).toBeNull();
});
