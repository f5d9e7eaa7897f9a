import { z } from 'zod';
import { type FindingList, findingsQuestion } from '../audit/listing.ts';
import type { AgreedConflict } from '../catchball/agreed-conflicts.ts';
import { answerPoint, commitment, gap, obstacle, point } from '../catchball/format.ts';
import { type WrittenAnswer, writtenAnswer } from '../catchball/written-answer.ts';
import { importMapping } from '../exchange/mapping/mapping.ts';
import { jsonObject, jsonValue, text } from '../json.ts';
import { language } from '../language.ts';
import { firstContents } from '../plan/commands/fill-matrix.ts';
import { newYear } from '../plan/commands/new-year.ts';
import { edit } from '../plan/edits/edit.ts';
import { itemId, matrixId, month, revisionId, roundId, threadId, unitId } from '../plan/ids.ts';
import type { SearchResults } from '../plan/queries/search.ts';
import { arrangementName, date, scale } from '../plan/records/fields.ts';
import { pack } from '../print/pack/pack.ts';
import { exportChoice } from './exporting.ts';
import { filePurpose } from './file-types.ts';
import type { ImportPreview, ImportRows, ImportSource, MappedTables } from './importing.ts';
import { jobToken } from './jobs.ts';
import type {
  AlignmentHistory,
  AppInfo,
  CatchballOpened,
  Committed,
  Comparison,
  FileList,
  FilePlace,
  HistoryPage,
  MatrixRecords,
  MergeOutcome,
  MergePreview,
  OpenedPlan,
  Outline,
  PackPreview,
  PickedFile,
  Profile,
  ReceivedRound,
  RecentPlan,
  ReturnReview,
  RevisionInfo,
  RoundPreview,
  SampleInfo,
  SavedFile,
  ThreadInfo,
  WholePlan,
} from './replies.ts';

/** Opaque names that the host gives out; the page never sees a path. */
export const fileToken = z
  .string()
  .regex(/^file-[A-Za-z0-9_-]{8,64}$/)
  .brand<'FileToken'>();
export const planToken = z
  .string()
  .regex(/^plan-[A-Za-z0-9_-]{8,64}$/)
  .brand<'PlanToken'>();
export type FileToken = z.infer<typeof fileToken>;
export type PlanToken = z.infer<typeof planToken>;

/** A state that the plan was in: after an edit of its history (0: before the first), or as a revision names it. */
export const pastPoint = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('edit'), seq: z.int().min(0) }),
  z.strictObject({ type: z.literal('revision'), revision: revisionId }),
]);
export type PastPoint = z.infer<typeof pastPoint>;

/** Anything that a plan can be compared with; another plan file is only read. */
export const comparedPoint = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('now') }),
  ...pastPoint.options,
  z.strictObject({ type: z.literal('file'), file: fileToken }),
]);
export type ComparedPoint = z.infer<typeof comparedPoint>;

const none = z.strictObject({});
const inPlan = { plan: planToken };
const throwing = {
  ...inPlan,
  matrix: matrixId,
  unit: unitId,
  points: z.array(point).min(1).max(500),
  message: text(),
  replyBy: date.nullable(),
};
const inThread = { ...inPlan, thread: threadId };
const replying = {
  ...inThread,
  /** The round that is answered. */
  round: roundId,
  answers: z.array(answerPoint).max(500),
  message: text(),
  replyBy: date.nullable(),
  obstacles: z.array(obstacle).max(500),
  gaps: z.array(gap).max(500),
  commitments: z.array(commitment).max(500),
  /** The person who agrees to the terms as this answer has them; null where the talk goes on. */
  closing: text(300).min(1).nullable(),
  /** Items of the own matrix that are shown to the other level. */
  shown: z.array(itemId).max(500),
  /** Other branches that this answer settles, too. */
  merges: z.array(roundId).max(100),
};
/** No answer that a person types comes near it. */
export const MAX_DRAFT_CHARACTERS = 4 * 1024 * 1024;

/** Where a catchball file is saved, and the passphrase that seals it; null leaves it open. */
const saving = { file: fileToken, passphrase: text(200).min(1).nullable() };

/** What becomes of one entry of a merge, by its key. */
const mergeChoice = z.discriminatedUnion('take', [
  z.strictObject({ key: text(400), take: z.enum(['mine', 'theirs']) }),
  z.strictObject({ key: text(400), take: z.literal('edited'), value: jsonValue }),
]);

