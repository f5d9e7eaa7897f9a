import { t } from '../messages/messages.ts';
import type { Notices } from './notices.ts';
import type { PlanStore } from './plan-store.ts';

/**
 * Says what the plan's last edit did, with a way back. The notice goes as soon as Undo would take back something else:
 * the edit was undone already, or another one followed.
 */
export function offerUndo(notices: Pick<Notices, 'offer'>, plan: PlanStore, text: string): void {
  const offered = plan.getState().canUndo;
  const takeBack = notices.offer(text, { label: t('plan.undo'), run: () => void plan.undo() });
  const stop = plan.subscribe(({ canUndo }) => {
    if (canUndo === offered) return;
    stop();
    takeBack();
  });
}
