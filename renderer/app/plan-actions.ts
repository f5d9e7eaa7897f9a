import { useMemo } from 'react';
import type { SavedFile } from '#shared/host/replies.ts';
import { takeBackApproval as takeBack } from '#shared/plan/commands/approval.ts';
import { formatBytes, t } from '../messages/messages.ts';
import { speech } from '../messages/speech.ts';
import type { AppStore } from '../state/app-store.ts';
import { newJob } from '../state/jobs.ts';
import type { PlanStore } from '../state/plan-store.ts';
import { usePlanStore, useStores } from '../state/stores.ts';
import type { ViewStore } from '../state/view-store.ts';

/** What menu, shortcuts and banners do with the open plan. */
export function usePlanActions() {
  const { app, view } = useStores();
  const plan = usePlanStore();
  return useMemo(() => planActions(app, view, plan), [app, view, plan]);
}

function planActions(app: AppStore, view: ViewStore, plan: PlanStore) {
  const token = () => plan.getState().opened.plan;

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

  async function exportAs(format: 'pdf' | 'svg' | 'json'): Promise<void> {
    const { matrix, records, opened } = plan.getState();
    const shown = records?.get('matrix', matrix);
    if (!shown) return;
    const purpose = ({ pdf: 'savePdf', svg: 'saveSvg', json: 'saveJson' } as const)[format];
    const name = format === 'json' ? opened.title : shown.title;
    const picked = await app.chooseFile(purpose, `${name || opened.title}.${format}`);
    if (!picked) return;
    await plan.settled();
    const arrangement = view.getState().arrangements[matrix] ?? shown.arrangement;
    const reply = await app.host.call('export.save', {
      plan: token(),
      choice: format === 'json' ? { format } : { format, matrix, arrangement },
      language: speech().language,
      file: picked.file,
      job: newJob(),
    });
    if (reply.ok) saved(reply.value);
    else app.refuse(reply.error);
  }

  function saved({ file, name, bytes }: SavedFile): void {
    const onDesktop = app.getState().info?.shell === 'desktop';
    const show = { label: t('plan.reveal'), run: () => void app.host.call('files.reveal', { file }) };
    app.say(t('plan.exported', { name, size: formatBytes(bytes) }), onDesktop ? show : null);
  }

  function takeBackApproval(): void {
    const { matrix, records } = plan.getState();
    const title = records?.get('matrix', matrix)?.title ?? '';
    if (!plan.run((now, context) => takeBack(now, { matrix }, context))) return;
    app.say(t('signOff.takenBack', { title }), { label: t('plan.undo'), run: () => void plan.undo() });
  }

  return {
    takeBackApproval,
    open,
    openCatchball,
    saveAs: () => save(true),
    saveWithoutHistory: () => save(false),
    exportAs,
  };
}
