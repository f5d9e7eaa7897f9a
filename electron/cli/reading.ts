import { openPlanFile } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';

/** Opens a plan to read, also while the app has it open, and closes it again whatever happens. */
export async function reading<T>(path: string, work: (file: PlanFile) => Promise<T> | T): Promise<T> {
  const file = openPlanFile(path, { readOnly: true });
  try {
    return await work(file);
  } finally {
    file.close();
  }
}
