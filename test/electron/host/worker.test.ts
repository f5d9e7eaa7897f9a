import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { type HostPort, startHost } from '#electron/host/port.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import type { PrintPort } from '#electron/print/port.ts';
import type { HostEvent } from '#shared/host/bridge.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import { oneMatrixPack } from '#shared/print/pack/one-matrix.ts';
import { newJob } from '#test/electron/host/new-job.ts';
import { filesIn, temporaryFolder } from '../plan-file/folder.ts';
import { type Calls, callsOf, newPlanNamed, settingIn } from './host-in-folder.ts';

interface InThread extends Calls {
  readonly port: HostPort;
  readonly home: string;
}

async function hostInThread(print: Partial<PrintPort> = {}): Promise<InThread> {
  const home = temporaryFolder();
  const port = await startHost({
    setting: settingIn(home),
    print: {
      pdf: async ({ html }) => new TextEncoder().encode(`%PDF by thread ${threadId}: ${html.slice(0, 15)}`),
      png: () => Promise.resolve(new Uint8Array()),
      close: async () => undefined,
      ...print,
    },
    reveal: null,
  });
  onTestFinished(() => port.close());
  return { ...callsOf(port), port, home };
}

async function opened({ ask }: Calls): Promise<OpenedPlan> {
  const { opened: plan } = await ask('app.info', {});
  if (!plan) throw new Error('The sample is open at the first start.');
  return plan;
}

test('the host answers from its thread, and tells every listener', async () => {
  const { port, ask } = await hostInThread();
  const events: HostEvent[] = [];
  const stop = port.onEvent((event) => events.push(event));
  const { plan, title } = await ask('plan.create', newPlanNamed('Axle works'));
  expect(title).toBe('Axle works');
  await ask('plan.close', { plan });
  expect(events).toEqual([{ name: 'plan.closed', payload: { plan, failure: null } }]);
  stop();
});

test('many calls at once are each answered with their own', async () => {
  const { ask } = await hostInThread();
  const titles = Array.from({ length: 12 }, (_, index) => `Plan ${index}`);
  const plans = await Promise.all(titles.map((title) => ask('plan.create', newPlanNamed(title))));
  expect(plans.map(({ title }) => title)).toEqual(titles);
});

test('printing is done on the shell’s side, and a refusal there comes back as it was', async () => {
  let refuse = false;
  const host = await hostInThread({
    pdf: () => {
      if (refuse) throw new HostError('noChromium', 'There is no Chromium.', 'Install one.');
      return Promise.resolve(new TextEncoder().encode(`%PDF thread ${threadId}`));
    },
  });
  const { plan, matrix } = await opened(host);
  const { file } = await host.port.grantFile(join(host.home, 'sheet'), 'savePdf');
  const choice = {
    plan,
    choice: { format: 'pdf', pack: oneMatrixPack(matrix, 'compass') },
    language: 'en',
    file,
    job: newJob(),
  } as const;
  await host.ask('export.save', choice);
  expect(readFileSync(join(host.home, 'sheet.pdf'), 'utf8')).toBe(`%PDF thread ${threadId}`);
  refuse = true;
  expect(await host.refusal('export.save', choice)).toMatchObject({ code: 'noChromium' });
  expect(readFileSync(join(host.home, 'sheet.pdf'), 'utf8')).toBe(`%PDF thread ${threadId}`);
});

test('closing waits for what is under way, lets go of the files, and may be asked twice', async () => {
  const { promise: printed, resolve: finish } = Promise.withResolvers<Uint8Array>();
  const host = await hostInThread({ pdf: () => printed });
  const { plan, matrix, name } = await opened(host);
  const { file } = await host.port.grantFile(join(host.home, 'sheet.pdf'), 'savePdf');
  const saved = host.ask('export.save', {
    plan,
    choice: { format: 'pdf', pack: oneMatrixPack(matrix, 'compass') },
    language: 'en',
    file,
    job: newJob(),
  });
  const closed = Promise.all([host.port.close(), host.port.close()]);
  finish(new TextEncoder().encode('%PDF'));
  expect(await saved).toMatchObject({ name: 'sheet.pdf', bytes: 4 });
  await closed;
  expect(filesIn(join(host.home, 'plans'))).toEqual([name]);
  const path = join(host.home, 'plans', name);
  const again = openPlanFile(path);
  expect(again.readOnly).toBeNull();
  again.close();
});

test('after its end a host refuses in a sentence', async () => {
  const { port, refusal, home } = await hostInThread();
  await port.close();
  expect(await refusal('app.info', {})).toMatchObject({
    code: 'internal',
    message: 'The part of Tenkai that holds the plan has stopped.',
  });
  await expect(port.grantFile(join(home, 'x.hoshin'), 'openPlan')).rejects.toBeInstanceOf(HostError);
});

test('a host that cannot start says so instead of waiting', async () => {
  const nothing = () => Promise.resolve(new Uint8Array());
  const print = { pdf: nothing, png: nothing, close: () => Promise.resolve() };
  // Not a setting: what a shell of another version might pass.
  const setting = JSON.parse('{}');
  await expect(startHost({ setting, print, reveal: null })).rejects.toThrow(/./);
});
