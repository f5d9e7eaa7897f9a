import { expect, test } from 'vitest';
import { Jobs } from '#electron/host/jobs.ts';
import type { HostEvents } from '#shared/host/events.ts';
import { newJob } from './new-job.ts';

function toldJobs() {
  const told: HostEvents['job.progress'][] = [];
  const jobs = new Jobs((name, payload) => {
    if (name === 'job.progress') told.push(payload as HostEvents['job.progress']);
  });
  return { jobs, told };
}

test('work tells how far it is', async () => {
  const { jobs, told } = toldJobs();
  const job = newJob();
  const made = await jobs.run(job, async ({ report }) => {
    await report(0, 2);
    await report(1, 2);
    return 'file';
  });
  expect(made).toBe('file');
  expect(told).toEqual([
    { job, done: 0, total: 2 },
    { job, done: 1, total: 2 },
  ]);
});

test('cancelled work goes no further than its next step', async () => {
  const { jobs, told } = toldJobs();
  const job = newJob();
  let steps = 0;
  const running = jobs.run(job, async ({ report }) => {
    for (; steps < 1000; steps += 1) await report(steps, 1000);
  });
  setImmediate(() => jobs.cancel(job));
  await expect(running).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  expect(steps).toBeLessThan(10);
  expect(told.length).toBe(steps + 1);
});

test('a name is free again once its work has ended, and cancelling nothing does nothing', async () => {
  const { jobs } = toldJobs();
  const job = newJob();
  await expect(jobs.run(job, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  jobs.cancel(job);
  const first = jobs.run(job, ({ report }) => report(0, 1));
  await expect(jobs.run(job, () => Promise.resolve())).rejects.toMatchObject({
    failure: { code: 'badInput' },
  });
  await first;
});
