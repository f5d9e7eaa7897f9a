import type { Language } from '#shared/language.ts';
import { app as appDe } from './de/app.ts';
import { catchball as catchballDe } from './de/catchball.ts';
import { matrix as matrixDe } from './de/matrix.ts';
import { app as appEn } from './en/app.ts';
import { catchball as catchballEn } from './en/catchball.ts';
import { matrix as matrixEn } from './en/matrix.ts';
import { app as appJa } from './ja/app.ts';
import { catchball as catchballJa } from './ja/catchball.ts';
import { matrix as matrixJa } from './ja/matrix.ts';

/** English types the keys; a language that lacks one, or has one more, does not compile. */
const english = { ...appEn, ...matrixEn, ...catchballEn } as const;

export type MessageKey = keyof typeof english;
export type Catalogue = { readonly [K in MessageKey]: string };

export const CATALOGUES: { readonly [L in Language]: Catalogue } = {
  en: english,
  de: { ...appDe, ...matrixDe, ...catchballDe },
  ja: { ...appJa, ...matrixJa, ...catchballJa },
};