/** What was shown of a merge, and what was chosen. */
const applying = {
  seq: z.int().min(0),
  shown: text(80),
  choices: z.array(mergeChoice).max(200_000),
};
const importing = { ...inPlan, file: fileToken };

/** A call: the schema of its input; its output is a type, because only the host makes it. */
interface Call<I extends z.ZodType, O> {
  readonly input: I;
  /** Never set; carries the output's type. */
  readonly output?: O;
}
const call =
  <O>() =>
  <I extends z.ZodType>(input: I): Call<I, O> => ({ input });

/**
 * Every call that a screen may make. Implemented once in electron/host, carried by Electron's IPC, by the
 * browser shell's socket, and called directly by the command line.
 */
export const hostCalls = {
  'app.info': call<AppInfo>()(none),
  'app.saveProfile': call<Profile>()(z.strictObject({ name: text(300).min(1), mail: text(300) })),
  /** The language in which this person reads: of the labels of edits that the host makes. */
  'app.useLanguage': call<null>()(z.strictObject({ language })),

  'start.recents': call<readonly RecentPlan[]>()(none),
  'start.forgetRecent': call<null>()(z.strictObject({ file: fileToken })),
  'start.samples': call<readonly SampleInfo[]>()(none),

  /** Asks the person for a file through the shell's own dialog; refused with `cancelled` where they close it. */
  'files.choose': call<PickedFile>()(z.strictObject({ purpose: filePurpose, suggestedName: text(200) })),
  /** The file chooser of shells without dialogs of their own. `folder` null is where the last file was. */
  'files.list': call<FileList>()(z.strictObject({ purpose: filePurpose, folder: fileToken.nullable() })),
  'files.places': call<readonly FilePlace[]>()(none),
  /** A token for a new or existing file in a listed folder. */
  'files.name': call<PickedFile>()(
    z.strictObject({ purpose: filePurpose, folder: fileToken, name: text(200).min(1) }),
  ),
  /** Shows the file in the system's file browser, where there is one. */
  'files.reveal': call<null>()(z.strictObject({ file: fileToken })),

  /** Begins to drag a catchball file out of the window; refused where the shell cannot. */
  'files.drag': call<null>()(z.strictObject({ file: fileToken })),

  'plan.create': call<OpenedPlan>()(
    z.strictObject({
      title: text(300).min(1),
      trueNorth: text(2000),
      unitName: text(300).min(1),
      periodLabel: text(100).min(1),
      periodStart: month,
      months: z.int().min(1).max(120),
      arrangement: arrangementName,
      /** What its matrix begins with; entered by an edit that can be undone. */
      contents: firstContents.optional(),
      /** Null keeps the new plan in the app's own plan folder until "Save as". */
      file: fileToken.nullable(),
    }),
  ),
  'plan.openSample': call<OpenedPlan>()(z.strictObject({ sample: text(60) })),
  'plan.open': call<OpenedPlan>()(z.strictObject({ file: fileToken })),
  'plan.saveAs': call<OpenedPlan>()(z.strictObject({ ...inPlan, file: fileToken, withHistory: z.boolean() })),
  'plan.close': call<null>()(z.strictObject(inPlan)),
  'plan.outline': call<Outline>()(z.strictObject(inPlan)),
  'plan.matrix': call<MatrixRecords>()(z.strictObject({ ...inPlan, matrix: matrixId })),
  /** All records of the plan but the rounds of its threads and the decisions on them: for views over all levels. */
  'plan.whole': call<WholePlan>()(z.strictObject(inPlan)),
  /** Stores an edit; the reply holds it as stored, with removals completed. Sending the same edit again is harmless. */
  'plan.commit': call<Committed>()(z.strictObject({ ...inPlan, edit })),
  /** Another scale for the whole plan, its marks included: one edit, which comes as an event. */
  'plan.setScale': call<Committed>()(
    z.strictObject({
      ...inPlan,
      scale: z.enum(['strengths', 'duties']),
      levels: scale,
      becomes: z.record(z.string().max(64), z.string().max(64).nullable()),
    }),
  ),
  /** The next year as a copy of the last one, by one edit, which comes as an event. The host makes it, because it may be large. */
  'plan.startYear': call<null>()(z.strictObject({ ...inPlan, year: newYear })),
  'plan.undo': call<Committed>()(z.strictObject(inPlan)),
  'plan.redo': call<Committed>()(z.strictObject(inPlan)),
  'plan.history': call<HistoryPage>()(
    z.strictObject({ ...inPlan, before: z.int().nullable(), limit: z.int().min(1).max(200) }),
  ),

  /** Every thing of the plan in whose texts all words of the query occur, the best ones first. */
  'plan.search': call<SearchResults>()(
    z.strictObject({
      ...inPlan,
      query: text(300),
      limit: z.int().min(1).max(500),
      near: matrixId.nullable(),
    }),
  ),
  /** What the rules find over all levels, by a filter and one stretch at a time; how much there is of what. */
  'plan.findings': call<FindingList>()(z.strictObject({ ...inPlan, ...findingsQuestion.shape })),
  /** The named states of the plan, the newest state first. */
  'plan.revisions': call<readonly RevisionInfo[]>()(z.strictObject(inPlan)),
  /** How the alignment was at earlier states, of the plan or of what one unit stands for; writes nothing. */
  'plan.alignmentHistory': call<AlignmentHistory>()(z.strictObject({ ...inPlan, unit: unitId.nullable() })),
  /** Two states of one matrix; writes nothing. */
  'plan.compare': call<Comparison>()(
    z.strictObject({ ...inPlan, from: comparedPoint, to: comparedPoint, matrix: matrixId }),
  ),
  /** Brings a state back as one edit that can be undone: one matrix, or (null) the whole plan. */
  'plan.restore': call<Committed>()(
    z.strictObject({ ...inPlan, point: pastPoint, matrix: matrixId.nullable() }),
  ),
  /** What another copy of the plan has changed since both were one, and where it clashes with this one; writes nothing. */
  'plan.previewMerge': call<MergePreview>()(z.strictObject({ ...inPlan, file: fileToken })),
  /**
   * Takes what was chosen of a preview into the plan, as one edit that can be undone. Refused with `changedElsewhere` where
   * either copy is not any more as it was shown.
   */
  'plan.applyMerge': call<MergeOutcome>()(z.strictObject({ ...inPlan, file: fileToken, ...applying })),

  'catchball.threads': call<readonly ThreadInfo[]>()(z.strictObject(inPlan)),
  /** Every round of one thread, oldest first. */
  'catchball.thread': call<readonly ReceivedRound[]>()(z.strictObject(inThread)),
  /** Agreed terms that stand otherwise in the plan, or that two threads have agreed on differently. */
  'catchball.conflicts': call<readonly AgreedConflict[]>()(z.strictObject(inPlan)),
  /** What a throw would let out of the plan; writes nothing. */
  'catchball.previewThrow': call<RoundPreview>()(z.strictObject(throwing)),
  /** The first throw to a lower unit: written to `file` and remembered as a round. */
  'catchball.throw': call<SavedFile>()(z.strictObject({ ...throwing, ...saving })),
  /**
   * Takes a file in. `auto` finds the plan that has a part in its thread, open or recent, or makes one for the lower unit;
   * where the open plan is neither, it is refused with `whichPlan`, and asked again with `here` or `newPlan`. A sealed file is
   * refused with `sealed` until its passphrase comes along.
   */
  'catchball.open': call<CatchballOpened>()(
    z.strictObject({
      file: fileToken,
      plan: planToken.nullable(),
      passphrase: text(200).min(1).nullable(),
      into: z.enum(['auto', 'here', 'newPlan']),
    }),
  ),
  /** The answer to a round as far as this person has written it; null where nothing is. */
  'catchball.draft': call<WrittenAnswer | null>()(z.strictObject({ ...inPlan, round: roundId })),
  /** Keeps such an answer until it is sent, also between two starts; null forgets it. */
  'catchball.keepDraft': call<null>()(
    z.strictObject({ ...inPlan, round: roundId, draft: writtenAnswer.nullable() }),
  ),
  /** What an answer would say and show; writes nothing. */
  'catchball.previewAnswer': call<RoundPreview>()(z.strictObject(replying)),
  /** The answer of this plan's side: written to a file and remembered as a round. */
  'catchball.answer': call<SavedFile>()(z.strictObject({ ...replying, ...saving })),
  /** Takes a round of this plan's own back, and all that came after it. */
  'catchball.withdraw': call<SavedFile>()(
    z.strictObject({ ...inThread, round: roundId, message: text(), ...saving }),
  ),
  /** Hands the whole thread to a third unit, by its name. */
  'catchball.escalate': call<SavedFile>()(
    z.strictObject({ ...inThread, to: text(300).min(1), message: text(), ...saving }),
  ),
  /** The thread's file once more, as it was sent or received last. */
  'catchball.saveAgain': call<SavedFile>()(z.strictObject({ ...inThread, ...saving })),
  /** What the thread's next file would be called. */
  'catchball.fileName': call<string>()(z.strictObject({ ...inThread, next: z.boolean() })),
  /** What an answer would change in this plan. */
  'catchball.review': call<ReturnReview>()(z.strictObject({ ...inPlan, thread: threadId, round: roundId })),
  /** Decides on every proposed change by its key; the accepted ones enter the plan as one edit. */
  'catchball.decide': call<Committed>()(
    z.strictObject({
      ...inPlan,
      thread: threadId,
      round: roundId,
      verdicts: z.array(
        z.strictObject({
          key: text(300),
          verdict: z.enum(['accepted', 'refused', 'edited']),
          /** With `edited`: what is taken instead. */
          value: jsonValue.optional(),
          reason: text(),
        }),
      ),
    }),
  ),

  /** Writes the plan or a part of it in another format. Reports `job.progress`; a cancelled one leaves no file. */
  'export.save': call<SavedFile>()(
    z.strictObject({ ...inPlan, choice: exportChoice, language, file: fileToken, job: jobToken }),
  ),
  /**
   * One page of a pack as it will be printed, with what is to be said of all of them. Refused with `cancelled` where
   * another pack has been asked for since.
   */
  'export.preview': call<PackPreview>()(
    z.strictObject({ ...inPlan, pack, language, page: z.int().min(0).max(1_000_000) }),
  ),
  /** One matrix to be copied: `png` in base64, and the same as a drawing that stands alone. */
  'export.picture': call<{ readonly png: string; readonly svg: string }>()(
    z.strictObject({
      ...inPlan,
      matrix: matrixId,
      arrangement: arrangementName.nullable(),
      scale: z.number().min(0.25).max(8),
      language,
    }),
  ),

  /**
   * Reads the tables of a workbook or text file and says what they most likely are. The host keeps them until it reads
   * another file for the plan. Reports `job.progress`.
   */
  'import.read': call<ImportSource>()(
    z.strictObject({ ...importing, matrix: matrixId, dayFirst: z.boolean(), job: jobToken }),
  ),
  /** Some rows of a sheet, to be shown. */
  'import.rows': call<ImportRows>()(
    z.strictObject({
      ...importing,
      sheet: z.int().min(0),
      from: z.int().min(0),
      count: z.int().min(1).max(200),
    }),
  ),
  /** What a mapping makes of the sheets; writes nothing. */
  'import.map': call<MappedTables>()(z.strictObject({ ...importing, mapping: importMapping })),
  /** The same as a list of differences to review. Null for a workbook of the plan itself, which needs no mapping. */
  'import.preview': call<ImportPreview>()(
    z.strictObject({ ...importing, mapping: importMapping.nullable() }),
  ),
  /**
   * Takes what was chosen of a preview into the plan, as one edit that can be undone. Refused with `changedElsewhere` where
   * the plan is not any more as it was shown.
   */
  'import.apply': call<MergeOutcome>()(
    z.strictObject({ ...importing, mapping: importMapping.nullable(), ...applying }),
  ),

  /** Ends long work that this page has begun; its own call is then refused with `cancelled`. */
  'job.cancel': call<null>()(z.strictObject({ job: jobToken })),

  /** Window and view settings that a shell keeps between sessions. */
  'settings.read': call<Readonly<Record<string, unknown>>>()(none),
  'settings.write': call<null>()(z.strictObject({ settings: jsonObject })),
} as const;

export type HostCalls = typeof hostCalls;
export type CallName = keyof HostCalls;
export type Input<N extends CallName> = z.infer<HostCalls[N]['input']>;
export type Output<N extends CallName> = HostCalls[N] extends Call<z.ZodType, infer O> ? O : never;
