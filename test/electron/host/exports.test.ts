import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedPlan } from '#shared/host/replies.ts';
import { addItem } from '#shared/plan/commands/items.ts';
import { planFromJson } from '#shared/plan/plan-json.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { arrangementName } from '#shared/plan/records/fields.ts';
import { oneMatrixPack } from '#shared/print/pack/one-matrix.ts';
import { newJob } from '#test/electron/host/new-job.ts';
import { filesIn } from '../plan-file/folder.ts';
import { contextOf } from '../plan-file/plans.ts';
import { type HostInFolder, hostInFolder } from './host-in-folder.ts';

let host: HostInFolder;
let opened: OpenedPlan;

beforeEach(async () => {
  host = hostInFolder();
  const { opened: sample } = await host.ask('app.info', {});
  if (!sample) throw new Error('The sample is open at the first start.');
  opened = sample;
});

const contentOf = (name: string) => readFileSync(join(host.folders.home, name), 'utf8');

describe('an export', () => {
  it.each(arrangementName.options)('draws the matrix as SVG in the arrangement %s', async (arrangement) => {
    const { plan, matrix } = opened;
    const file = host.file('sheet', 'saveSvg');
    const saved = await host.ask('export.save', {
      plan,
      choice: { format: 'svg', matrix, arrangement },
      language: 'en',
      file,
      job: newJob(),
    });
    expect(saved).toMatchObject({ name: 'sheet.svg', bytes: Buffer.byteLength(contentOf('sheet.svg')) });
    expect(contentOf('sheet.svg')).toContain('<svg');
  });

  it('holds the whole plan as JSON, without loss', async () => {
    const { plan } = opened;
    const file = host.file('plan', 'saveJson');
    await host.ask('export.save', {
      plan,
      choice: { format: 'json' },
      language: 'en',
      file,
      job: newJob(),
    });
    const records = planFromJson(JSON.parse(contentOf('plan.json')));
    const { matrices } = await host.ask('plan.outline', { plan });
    for (const { matrix: one } of matrices) {
      const shown = await host.ask('plan.matrix', { plan, matrix: one.id });
      for (const record of shown.records) expect(records.get(record.kind, record.id)).toEqual(record);
    }
  });

  it('prints the document that the preview shows', async () => {
    const { plan, matrix } = opened;
    const file = host.file('sheet', 'savePdf');
    await host.ask('export.save', {
      plan,
      choice: { format: 'pdf', pack: oneMatrixPack(matrix, 'compass') },
      language: 'en',
      file,
      job: newJob(),
    });
    const preview = await host.ask('export.preview', {
      plan,
      pack: oneMatrixPack(matrix, 'compass'),
      language: 'en',
      page: 0,
    });
    expect(contentOf('sheet.pdf')).toBe(`%PDF ${preview.page?.html}`);
    expect(preview).toMatchObject({ pages: 1, papers: [{ name: 'A3', orientation: 'landscape' }] });
    expect(preview.smallestPoints).toBeGreaterThanOrEqual(6);
  });

  it('of a matrix that is not there, or into a folder that is not there, writes nothing', async () => {
    const { plan, matrix } = opened;
    const before = filesIn(host.folders.home);
    const choice = { format: 'svg', matrix, arrangement: 'compass' };
    const save = { plan, language: 'en', job: newJob() };
    const here = host.file('sheet', 'saveSvg');
    expect(
      await host.refusal('export.save', { ...save, choice: { ...choice, matrix: 'gone' }, file: here }),
    ).toMatchObject({
      code: 'missing',
    });
    const nowhere = host.file('gone/sheet', 'saveSvg');
    expect(await host.refusal('export.save', { ...save, choice, file: nowhere })).toMatchObject({
      code: 'missing',
      message: 'sheet.svg could not be saved: its folder is not there.',
    });
    expect(filesIn(host.folders.home)).toEqual(before);
  });

  it('that would not be legible on A3 is refused with a way out', async () => {
    const { plan, matrix } = opened;
    const context = contextOf('page-');
    let records = RecordSet.of((await host.ask('plan.matrix', { plan, matrix })).records);
    for (let count = 0; count < 120; count += 1) {
      const edit = addItem(
        records,
        { matrix, role: 'priority', text: `Priority with a long text, number ${count}` },
        context,
      );
      await host.ask('plan.commit', { plan, edit });
      records = records.with(edit.added);
    }
    const file = host.file('sheet', 'savePdf');
    const failure = await host.refusal('export.save', {
      plan,
      choice: { format: 'pdf', pack: oneMatrixPack(matrix, 'compass') },
      language: 'en',
      file,
      job: newJob(),
    });
    expect(failure.message).toContain('too full for A3');
    expect(failure.hint).toMatch(/^Choose .*a split over pages/);
    expect(filesIn(host.folders.home)).not.toContain('sheet.pdf');
  });
});
