import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost, type Host } from '#electron/host/host.ts';
import { nodeServices } from '#electron/host/node-services.ts';
import { createPlanFile } from '#electron/plan-file/create.ts';
import type { CallName, Input, Output } from '#shared/host/calls.ts';
import type { Reply } from '#shared/host/reply.ts';
import { settingIn } from '../electron/host/host-in-folder.ts';
import type { FuzzCase } from './cases.ts';
import type { Outcome } from './in-memory.ts';
import type { FuzzedPlan } from './plans.ts';
import { checkSentence } from './sentence.ts';

const PLACES = ['auto', 'here', 'newPlan'] as const;

/**
 * The same as `tryInMemory` by the real host, with real files: of a refused one neither the plan's bytes nor the folder
 * of plans may show a trace.
 * @throws whatever is not a refusal in one sentence
 */
export async function tryInHost(tried: FuzzCase, into: FuzzedPlan): Promise<Outcome> {
  const home = mkdtempSync(join(tmpdir(), 'tenkai-fuzz-'));
  try {
    return await tryInFolder(home, tried, into);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function tryInFolder(home: string, tried: FuzzCase, into: FuzzedPlan): Promise<Outcome> {
  const setting = settingIn(home);
  const { data, plans } = setting.folders;
  for (const folder of [data, plans]) mkdirSync(folder);
  // Not the first start: no sample is opened.
  const remembered = { profile: null, recents: [], lastFolder: null, settings: {} };
  writeFileSync(join(data, 'tenkai.json'), JSON.stringify(remembered));
  const planPath = join(plans, 'Line 1.hoshin');
  createPlanFile(planPath, [...into.records]).close();
  const filePath = join(home, 'In.catchball');
  writeFileSync(filePath, tried.bytes);
  const before = { bytes: readFileSync(planPath), plans: readdirSync(plans) };

  const faults: unknown[] = [];
  const host = createHost({
    ...nodeServices(setting),
    print: { pdf: async () => new Uint8Array(), png: async () => new Uint8Array() },
    reveal: null,
    log: (fault) => void faults.push(fault),
  });
  const reply = await tryWith(host, { planPath, filePath }, tried).finally(() => host.close());
  if (faults.length > 0) throw faults[0];
  if (reply.ok) return 'accepted';
  checkSentence(reply.error);
  if (!readFileSync(planPath).equals(before.bytes)) {
    throw new Error(`A refused file has changed the plan: ${reply.error.message}`);
  }
  const left = readdirSync(plans).filter((name) => !before.plans.includes(name));
  if (left.length > 0) throw new Error(`A refused file has left ${left.join(', ')} behind.`);
  return reply.error.code;
}

/** Opens the plan, opens the file, and asks for what a screen then shows. */
async function tryWith(
  host: Host,
  { planPath, filePath }: { readonly planPath: string; readonly filePath: string },
  { number, passphrase }: FuzzCase,
): Promise<Reply<unknown>> {
  const plan = await ask(host, 'plan.open', { file: host.grantFile(planPath, 'openPlan').file });
  const file = host.grantFile(filePath, 'openCatchball').file;
  const place = PLACES[number % PLACES.length] ?? 'auto';
  const reply = await host.call('catchball.open', { file, plan: plan.plan, passphrase, into: place });
  if (!reply.ok) return reply;
  const { thread, round, ...opened } = reply.value as Output<'catchball.open'>;
  const at = { plan: opened.plan.plan, thread };
  await ask(host, 'catchball.threads', { plan: at.plan });
  await ask(host, 'catchball.thread', at);
  await ask(host, 'catchball.conflicts', { plan: at.plan });
  await ask(host, 'catchball.review', { ...at, round });
  return reply;
}

async function ask<N extends CallName>(host: Host, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await host.call(name, input);
  if (reply.ok) return reply.value as Output<N>;
  throw new Error(`${name} is refused after the file was accepted: ${reply.error.message}`);
}
