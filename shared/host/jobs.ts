import { z } from 'zod';

/** Long work that a page has begun; the page names it, so that it can be cancelled before it has answered. */
export const jobToken = z
  .string()
  .regex(/^job-[A-Za-z0-9_-]{8,64}$/)
  .brand<'JobToken'>();
export type JobToken = z.infer<typeof jobToken>;
