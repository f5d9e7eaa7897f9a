import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { jobToken } from '#shared/host/jobs.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { oneMatrixPack } from '#shared/print/pack/one-matrix.ts';
import { type Pack, pack, USUAL_PACK } from '#shared/print/pack/pack.ts';
import { largePlan } from '#test/bench/large-plan.ts';
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

const preview = (of: Pack, page = 0) =>
  host.ask('export.preview', { plan: opened.plan, pack: of, language: 'en', page });

/** A paper on which the sample's matrix has type of less than 6 points. */
const small = (matrix: string): Pack =>
  pack.parse({
    parts: [{ part: 'matrix', matrices: [matrix], paper: { name: 'custom', width: 130, height: 120 } }],
  });

describe('a preview', () => {
  it('shows any page of a pack with its number among all, and where each part begins', async () => {
    const first = await preview(USUAL_PACK);
    expect(first.pages).toBeGreaterThan(8);
    expect(first.starts).toHaveLength(USUAL_PACK.parts.length);
    expect(first.page?.html).toContain(`Page 1 of ${first.pages}`);
    expect(first.outline[0]).toMatchObject({ level: 1, page: 0 });
    const [, matrices = 0] = first.starts;
    const second = await preview(USUAL_PACK, matrices);
    expect(second.page).toMatchObject({ number: matrices, width: 420, height: 297 });
    expect(second.page?.html).toContain(`Page ${matrices + 1} of ${first.pages}`);
    expect(second.page?.html.match(/<section class="page/g)).toHaveLength(1);
    // Beyond the end stands the last one.
    expect((await preview(USUAL_PACK, 100_000)).page?.number).toBe(first.pages - 1);
  });

  it('of a pack that was changed since is given up for the newer one', async () => {
    const older = host.refusal('export.preview', {
      plan: opened.plan,
      pack: USUAL_PACK,
      language: 'en',
      page: 0,
    });
    const newer = preview(oneMatrixPack(opened.matrix, null));
    expect(await older).toMatchObject({ code: 'cancelled' });
    expect((await newer).pages).toBe(1);
    // And can be asked for again.
    expect((await preview(USUAL_PACK)).pages).toBeGreaterThan(8);
  });

  it('shows what was edited since', async () => {
    const { plan, matrix } = opened;
    const one = oneMatrixPack(matrix, null);
    expect((await preview(one)).page?.html).not.toContain('Renamed sheet');
    const { records } = await host.ask('plan.matrix', { plan, matrix });
    const change = { kind: 'matrix', id: matrix, field: 'title', value: 'Renamed sheet' } as const;
    await host.ask('plan.commit', {
      plan,
      edit: setField(RecordSet.of(records), change, contextOf('page-')),
    });
    expect((await preview(one)).page?.html).toContain('Renamed sheet');
  });

  it('has no page of a matrix that could not be read, but what could be done', async () => {
    const { pages, page, notes } = await preview(small(opened.matrix));
    expect([pages, page]).toEqual([0, null]);
    expect(notes).toMatchObject([{ note: 'refused', at: 0, matrix: opened.matrix }]);
    const offers = notes.flatMap((note) => ('offers' in note ? note.offers.map(({ fit }) => fit) : []));
    expect(offers).toContain('whole');
  });
});

describe('a pack', () => {
  const saving = (of: Pack) => ({
    plan: opened.plan,
    choice: { format: 'pdf', pack: of } as const,
    language: 'en' as const,
    file: host.file('pack', 'savePdf'),
    job: newJob(),
  });

  it('that holds what could not be read is refused, and nothing is written', async () => {
    const before = filesIn(host.folders.home);
    const failure = await host.refusal('export.save', saving(small(opened.matrix)));
    expect(failure.message).toContain('too full');
    expect(filesIn(host.folders.home)).toEqual(before);
  });

  it('tells how far it is, and cancelled it leaves nothing', async () => {
    createPlanFile(join(host.folders.home, 'large.hoshin'), largePlan(60)).close();
    opened = await host.ask('plan.open', { file: host.file('large.hoshin', 'openPlan') });
    const before = filesIn(host.folders.home);
    const wanted = saving(USUAL_PACK);
    const refused = host.refusal('export.save', wanted);
    const progress = () =>
      host.events.flatMap(({ name, payload }) => (name === 'job.progress' ? [payload] : []));
    await vi.waitFor(() => expect(progress().length).toBeGreaterThan(0), { timeout: 10_000 });
    await host.ask('job.cancel', { job: wanted.job });
    expect(await refused).toMatchObject({ code: 'cancelled' });
    const last = progress().at(-1);
    expect(last?.job).toBe(jobToken.parse(wanted.job));
    expect(last?.done).toBeLessThan(last?.total ?? 0);
    expect(filesIn(host.folders.home)).toEqual(before);
  });
});
