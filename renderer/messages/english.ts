import { agreements } from './en/agreements.ts';
import { alignment } from './en/alignment.ts';
import { answering } from './en/answering.ts';
import { app } from './en/app.ts';
import { cascade } from './en/cascade.ts';
import { catchball } from './en/catchball.ts';
import { checks } from './en/checks.ts';
import { clipboard } from './en/clipboard.ts';
import { commands } from './en/commands.ts';
import { exporting } from './en/exporting.ts';
import { find } from './en/find.ts';
import { frameworks } from './en/frameworks.ts';
import { importing } from './en/importing.ts';
import { inspector } from './en/inspector.ts';
import { linear } from './en/linear.ts';
import { matrix } from './en/matrix.ts';
import { merge } from './en/merge.ts';
import { needs } from './en/needs.ts';
import { organisation } from './en/organisation.ts';
import { ownership } from './en/ownership.ts';
import { presenting } from './en/presenting.ts';
import { printing } from './en/printing.ts';
import { review } from './en/review.ts';
import { scales } from './en/scales.ts';
import { sending } from './en/sending.ts';
import { setup } from './en/setup.ts';
import { sheet } from './en/sheet.ts';
import { start } from './en/start.ts';
import { threads } from './en/threads.ts';

/** English types the keys; a language that lacks one, or has one more, does not compile. */
export const english = {
  ...agreements,
  ...alignment,
  ...answering,
  ...app,
  ...cascade,
  ...catchball,
  ...checks,
  ...clipboard,
  ...commands,
  ...exporting,
  ...find,
  ...frameworks,
  ...importing,
  ...inspector,
  ...linear,
  ...matrix,
  ...merge,
  ...needs,
  ...organisation,
  ...ownership,
  ...presenting,
  ...printing,
  ...review,
  ...scales,
  ...sending,
  ...setup,
  ...sheet,
  ...start,
  ...threads,
} as const;

export type MessageKey = keyof typeof english;
export type Catalogue = { readonly [K in MessageKey]: string };
