import type { StoreApi } from 'zustand/vanilla';
import { threadHeader } from '#shared/catchball/format.ts';
import { negotiationOf } from '#shared/catchball/negotiation.ts';
import type { PlanToken } from '#shared/host/calls.ts';
import type { FilePurpose } from '#shared/host/file-types.ts';
import type { PickedFile, Profile } from '#shared/host/replies.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { HostClient } from '../host/client.ts';
import { t } from '../messages/messages.ts';
import type { ReopenRequest } from './agreement-guard.ts';
import type { AppState, TouchedPoint } from './app-state.ts';
import type { Notices } from './notices.ts';

export interface Questions {
  /** Asks for a file in the shell's own way. Null where the person thought better of it. */
  chooseFile(purpose: FilePurpose, suggestedName: string): Promise<PickedFile | null>;
  /** The person's name, asked once. Null where they would rather not say now. */
  profile(): Promise<Profile | null>;
  /** What opens a sealed file. Null where the person does not know it now. The question stays in view until it is tried. */
  passphrase(failure: HostFailure): Promise<string | null>;
  /** The passphrase has been tried. */
  passphraseTried(): void;
  /** Where to catch what is new to the open plan. Null where it is not to be caught now. */
  whichPlan(failure: HostFailure, plan: string): Promise<'here' | 'newPlan' | null>;
  /** Whether the person gives up edits that could not be stored. */
  leaveWithout(edits: readonly Edit[], failure: HostFailure): Promise<boolean>;
  /** Whether agreed points may change and their threads open again. After a no, a notice offers to ask once more. */
  mayReopen(plan: PlanToken): (request: ReopenRequest) => Promise<boolean>;
}

/** What only the person can answer. Each question is a part of the state, which a dialog shows and settles. */
export function createQuestions(
  { getState, setState }: StoreApi<AppState>,
  host: HostClient,
  { refuse, say }: Notices,
): Questions {
  async function chooseFile(purpose: FilePurpose, suggestedName: string): Promise<PickedFile | null> {
    if (getState().info?.shell !== 'desktop') {
      const { promise, resolve } = Promise.withResolvers<PickedFile | null>();
      setState({ fileQuestion: { purpose, suggestedName, settle: resolve } });
      return promise.finally(() => setState({ fileQuestion: null }));
    }
    const reply = await host.call('files.choose', { purpose, suggestedName });
    if (reply.ok) return reply.value;
    if (reply.error.code !== 'cancelled') refuse(reply.error);
    return null;
  }

  async function profile(): Promise<Profile | null> {
    const known = getState().profile;
    if (known) return known;
    const { promise, resolve } = Promise.withResolvers<Profile | null>();
    setState({ profileQuestion: { settle: resolve } });
    const given = await promise.finally(() => setState({ profileQuestion: null }));
    if (!given) return null;
    const reply = await host.call('app.saveProfile', given);
    if (!reply.ok) {
      refuse(reply.error);
      return null;
    }
    setState({ profile: reply.value });
    return reply.value;
  }

  function leaveWithout(edits: readonly Edit[], failure: HostFailure): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    setState({ leaveQuestion: { edits: edits.map(({ label }) => label), failure, settle: resolve } });
    return promise.finally(() => setState({ leaveQuestion: null }));
  }

  function passphrase(failure: HostFailure): Promise<string | null> {
    const { promise, resolve } = Promise.withResolvers<string | null>();
    function settle(typed: string | null): void {
      setState({ passphraseQuestion: typed === null ? null : { failure, settle, trying: true } });
      resolve(typed);
    }
    setState({ passphraseQuestion: { failure, settle, trying: false } });
    return promise;
  }

  const passphraseTried = () => setState({ passphraseQuestion: null });

  function whichPlan(failure: HostFailure, plan: string): Promise<'here' | 'newPlan' | null> {
    const { promise, resolve } = Promise.withResolvers<'here' | 'newPlan' | null>();
    setState({ whichPlanQuestion: { failure, plan, settle: resolve } });
    return promise.finally(() => setState({ whichPlanQuestion: null }));
  }

  const mayReopen = (plan: PlanToken) => async (request: ReopenRequest) => {
    const points = await touchedPoints(host, plan, request);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    setState({ reopenQuestion: { label: request.label, points, settle: resolve } });
    const reopen = await promise.finally(() => setState({ reopenQuestion: null }));
    // What was typed is not lost without a word: it is one press away.
    if (!reopen)
      say(t('reopen.kept', { label: request.label }), { label: t('reopen.again'), run: request.again });
    return reopen;
  };

  return { chooseFile, profile, leaveWithout, passphrase, passphraseTried, whichPlan, mayReopen };
}

/** The agreed points that a change is about, with whom and when each was agreed. */
async function touchedPoints(
  host: HostClient,
  plan: PlanToken,
  { agreements, records }: ReopenRequest,
): Promise<readonly TouchedPoint[]> {
  const found = agreements.map(async ({ thread, points }): Promise<readonly TouchedPoint[]> => {
    const { upper, lower } = threadHeader.parse(thread.header);
    const reply = await host.call('catchball.thread', { plan, thread: thread.id });
    const rounds = reply.ok ? reply.value.map(({ round }) => round) : [];
    const at = negotiationOf(rounds).agreement?.[1].at ?? null;
    const party = thread.side === 'upper' ? lower.name : upper.name;
    return points.map((id) => {
      const { code, text } = records.get('item', id) ?? records.get('mirror', id) ?? { code: '', text: '' };
      return { code, text, party, at };
    });
  });
  return (await Promise.all(found)).flat();
}
