import { basename } from 'node:path';
import { HostError, type HostErrorCode } from '#shared/host/reply.ts';
import type { MisfitError } from '#shared/plan/edits/apply.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';

/** All that can go wrong with a plan file; the words are the host's own, so that nothing has to be mapped. */
export type PlanFileErrorCode = Extract<
  HostErrorCode,
  | 'missing'
  | 'notAPlan'
  | 'foreignFile'
  | 'tooNew'
  | 'damaged'
  | 'altered'
  | 'readOnly'
  | 'heldByOther'
  | 'changedElsewhere'
  | 'diskFull'
  | 'noPermission'
  | 'misfit'
  | 'badInput'
  | 'internal'
>;

/** A refusal that names the file. Nothing was changed when it is thrown, unless its sentence says so. */
export class PlanFileError extends HostError {
  readonly code: PlanFileErrorCode;
  constructor(code: PlanFileErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(code, message, hint);
    this.name = 'PlanFileError';
    this.code = code;
    if (options?.cause !== undefined) this.cause = options.cause;
  }
}

/** Somebody else has written the file since this handle last looked. The handle has taken note of it. */
export class ChangedElsewhereError extends PlanFileError {
  /** The edits since, oldest first; null where the history that both knew is gone, so that all must be loaded again. */
  readonly edits: readonly Edit[] | null;
  readonly lastSeq: number;
  constructor(path: string, edits: readonly Edit[] | null, lastSeq: number) {
    super(
      'changedElsewhere',
      `${basename(path)} was changed by another program or on another machine.`,
      'The plan is loaded again; make the change once more.',
    );
    this.name = 'ChangedElsewhereError';
    this.edits = edits;
    this.lastSeq = lastSeq;
  }
}

/** An edit does not fit what stands in the file: `where` names the record, and the field if there is one. */
export class EditMisfitError extends PlanFileError {
  readonly where: MisfitError['where'];
  constructor(path: string, what: string, where: MisfitError['where'], options?: ErrorOptions) {
    super(
      'misfit',
      `The change does not fit ${basename(path)}: ${what}`,
      'Nothing was changed. Load the plan again and repeat the change.',
      options,
    );
    this.name = 'EditMisfitError';
    this.where = where;
  }
}

type Refusal = readonly [code: PlanFileErrorCode, sentence: string, hint: string];

const REFUSALS = {
  missing: [
    'missing',
    'is not there.',
    'It may have been moved, renamed or deleted; look for it in its folder.',
  ],
  moved: [
    'missing',
    'was moved, deleted or replaced while it was open.',
    'Save a copy of the plan under another name, so that nothing is lost.',
  ],
  noFolder: ['missing', 'cannot be written: its folder is not there.', 'Choose another folder.'],
  folder: ['notAPlan', 'is a folder, not a plan.', 'Choose a file that ends in .hoshin.'],
  empty: ['damaged', 'is empty: it holds no data at all.', 'Open a backup or an earlier copy of the plan.'],
  notSqlite: [
    'notAPlan',
    'is not a Tenkai plan.',
    'Choose a file that was saved by Tenkai; it ends in .hoshin.',
  ],
  foreign: [
    'foreignFile',
    'is a database of another program, not a Tenkai plan.',
    'Choose a file that was saved by Tenkai; it ends in .hoshin.',
  ],
  tooNew: [
    'tooNew',
    'was made by a newer version of Tenkai.',
    'It can be read here but not changed; install the newer version to change it.',
  ],
  tooNewToRead: [
    'tooNew',
    'was made by a newer version of Tenkai and cannot be read by this one.',
    'Install the newer version of Tenkai.',
  ],
  truncated: [
    'damaged',
    'is cut off: a part of the file is missing.',
    'Copy or download it again, or open a backup.',
  ],
  corrupt: [
    'damaged',
    'is damaged: its contents contradict each other.',
    'Open a backup or an earlier copy of the plan.',
  ],
  altered: [
    'altered',
    'has tables that Tenkai did not make or that were changed by another program.',
    'Open a backup, or undo what was done to its tables.',
  ],
  readOnlyFile: [
    'readOnly',
    'is write-protected.',
    'It can be read but not changed; remove the protection or save a copy elsewhere.',
  ],
  readOnlyFolder: [
    'readOnly',
    'lies in a folder that is write-protected.',
    'It can be read but not changed; save a copy elsewhere.',
  ],
  openedToRead: ['readOnly', 'was opened for reading only.', 'Open it again to change it.'],
  unfinished: [
    'readOnly',
    'holds an interrupted change that cannot be taken back, because it is write-protected.',
    'Remove the protection, or copy the file together with the -journal file beside it.',
  ],
  held: [
    'heldByOther',
    'is open in another window or program.',
    'Close it there first, or open it for reading only.',
  ],
  busy: [
    'heldByOther',
    'is being read by another program that does not let go.',
    'Nothing was changed. Try again in a moment.',
  ],
  diskFull: [
    'diskFull',
    'could not be saved: the disk is full.',
    'Nothing was changed. Make room and try again.',
  ],
  noPermission: [
    'noPermission',
    'may not be opened.',
    'Ask for the right to use this file, or copy it elsewhere.',
  ],
  exists: ['badInput', 'exists already.', 'Choose another name, or agree to replace it.'],
  inputOutput: [
    'damaged',
    'could not be read or written: the disk reports an error.',
    'Check the disk and the connection to it.',
  ],
  internal: [
    'internal',
    'could not be used because of a fault in Tenkai.',
    'Close it, open it again and report what happened.',
  ],
} as const satisfies Record<string, Refusal>;

export type Cause = keyof typeof REFUSALS;

/** The refusal for a named cause: one sentence with the file's base name, and what to do next. */
export function refusal(reason: Cause, path: string, cause?: unknown): PlanFileError {
  const [code, sentence, hint] = REFUSALS[reason];
  return new PlanFileError(code, `${basename(path)} ${sentence}`, hint, { cause });
}

const BY_SQLITE_CODE: readonly (readonly [prefix: string, reason: Cause])[] = [
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_BUSY', 'held'],
  ['SQLITE_LOCKED', 'held'],
  ['SQLITE_READONLY_DBMOVED', 'moved'],
  ['SQLITE_READONLY_ROLLBACK', 'unfinished'],
  ['SQLITE_READONLY', 'readOnlyFile'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'notSqlite'],
  ['SQLITE_CANTOPEN', 'noPermission'],
  ['SQLITE_PERM', 'noPermission'],
  ['SQLITE_AUTH', 'noPermission'],
  ['SQLITE_IOERR', 'inputOutput'],
];

const BY_SYSTEM_CODE: Readonly<Record<string, Cause>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EROFS: 'readOnlyFile',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EISDIR: 'folder',
};

/** Any error on its way out of this folder, as a refusal that names the file. */
export function translate(error: unknown, path: string): PlanFileError {
  if (error instanceof PlanFileError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_CONSTRAINT')) {
    const what = `a rule of its tables forbids it (${error instanceof Error ? error.message : code}).`;
    return new EditMisfitError(path, what, { kind: '', id: '', field: null }, { cause: error });
  }
  const reason = BY_SQLITE_CODE.find(([prefix]) => code.startsWith(prefix))?.[1] ?? BY_SYSTEM_CODE[code];
  return refusal(reason ?? 'internal', path, error);
}
