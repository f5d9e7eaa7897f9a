import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { ExportChoice } from '#shared/host/exporting.ts';
import { SAVING } from '#shared/host/file-types.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import { filesIn } from '../plan-file/folder.ts';
import { type HostInFolder, hostInFolder } from './host-in-folder.ts';
import { newJob } from './new-job.ts';

let host: HostInFolder;
let opened: OpenedPlan;

beforeEach(async () => {
  host = hostInFolder();
  const { opened: sample } = await host.ask('app.info', {});
  if (!sample) throw new Error('The sample is open at the first start.');
  opened = sample;
});

async function save(choice: ExportChoice): Promise<Buffer> {
  const file = host.file(`export.${choice.format}`, SAVING[choice.format]);
  const saved = await host.ask('export.save', {
    plan: opened.plan,
    choice,
    language: 'en',
    file,
    job: newJob(),
  });
  const content = readFileSync(join(host.folders.home, saved.name));
  expect(content.byteLength).toBe(saved.bytes);
  return content;
}

const ZIP = 'PK\u0003\u0004';
const all = { matrices: null } as const;

it.each<readonly [choice: ExportChoice, begins: string, holds: string]>([
  [{ format: 'pptx', ...all, arrangement: null, steps: 'whole' }, ZIP, 'ppt/slides/slide1.xml'],
  [{ format: 'xlsx', ...all, arrangement: null }, ZIP, 'xl/workbook.xml'],
  [{ format: 'csv', ...all, list: 'measure' }, '\u00ef\u00bb\u00bfCode,', 'Scrap rate'],
  [{ format: 'tsv', ...all, list: 'people' }, '', 'Engineering manager'],
  [{ format: 'md', ...all, arrangement: null }, '# Components Division', '| P3 | Lean cells |'],
  [{ format: 'html', ...all, arrangement: 'jackson' }, '<!doctype html>', '<svg'],
  [{ format: 'ics', ...all }, 'BEGIN:VCALENDAR', 'SUMMARY:P2 Supplier development'],
  [{ format: 'graphml', ...all }, '<?xml', 'Lean cells'],
  [{ format: 'dot', ...all }, 'graph', 'Lean cells'],
])('writes the plan as %o', async (choice, begins, holds) => {
  const content = (await save(choice)).toString('latin1');
  expect(content.slice(0, begins.length)).toBe(begins);
  expect(content).toContain(holds);
});

it('keeps to the chosen matrices', async () => {
  const { matrices } = await host.ask('plan.outline', { plan: opened.plan });
  const line = matrices.find(({ matrix }) => matrix.title.startsWith('Line 1'))?.matrix.id;
  if (!line) throw new Error('The sample has a matrix of line 1.');
  const chosen = { matrices: [line] };
  for (const choice of [
    { format: 'csv', ...chosen, list: 'linear' },
    { format: 'md', ...chosen, arrangement: null },
    { format: 'dot', ...chosen },
  ] satisfies ExportChoice[]) {
    const content = (await save(choice)).toString();
    expect([choice.format, content.includes('First-pass yield'), content.includes('Lean cells')]).toEqual([
      choice.format,
      true,
      false,
    ]);
  }
});

it('leaves no file where it is cancelled, and says so', async () => {
  const before = filesIn(host.folders.home);
  const job = newJob();
  const file = host.file('late', 'savePptx');
  const choice = { format: 'pptx', ...all, arrangement: null, steps: 'clockwise' };
  const saving = host.refusal('export.save', { plan: opened.plan, choice, language: 'en', file, job });
  await host.ask('job.cancel', { job });
  expect(await saving).toMatchObject({ code: 'cancelled' });
  expect(filesIn(host.folders.home)).toEqual(before);
});
