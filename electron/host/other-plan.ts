import { openPlanFile } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { Plans } from './plans.ts';

/** Reads another plan file, which may be open here or elsewhere; it is never written. */
export function withOtherPlan<T>(plans: Plans, path: string, work: (file: PlanFile) => T): T {
  const open = plans.open.find(({ file }) => file.meta.path === path);
  if (open) return work(open.file);
  const file = openPlanFile(path, { readOnly: true });
  try {
    return work(file);
  } finally {
    file.close();
  }
}
