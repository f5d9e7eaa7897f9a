import { type JobToken, jobToken } from '#shared/host/jobs.ts';

/** A name for long work that this page begins. */
export function newJob(): JobToken {
  return jobToken.parse(`job-${crypto.randomUUID()}`);
}
