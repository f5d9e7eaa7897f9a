import { PlanFileError } from '#electron/plan-file/errors.ts';

/** The refusal that the work ends in; fails where it ends otherwise. */
export function refused(work: () => unknown): PlanFileError {
  try {
    work();
  } catch (error) {
    if (error instanceof PlanFileError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}
