import type { PastPoint } from '../alignment/past-points.ts';
import type { Round as CatchballRound } from '../catchball/format.ts';
import type { ProposedChange } from '../catchball/review.ts';
import type { SenderKey } from '../catchball/trust.ts';
import type { Turn } from '../catchball/turn.ts';
import type { Edit } from '../plan/edits/edit.ts';
import type { MatrixId, RoundId, ThreadId } from '../plan/ids.ts';
import type { MergeEntry } from '../plan/merge/entries.ts';
import type { Role } from '../plan/records/fields.ts';
import type { Matrix, Period, Plan, PlanRecord, Revision, Thread, Unit } from '../plan/records/records.ts';
import type { OutlineEntry } from '../print/flow/section-pages.ts';
import type { PackNote } from '../print/pack/pack-pages.ts';
import type { Paper } from '../print/paper.ts';
import type { SampleName } from '../samples/samples.ts';
import type { FileToken, PlanToken } from './calls.ts';
import type { HostFailure } from './reply.ts';

export interface Profile {
  readonly name: string;
  readonly mail: string;
}

export interface AppInfo {
  readonly version: string;
  readonly shell: 'desktop' | 'browser';
  readonly platform: 'linux' | 'mac' | 'windows';
  /** Null until the person has said who they are. */
  readonly profile: Profile | null;
  /** The plan that this start should show: a file from the command line, or the sample's copy the very first time. */
  readonly opened: OpenedPlan | null;
  /** A catchball file that this start should open. */
  readonly requested: { readonly file: FileToken; readonly name: string } | null;
  /** Why the file of the command line could not be opened, or what else the person must know of this start. */
  readonly failure: HostFailure | null;
  readonly firstStart: boolean;
}

export interface RecentPlan {
  readonly file: FileToken;
  readonly name: string;
  /** The folder as a person reads it, such as `~/Documents`. */
  readonly folder: string;
  readonly openedAt: string;
  readonly missing: boolean;
  /** A small picture of its first matrix as a data URL; null where none has been drawn. */
  readonly thumbnail: string | null;
}

export interface SampleInfo {
  readonly id: SampleName;
  readonly title: string;
  readonly thumbnail: string | null;
}

export interface PickedFile {
  readonly file: FileToken;
  readonly name: string;
  /** True where saving would replace something. */
  readonly exists: boolean;
}

export interface FilePlace {
  readonly file: FileToken;
  /** Which of the folders that every system has; the others go by their name. */
  readonly kind: 'home' | 'plans' | 'folder';
  readonly name: string;
}

export interface FileList {
  readonly folder: FileToken;
  readonly name: string;
  readonly parent: FileToken | null;
  readonly entries: readonly {
    readonly file: FileToken;
    readonly name: string;
    readonly folder: boolean;
    readonly bytes: number;
    readonly changedAt: string;
  }[];
}

export interface OpenedPlan {
  readonly plan: PlanToken;
  readonly file: FileToken;
  /** File name without folder. */
  readonly name: string;
  readonly title: string;
  /** Why nothing can be changed; null where it can. */
  readonly readOnly: HostFailure | null;
  /** The matrix to show first. */
  readonly matrix: MatrixId;
  readonly seq: number;
}

export interface Outline {
  readonly plan: Plan;
  readonly periods: readonly Period[];
  readonly units: readonly Unit[];
  readonly matrices: readonly {
    readonly matrix: Matrix;
    readonly counts: { readonly [R in Role]: number };
  }[];
}

/** The pages of a planning pack, and one of them as it will be printed. */
export interface PackPreview {
  readonly title: string;
  /** How many there are. */
  readonly pages: number;
  /** In points; null where there is no page. */
  readonly smallestPoints: number | null;
  /** The papers that are printed on, each once. */
  readonly papers: readonly Paper[];
  /** Every heading with its page, from 0. */
  readonly outline: readonly OutlineEntry[];
  readonly notes: readonly PackNote[];
  /** The first page of each part, from 0. */
  readonly starts: readonly number[];
  /** The page that was asked for, or the last one; null where there is none. */
  readonly page: PreviewedPage | null;
}

export interface PreviewedPage {
  /** From 0. */
  readonly number: number;
  /** A document of this page alone. */
  readonly html: string;
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
}

/** All that a page needs to draw and edit one matrix. */
export interface MatrixRecords {
  readonly records: readonly PlanRecord[];
  readonly seq: number;
  readonly canUndo: string | null;
  readonly canRedo: string | null;
}

/** What views over all levels need of a plan. */
export interface WholePlan {
  /** The records, owners before what they own, as `readRecords` reads them. */
  readonly records: string;
  readonly seq: number;
  readonly canUndo: string | null;
  readonly canRedo: string | null;
}

