import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostCalls } from '#shared/host/calls.ts';
import { oneMatrixPack } from '#shared/print/pack/one-matrix.ts';
import { newJob } from '#test/electron/host/new-job.ts';
import { hostInFolder, laterHost, newPlanNamed } from './host-in-folder.ts';

test.each(['app.quit', '__proto__', 'constructor', 'toString', ''])(
  'a call named “%s” is refused',
  async (name) => {
    expect(await hostInFolder().refusal(name, {})).toMatchObject({ code: 'badInput' });
  },
);

const STRANGE: readonly unknown[] = [
  undefined,
  null,
  'x',
  7,
  [],
  { unknown: 1 },
  { plan: '../x', file: '/etc/passwd' },
];

test('no call takes an input but its own', async () => {
  const host = laterHost();
  for (const name of Object.keys(hostCalls)) {
    for (const input of STRANGE) expect((await host.refusal(name, input)).code, name).toBe('badInput');
  }
});

test('the refusal says which part of the input is wrong', async () => {
  const { message } = await laterHost().refusal('plan.create', { ...newPlanNamed('x'), months: 0 });
  expect(message).toMatch(/^The input of plan\.create\.months is not valid: /);
});

test('tokens that this host did not give out open nothing', async () => {
  const host = laterHost();
  const plan = 'plan-00000000';
  const file = 'file-00000000';
  for (const [name, input] of [
    ['plan.outline', { plan }],
    ['plan.close', { plan }],
    ['plan.undo', { plan }],
    ['plan.open', { file }],
    ['files.reveal', { file }],
    ['catchball.open', { file, plan: null }],
  ] as const) {
    expect((await host.refusal(name, input)).code, name).toMatch(/^(missing|badInput)$/);
  }
});

test('a fault that nobody foresaw becomes a plain sentence and a line in the log', async () => {
  const host = hostInFolder({
    services: {
      print: {
        pdf: () => {
          throw new TypeError('x is not a function');
        },
        png: () => Promise.resolve(new Uint8Array()),
      },
    },
  });
  const { opened } = await host.ask('app.info', {});
  if (!opened) throw new Error('The sample is open at the first start.');
  const failure = await host.refusal('export.save', {
    plan: opened.plan,
    choice: { format: 'pdf', pack: oneMatrixPack(opened.matrix, 'compass') },
    language: 'en',
    file: host.file('sheet.pdf', 'savePdf'),
    job: newJob(),
  });
  expect(failure.code).toBe('internal');
  expect(failure.message).not.toContain('function');
  expect(readFileSync(join(host.folders.data, 'tenkai.log'), 'utf8')).toContain(
    'TypeError: x is not a function',
  );
});
