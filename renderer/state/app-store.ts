import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FileToken, PlanToken } from '#shared/host/calls.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import type { Reply } from '#shared/host/reply.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { HostClient } from '../host/client.ts';
import { t } from '../messages/messages.ts';
import { type AppState, NOTHING_OPEN } from './app-state.ts';
import { catchAsking, showCaught } from './catch-asking.ts';
import { createNotices, type Notices } from './notices.ts';
import { createPlanStore, type PlanStore } from './plan-store.ts';
import { createQuestions, type Questions } from './questions.ts';
import { createTablesImport, type TablesImport } from './tables-import.ts';

export interface AppStore
  extends StoreApi<AppState>,
    Notices,
    TablesImport,
    Omit<Questions, 'leaveWithout' | 'mayReopen' | 'passphrase' | 'passphraseTried' | 'whichPlan'> {
  readonly host: HostClient;
  /** Shows what the host has open. @param settings nothing shows before these are known, so that it comes in the right language and colours at once */
  begin(settings?: Promise<void>): Promise<void>;
  /** Shows the plan that a call has opened in place of the one before, or says why it was refused. @returns whether it is shown */
  showPlan(reply: Reply<OpenedPlan>): Promise<boolean>;
  /** @returns false where the person stays, because the last edits could not be stored */
  closePlan(): Promise<boolean>;
  openPlanFile(file: FileToken): Promise<void>;
  openCatchballFile(file: FileToken): Promise<void>;
  /** Goes on in a copy of the open plan; what its own file could not take is stored there. @returns whether it is shown */
  savePlanAs(file: FileToken, withHistory: boolean): Promise<boolean>;
}

/** What is open and what is being asked, above any one plan. */
export function createAppStore(host: HostClient): AppStore {
  const store = createStore<AppState>(() => NOTHING_OPEN);
  const { getState, setState } = store;
  const notices = createNotices(store);
  const { refuse } = notices;
  const questions = createQuestions(store, host, notices);
  const { leaveWithout, mayReopen, chooseFile, profile } = questions;
  const tables = createTablesImport(store, questions, notices);
  /** Plans whose closing this page has asked for itself. */
  const closing = new Set<PlanToken>();

  const author = () => ({ name: getState().profile?.name ?? '', person: null });
  const shownToken = () => getState().plan?.getState().opened.plan;

  function show(opened: OpenedPlan, unsent: readonly Edit[] = []): void {
    getState().plan?.dispose();
    const needs = { host, author, say: refuse, mayReopen: mayReopen(opened.plan) };
    setState({ plan: createPlanStore(opened, needs, unsent), openedThread: null, importing: null });
  }

  async function closeOnHost(plan: PlanToken): Promise<void> {
    closing.add(plan);
    await host.call('plan.close', { plan });
  }

  /** Whether the plan on screen may go: all is stored, or the person gives up what is not. */
  async function mayLeave(): Promise<boolean> {
    const { plan } = getState();
    await plan?.settled();
    const failure = plan?.getState().failure;
    return !plan || !failure || leaveWithout(plan.unsent(), failure);
  }

  async function showPlan(reply: Reply<OpenedPlan>): Promise<boolean> {
    if (!reply.ok) {
      if (reply.error.code !== 'cancelled') refuse(reply.error);
      return false;
    }
    const opened = reply.value;
    const before = shownToken();
    if (before === opened.plan) return true;
    if (!(await mayLeave())) {
      await closeOnHost(opened.plan);
      return false;
    }
    show(opened);
    if (before !== undefined) await closeOnHost(before);
    return true;
  }

  async function closePlan(): Promise<boolean> {
    const plan = shownToken();
    if (plan === undefined) return true;
    if (!(await mayLeave())) return false;
    getState().plan?.dispose();
    setState({ plan: null, openedThread: null, importing: null });
    await closeOnHost(plan);
    return true;
  }

  async function openPlanFile(file: FileToken): Promise<void> {
    await showPlan(await host.call('plan.open', { file }));
  }

  async function openCatchballFile(file: FileToken): Promise<void> {
    const asked = { file, plan: shownToken() ?? null, title: titleOf(getState().plan) };
    const reply = await catchAsking(host, questions, asked);
    if (reply !== null) await showCaught(reply, { store, notices, showPlan });
  }

  async function savePlanAs(file: FileToken, withHistory: boolean): Promise<boolean> {
    const { plan } = getState();
    if (!plan) return false;
    await plan.settled();
    const token = plan.getState().opened.plan;
    closing.add(token);
    const reply = await host.call('plan.saveAs', { plan: token, file, withHistory });
    if (reply.ok) {
      show(reply.value, plan.unsent());
      return true;
    }
    closing.delete(token);
    refuse(reply.error);
    return false;
  }

  async function begin(settings?: Promise<void>): Promise<void> {
    const [reply] = await Promise.all([host.call('app.info', {}), settings]);
    if (!reply.ok) return refuse(reply.error);
    const info = reply.value;
    setState({ info, profile: info.profile });
    if (info.failure) refuse(info.failure);
    if (info.opened) show(info.opened);
    if (info.requested) await openCatchballFile(info.requested.file);
  }

  host.onConnection((connection) => {
    const wasLost = getState().connection === 'lost';
    setState({ connection });
    if (wasLost && connection === 'connected') void getState().plan?.reload();
  });
  host.on('file.requested', ({ file, name, type }) => {
    if (type === 'tables') tables.importFrom(file, name);
    else void (type === 'plan' ? openPlanFile(file) : openCatchballFile(file));
  });
  host.on('plan.closed', ({ plan, failure }) => {
    const shown = getState().plan;
    if (closing.delete(plan) || !shown || shownToken() !== plan) return;
    shown.dispose();
    setState({ plan: null, openedThread: null, importing: null });
    if (failure) refuse(failure);
    else notices.say(t('plan.closedElsewhere', { name: shown.getState().opened.title }));
  });

  return Object.assign(store, {
    ...{ host, begin, showPlan, closePlan, openPlanFile, openCatchballFile, savePlanAs },
    ...tables,
    ...{ ...notices, chooseFile, profile },
  });
}

function titleOf(plan: PlanStore | null): string {
  const shown = plan?.getState();
  return shown?.outline?.plan.title ?? shown?.opened.title ?? '';
}