/** An edit as stored. `canUndo` and `canRedo` are labels of what would be taken back or done again. */
export interface Committed {
  readonly edit: Edit;
  readonly seq: number;
  readonly canUndo: string | null;
  readonly canRedo: string | null;
}

export interface HistoryPage {
  readonly entries: readonly {
    readonly seq: number;
    readonly id: string;
    readonly at: string;
    readonly author: string;
    readonly label: string;
    readonly undone: boolean;
  }[];
  readonly more: boolean;
}

export interface RevisionInfo {
  readonly revision: Revision;
  /** The place in the history of the last edit that it includes; null where the history does not hold it any more. */
  readonly seq: number | null;
}

/** The alignment at one state of the plan. */
export interface AlignmentPoint extends PastPoint {
  /** 0..1 */
  readonly score: number;
  /** How many objectives there were then; the score of none is 0. */
  readonly objectives: number;
}

export interface AlignmentHistory {
  /** Oldest first; the plan as it is now is not among them, unless it is named. */
  readonly points: readonly AlignmentPoint[];
  /** Whether the history leads back to its beginning. */
  readonly complete: boolean;
}

/** Two states of one matrix, each with what its sheet shows besides. What they differ in is told by `sheetDifferences`. */
export interface Comparison {
  readonly matrix: MatrixId;
  readonly before: readonly PlanRecord[];
  readonly after: readonly PlanRecord[];
  /** `content`: two independent copies, whose items were matched by side, code and text. */
  readonly matched: 'ids' | 'content';
  /** Other matrices in which the two states differ, and in how many things. */
  readonly others: readonly {
    readonly matrix: MatrixId;
    readonly title: string;
    readonly differences: number;
  }[];
}

/** What a merge with another copy of the plan would bring. */
export interface MergePreview {
  /** The place in this plan's history that it was made at. */
  readonly seq: number;
  /** Names exactly what is shown here, so that nothing else is applied. */
  readonly shown: string;
  /**
   * `history`: both were one copy once, and who changed what since is known. `none`: no state is known that both were in;
   * then every difference is listed and has to be chosen.
   */
  readonly matched: 'history' | 'none';
  readonly entries: readonly MergeEntry[];
  /** The items, people and other records that entries name, as they have them or, where they do not, as here. */
  readonly named: readonly PlanRecord[];
  /** Catchball threads of which rounds come along; what reached a plan once is never in question. */
  readonly threads: readonly { readonly title: string; readonly rounds: number }[];
  /** What stays out: named states of the other copy's history, and threads about matrices that are not here yet. */
  readonly leftOut: { readonly revisions: number; readonly threads: number };
}

/** `unchanged`: nothing of theirs was chosen. `open`: nothing was changed, because the choices leave these to be decided. */
export type MergeOutcome =
  | { readonly type: 'unchanged' }
  | { readonly type: 'merged'; readonly committed: Committed }
  | { readonly type: 'open'; readonly entries: readonly MergeEntry[]; readonly named: readonly PlanRecord[] };

export interface SavedFile {
  readonly file: FileToken;
  readonly name: string;
  readonly bytes: number;
}

export interface ThreadInfo {
  readonly thread: Thread;
  readonly upper: string;
  readonly lower: string;
  readonly period: string;
  readonly rounds: number;
  /** The round that counts now. */
  readonly lastRound: RoundId;
  /** When it was sent: since then the ball lies where it lies. */
  readonly lastAt: string;
  /** Until when it asks for an answer. */
  readonly replyBy: string | null;
  /** Whose turn it is, seen from this plan. */
  readonly turn: Turn;
  /** Agreed once, and changed here since: the other side is owed a round. */
  readonly reopened: boolean;
  /** The other side has proposed to close, or this one has. */
  readonly closing: 'mine' | 'theirs' | null;
  /** Codes of its points: which talk it is, where one unit has several. */
  readonly codes: readonly string[];
  readonly points: number;
  readonly openPoints: number;
  readonly agreedPoints: number;
  /** Answers to the same round beside the one that counts. */
  readonly branches: number;
  /** Proposed changes on which this plan has not decided. */
  readonly undecided: number;
}

/** What would leave with a throw or an answer, before it leaves. */
export interface RoundPreview {
  readonly round: CatchballRound;
  readonly bytes: number;
  readonly suggestedName: string;
}

export interface ReceivedRound {
  readonly id: RoundId;
  readonly hash: string;
  readonly round: CatchballRound;
  /** What its signature says of the sender. */
  readonly key: SenderKey;
}

export interface CatchballOpened {
  readonly plan: OpenedPlan;
  readonly thread: ThreadId;
  readonly round: RoundId;
  /** True where this round had been received before: nothing was changed. */
  readonly known: boolean;
}

export interface ReturnReview {
  readonly round: ReceivedRound;
  readonly changes: readonly ProposedChange[];
}
