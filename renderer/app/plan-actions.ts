import { useMemo } from 'react';
import { takeBackApproval as takeBack } from '#shared/plan/commands/approval.ts';
import { t } from '../messages/messages.ts';
import { copyMatrixPicture } from '../print/copy-picture.ts';
import type { AppStore } from '../state/app-store.ts';
import type { PlanStore } from '../state/plan-store.ts';
import { usePlanStore, useStores } from '../state/stores.ts';
import { offerUndo } from '../state/undo-offer.ts';
import type { ViewStore } from '../state/view-store.ts';

/** What menu, shortcuts and banners do with the open plan. */
export function usePlanActions() {
  const { app, view } = useStores();
  const plan = usePlanStore();
  return useMemo(() => planActions(app, view, plan), [app, view, plan]);
}

function planActions(app: AppStore, view: ViewStore, plan: PlanStore) {
  async function open(): Promise<void> {
    const picked = await app.chooseFile('openPlan', '');
    if (picked) await app.openPlanFile(picked.file);
  }

  async function openCatchball(): Promise<void> {
    const picked = await app.chooseFile('openCatchball', '');
    if (picked) await app.openCatchballFile(picked.file);
  }

  async function save(withHistory: boolean): Promise<void> {
    const { opened } = plan.getState();
    const picked = await app.chooseFile('savePlan', opened.name);
    if (!picked) return;
    if (!(await app.savePlanAs(picked.file, withHistory))) return;
    app.say(t(withHistory ? 'plan.savedAs' : 'plan.copySaved', { name: picked.name }));
  }

  async function copyPicture(): Promise<void> {
    const { matrix, records } = plan.getState();
    const shown = records?.get('matrix', matrix);
    if (!shown) return;
    const arrangement = view.getState().arrangements[matrix] ?? null;
    await copyMatrixPicture(app, plan, { matrix, arrangement });
  }

  function takeBackApproval(): void {
    const { matrix, records } = plan.getState();
    const title = records?.get('matrix', matrix)?.title ?? '';
    if (!plan.run((now, context) => takeBack(now, { matrix }, context))) return;
    offerUndo(app, plan, t('signOff.takenBack', { title }));
  }

  return {
    takeBackApproval,
    open,
    openCatchball,
    saveAs: () => save(true),
    saveWithoutHistory: () => save(false),
    copyPicture,
  };
}
