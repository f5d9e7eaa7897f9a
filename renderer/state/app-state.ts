import type { FilePurpose } from '#shared/host/file-types.ts';
import type { AppInfo, PickedFile, Profile } from '#shared/host/replies.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { ThreadId } from '#shared/plan/ids.ts';
import type { Connection } from '../host/client.ts';
import type { PlanStore } from './plan-store.ts';

/** A short message that goes by itself, with at most one thing to do. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly text: string;
  readonly hint: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

/** A question to the person that is open right now; its answer settles a promise. */
interface Question<A> {
  readonly settle: (answer: A) => void;
}

export interface FileQuestion extends Question<PickedFile | null> {
  readonly purpose: FilePurpose;
  readonly suggestedName: string;
}

/** Whether to leave a plan whose last edits could not be stored. */
export interface LeaveQuestion extends Question<boolean> {
  readonly failure: HostFailure;
  /** Labels of the edits that would be lost. */
  readonly edits: readonly string[];
}

/** The passphrase of a sealed file. */
export interface PassphraseQuestion extends Question<string | null> {
  /** What the host said: that it is sealed, or that the last one did not open it. */
  readonly failure: HostFailure;
  /** A passphrase is being tried, which takes a moment on purpose. */
  readonly trying: boolean;
}

/** Where to catch what is new to the open plan. */
export interface WhichPlanQuestion extends Question<'here' | 'newPlan' | null> {
  readonly failure: HostFailure;
  /** Title of the open plan. */
  readonly plan: string;
}

/** A point that both levels have agreed on, with whom, and when (ISO 8601, UTC; null where the rounds do not tell). */
export interface TouchedPoint {
  readonly code: string;
  readonly text: string;
  readonly party: string;
  readonly at: string | null;
}

/** Whether to change what was agreed by catchball, which opens a new round. */
export interface ReopenQuestion extends Question<boolean> {
  /** What the person is about to do. */
  readonly label: string;
  readonly points: readonly TouchedPoint[];
}

export interface AppState {
  /** Null until the host has answered for the first time. */
  readonly info: AppInfo | null;
  readonly profile: Profile | null;
  readonly plan: PlanStore | null;
  /** The thread that a catchball file has just brought; the plan screen shows it. A new object for every opening. */
  readonly openedThread: { readonly id: ThreadId } | null;
  /** Tables that are being imported into the plan. */
  readonly importing: PickedFile | null;
  readonly notices: readonly Notice[];
  readonly connection: Connection;
  readonly fileQuestion: FileQuestion | null;
  readonly profileQuestion: Question<Profile | null> | null;
  readonly leaveQuestion: LeaveQuestion | null;
  readonly passphraseQuestion: PassphraseQuestion | null;
  readonly whichPlanQuestion: WhichPlanQuestion | null;
  readonly reopenQuestion: ReopenQuestion | null;
}

export const NOTHING_OPEN: AppState = {
  info: null,
  profile: null,
  plan: null,
  openedThread: null,
  importing: null,
  notices: [],
  connection: 'connected',
  fileQuestion: null,
  profileQuestion: null,
  leaveQuestion: null,
  passphraseQuestion: null,
  whichPlanQuestion: null,
  reopenQuestion: null,
};
