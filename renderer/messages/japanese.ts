import type { Catalogue } from './english.ts';
import { agreements } from './ja/agreements.ts';
import { alignment } from './ja/alignment.ts';
import { answering } from './ja/answering.ts';
import { app } from './ja/app.ts';
import { cascade } from './ja/cascade.ts';
import { catchball } from './ja/catchball.ts';
import { checks } from './ja/checks.ts';
import { clipboard } from './ja/clipboard.ts';
import { commands } from './ja/commands.ts';
import { exporting } from './ja/exporting.ts';
import { find } from './ja/find.ts';
import { frameworks } from './ja/frameworks.ts';
import { importing } from './ja/importing.ts';
import { inspector } from './ja/inspector.ts';
import { linear } from './ja/linear.ts';
import { matrix } from './ja/matrix.ts';
import { merge } from './ja/merge.ts';
import { needs } from './ja/needs.ts';
import { organisation } from './ja/organisation.ts';
import { ownership } from './ja/ownership.ts';
import { presenting } from './ja/presenting.ts';
import { printing } from './ja/printing.ts';
import { review } from './ja/review.ts';
import { scales } from './ja/scales.ts';
import { sending } from './ja/sending.ts';
import { setup } from './ja/setup.ts';
import { sheet } from './ja/sheet.ts';
import { start } from './ja/start.ts';
import { threads } from './ja/threads.ts';

export const japanese: Catalogue = {
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
