import { agreements } from './de/agreements.ts';
import { alignment } from './de/alignment.ts';
import { answering } from './de/answering.ts';
import { app } from './de/app.ts';
import { cascade } from './de/cascade.ts';
import { catchball } from './de/catchball.ts';
import { checks } from './de/checks.ts';
import { clipboard } from './de/clipboard.ts';
import { commands } from './de/commands.ts';
import { exporting } from './de/exporting.ts';
import { find } from './de/find.ts';
import { frameworks } from './de/frameworks.ts';
import { importing } from './de/importing.ts';
import { inspector } from './de/inspector.ts';
import { linear } from './de/linear.ts';
import { matrix } from './de/matrix.ts';
import { merge } from './de/merge.ts';
import { needs } from './de/needs.ts';
import { organisation } from './de/organisation.ts';
import { ownership } from './de/ownership.ts';
import { presenting } from './de/presenting.ts';
import { printing } from './de/printing.ts';
import { review } from './de/review.ts';
import { scales } from './de/scales.ts';
import { sending } from './de/sending.ts';
import { setup } from './de/setup.ts';
import { sheet } from './de/sheet.ts';
import { start } from './de/start.ts';
import { threads } from './de/threads.ts';
import type { Catalogue } from './english.ts';

export const german: Catalogue = {
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
};
