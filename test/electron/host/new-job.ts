import { randomUUID } from 'node:crypto';
import { type JobToken, jobToken } from '#shared/host/jobs.ts';

/** A name for long work, as a page makes one. */
export function newJob(): JobToken {
  return jobToken.parse(`job-${randomUUID()}`);
}
