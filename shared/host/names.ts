import type { CallName } from './calls.ts';

/**
 * The names of all calls, without their schemas: the preload script is built from this list and must not carry
 * a validator into every page.
 */
export const CALL_NAMES = [
  'app.info',
  'app.saveProfile',
  'app.useLanguage',
  'start.recents',
  'start.forgetRecent',
  'start.samples',
  'files.choose',
  'files.list',
  'files.places',
  'files.name',
  'files.reveal',
  'files.drag',
  'plan.create',
  'plan.openSample',
  'plan.open',
  'plan.saveAs',
  'plan.close',
  'plan.outline',
  'plan.matrix',
  'plan.whole',
  'plan.commit',
  'plan.setScale',
  'plan.startYear',
  'plan.undo',
  'plan.redo',
  'plan.history',
  'plan.search',
  'plan.findings',
  'plan.revisions',
  'plan.alignmentHistory',
  'plan.compare',
  'plan.restore',
  'plan.previewMerge',
  'plan.applyMerge',
  'catchball.threads',
  'catchball.thread',
  'catchball.conflicts',
  'catchball.throw',
  'catchball.previewThrow',
  'catchball.open',
  'catchball.draft',
  'catchball.keepDraft',
  'catchball.previewAnswer',
  'catchball.answer',
  'catchball.withdraw',
  'catchball.escalate',
  'catchball.saveAgain',
  'catchball.fileName',
  'catchball.review',
  'catchball.decide',
  'export.save',
  'export.preview',
  'export.picture',
  'import.read',
  'import.rows',
  'import.map',
  'import.preview',
  'import.apply',
  'job.cancel',
  'settings.read',
  'settings.write',
] as const satisfies readonly CallName[];

/** A type error here names the calls that the list above lacks. */
type Missing = Exclude<CallName, (typeof CALL_NAMES)[number]>;
const NONE_MISSING: [Missing] extends [never] ? true : { missing: Missing } = true;
void NONE_MISSING;

export function isCallName(name: unknown): name is CallName {
  return CALL_NAMES.some((known) => known === name);
}
