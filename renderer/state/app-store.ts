import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FilePurpose, FileToken } from '#shared/host/calls.ts';
import type { AppInfo, OpenedPlan, PickedFile, Profile } from '#shared/host/replies.ts';
import type { HostFailure, Reply } from '#shared/host/reply.ts';
import type { ThreadId } from '#shared/plan/ids.ts';
import type { Connection, HostClient } from '../host/client.ts';
import { createPlanStore, type PlanStore } from './plan-store.ts';

/** A short message that goes by itself, with at most one thing to do. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly text: string;
  readonly hint: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

/** A question to the person that is open right now; its answer settles a promise. */
export interface FileQuestion {
  readonly purpose: FilePurpose;
  readonly suggestedName: string;
  readonly settle: (picked: PickedFile | null) => void;
}

export interface AppState {
  /** Null until the host has answered for the first time. */
  readonly info: AppInfo | null;
  readonly profile: Profile | null;
  readonly plan: PlanStore | null;
  /** The thread that a catchball file has just brought; the plan screen shows it. */
  readonly openedThread: ThreadId | null;
  readonly notices: readonly Notice[];
  readonly connection: Connection;
  readonly fileQuestion: FileQuestion | null;
  readonly profileQuestion: { readonly settle: (profile: Profile | null) => void } | null;
}

export interface AppStore extends StoreApi<AppState> {
  readonly host: HostClient;
  begin(): Promise<void>;
  /** Shows the plan that a call has opened, or says why it was refused. @returns whether it is shown */
  showPlan(reply: Reply<OpenedPlan>): boolean;
  closePlan(): Promise<void>;
  openPlanFile(file: FileToken): Promise<void>;
  openCatchballFile(file: FileToken): Promise<void>;
  /** Asks for a file in the shell's own way. Null where the person thought better of it. */
  chooseFile(purpose: FilePurpose, suggestedName: string): Promise<PickedFile | null>;
  /** The person's name, asked once. Null where they would rather not say now. */
  profile(): Promise<Profile | null>;
  say(text: string, action?: Notice['action']): void;
  refuse(failure: Pick<HostFailure, 'message' | 'hint'>): void;
  dismiss(notice: number): void;
}

/** What is open and what is being asked, above any one plan. */
export function createAppStore(host: HostClient): AppStore {
  const store = createStore<AppState>(() => ({
    info: null,
    profile: null,
    plan: null,
    openedThread: null,
    notices: [],
    connection: 'connected',
    fileQuestion: null,
    profileQuestion: null,
  }));
  const { getState, setState } = store;
  let count = 0;

  function notice(given: Omit<Notice, 'id'>): void {
    count += 1;
    setState(({ notices }) => ({ notices: [...notices, { ...given, id: count }].slice(-4) }));
  }
  const say: AppStore['say'] = (text, action = null) => notice({ tone: 'info', text, hint: '', action });
  const refuse: AppStore['refuse'] = ({ message, hint }) =>
    notice({ tone: 'error', text: message, hint, action: null });

  function showPlan(reply: Reply<OpenedPlan>): boolean {
    if (!reply.ok) {
      if (reply.error.code !== 'cancelled') refuse(reply.error);
      return false;
    }
    const author = () => ({ name: getState().profile?.name ?? '', person: null });
    getState().plan?.dispose();
    const plan = createPlanStore(reply.value, { host, author, say: refuse });
    setState({ plan, openedThread: null });
    return true;
  }

  async function closePlan(): Promise<void> {
    const { plan } = getState();
    if (!plan) return;
    await plan.settled();
    plan.dispose();
    setState({ plan: null, openedThread: null });
    await host.call('plan.close', { plan: plan.getState().opened.plan });
  }

  async function openPlanFile(file: FileToken): Promise<void> {
    const reply = await host.call('plan.open', { file });
    const before = getState().plan?.getState().opened.plan;
    if (reply.ok && before !== undefined && before !== reply.value.plan) await closePlan();
    showPlan(reply);
  }

  async function openCatchballFile(file: FileToken): Promise<void> {
    const reply = await host.call('catchball.open', { file, plan: null });
    if (!reply.ok) return refuse(reply.error);
    const { plan, thread } = reply.value;
    const shown = getState().plan?.getState().opened.plan === plan.plan;
    if (!shown) {
      await closePlan();
      showPlan({ ok: true, value: plan });
    }
    setState({ openedThread: thread });
  }

  async function begin(): Promise<void> {
    const reply = await host.call('app.info', {});
    if (!reply.ok) return refuse(reply.error);
    const info = reply.value;
    setState({ info, profile: info.profile });
    if (info.failure) refuse(info.failure);
    if (info.opened) showPlan({ ok: true, value: info.opened });
    if (info.requested) await openCatchballFile(info.requested.file);
  }

  async function chooseFile(purpose: FilePurpose, suggestedName: string): Promise<PickedFile | null> {
    if (getState().info?.shell === 'desktop') {
      const reply = await host.call('files.choose', { purpose, suggestedName });
      if (reply.ok) return reply.value;
      if (reply.error.code !== 'cancelled') refuse(reply.error);
      return null;
    }
    const { promise, resolve } = Promise.withResolvers<PickedFile | null>();
    const settle = (picked: PickedFile | null) => {
      setState({ fileQuestion: null });
      resolve(picked);
    };
    setState({ fileQuestion: { purpose, suggestedName, settle } });
    return promise;
  }

  async function profile(): Promise<Profile | null> {
    const known = getState().profile;
    if (known) return known;
    const { promise, resolve } = Promise.withResolvers<Profile | null>();
    setState({ profileQuestion: { settle: resolve } });
    const given = await promise;
    setState({ profileQuestion: null });
    if (!given) return null;
    const reply = await host.call('app.saveProfile', given);
    if (!reply.ok) {
      refuse(reply.error);
      return null;
    }
    setState({ profile: reply.value });
    return reply.value;
  }

  host.onConnection((connection) => {
    const wasLost = getState().connection === 'lost';
    setState({ connection });
    if (wasLost && connection === 'connected') void getState().plan?.reload();
  });
  host.on('file.requested', ({ file, type }) => {
    void (type === 'plan' ? openPlanFile(file) : openCatchballFile(file));
  });
  host.on('plan.closed', ({ plan, failure }) => {
    const shown = getState().plan;
    if (shown?.getState().opened.plan !== plan) return;
    shown.dispose();
    setState({ plan: null });
    if (failure) refuse(failure);
  });

  return Object.assign(store, {
    host,
    begin,
    showPlan,
    closePlan,
    openPlanFile,
    openCatchballFile,
    chooseFile,
    profile,
    say,
    refuse,
    dismiss: (id: number) =>
      setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  });
}
