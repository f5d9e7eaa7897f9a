import type { Language } from '#shared/language.ts';
import { app as appDe } from './de/app.ts';
import { catchball as catchballDe } from './de/catchball.ts';
import { matrix as matrixDe } from './de/matrix.ts';
import { presenting as presentingDe } from './de/presenting.ts';
import { app as appEn } from './en/app.ts';
import { catchball as catchballEn } from './en/catchball.ts';
import { clipboard as clipboardEn } from './en/clipboard.ts';
import { commands as commandsEn } from './en/commands.ts';
import { find as findEn } from './en/find.ts';
import { inspector as inspectorEn } from './en/inspector.ts';
import { linear as linearEn } from './en/linear.ts';
import { matrix as matrixEn } from './en/matrix.ts';
import { presenting as presentingEn } from './en/presenting.ts';
import { review as reviewEn } from './en/review.ts';
import { scales as scalesEn } from './en/scales.ts';
import { start as startEn } from './en/start.ts';
import { app as appJa } from './ja/app.ts';
import { catchball as catchballJa } from './ja/catchball.ts';
import { matrix as matrixJa } from './ja/matrix.ts';
import { presenting as presentingJa } from './ja/presenting.ts';

/** English types the keys; a language that lacks one, or has one more, does not compile. */
const english = {
  ...appEn,
  ...clipboardEn,
  ...commandsEn,
  ...findEn,
  ...inspectorEn,
  ...linearEn,
  ...scalesEn,
  ...presentingEn,
  ...reviewEn,
  ...startEn,
  ...matrixEn,
  ...catchballEn,
} as const;

export type MessageKey = keyof typeof english;
export type Catalogue = { readonly [K in MessageKey]: string };

export const CATALOGUES: { readonly [L in Language]: Catalogue } = {
  en: english,
  de: { ...english, ...appDe, ...matrixDe, ...presentingDe, ...catchballDe },
  ja: { ...english, ...appJa, ...matrixJa, ...presentingJa, ...catchballJa },
};
