import type { Language } from '#shared/language.ts';
import { agreements as agreementsDe } from './de/agreements.ts';
import { alignment as alignmentDe } from './de/alignment.ts';
import { answering as answeringDe } from './de/answering.ts';
import { app as appDe } from './de/app.ts';
import { cascade as cascadeDe } from './de/cascade.ts';
import { catchball as catchballDe } from './de/catchball.ts';
import { checks as checksDe } from './de/checks.ts';
import { clipboard as clipboardDe } from './de/clipboard.ts';
import { commands as commandsDe } from './de/commands.ts';
import { exporting as exportingDe } from './de/exporting.ts';
import { find as findDe } from './de/find.ts';
import { frameworks as frameworksDe } from './de/frameworks.ts';
import { importing as importingDe } from './de/importing.ts';
import { inspector as inspectorDe } from './de/inspector.ts';
import { linear as linearDe } from './de/linear.ts';
import { matrix as matrixDe } from './de/matrix.ts';
import { merge as mergeDe } from './de/merge.ts';
import { needs as needsDe } from './de/needs.ts';
import { organisation as organisationDe } from './de/organisation.ts';
import { ownership as ownershipDe } from './de/ownership.ts';
import { presenting as presentingDe } from './de/presenting.ts';
import { printing as printingDe } from './de/printing.ts';
import { review as reviewDe } from './de/review.ts';
import { scales as scalesDe } from './de/scales.ts';
import { sending as sendingDe } from './de/sending.ts';
import { setup as setupDe } from './de/setup.ts';
import { sheet as sheetDe } from './de/sheet.ts';
import { start as startDe } from './de/start.ts';
import { threads as threadsDe } from './de/threads.ts';
import { agreements as agreementsEn } from './en/agreements.ts';
import { alignment as alignmentEn } from './en/alignment.ts';
import { answering as answeringEn } from './en/answering.ts';
import { app as appEn } from './en/app.ts';
import { cascade as cascadeEn } from './en/cascade.ts';
import { catchball as catchballEn } from './en/catchball.ts';
import { checks as checksEn } from './en/checks.ts';
import { clipboard as clipboardEn } from './en/clipboard.ts';
import { commands as commandsEn } from './en/commands.ts';
import { exporting as exportingEn } from './en/exporting.ts';
import { find as findEn } from './en/find.ts';
import { frameworks as frameworksEn } from './en/frameworks.ts';
import { importing as importingEn } from './en/importing.ts';
import { inspector as inspectorEn } from './en/inspector.ts';
import { linear as linearEn } from './en/linear.ts';
import { matrix as matrixEn } from './en/matrix.ts';
import { merge as mergeEn } from './en/merge.ts';
import { needs as needsEn } from './en/needs.ts';
import { organisation as organisationEn } from './en/organisation.ts';
import { ownership as ownershipEn } from './en/ownership.ts';
import { presenting as presentingEn } from './en/presenting.ts';
import { printing as printingEn } from './en/printing.ts';
import { review as reviewEn } from './en/review.ts';
import { scales as scalesEn } from './en/scales.ts';
import { sending as sendingEn } from './en/sending.ts';
import { setup as setupEn } from './en/setup.ts';
import { sheet as sheetEn } from './en/sheet.ts';
import { start as startEn } from './en/start.ts';
import { threads as threadsEn } from './en/threads.ts';
import { agreements as agreementsJa } from './ja/agreements.ts';
import { alignment as alignmentJa } from './ja/alignment.ts';
import { answering as answeringJa } from './ja/answering.ts';
import { app as appJa } from './ja/app.ts';
import { cascade as cascadeJa } from './ja/cascade.ts';
import { catchball as catchballJa } from './ja/catchball.ts';
import { checks as checksJa } from './ja/checks.ts';
import { clipboard as clipboardJa } from './ja/clipboard.ts';
import { commands as commandsJa } from './ja/commands.ts';
import { exporting as exportingJa } from './ja/exporting.ts';
import { find as findJa } from './ja/find.ts';
import { frameworks as frameworksJa } from './ja/frameworks.ts';
import { importing as importingJa } from './ja/importing.ts';
import { inspector as inspectorJa } from './ja/inspector.ts';
import { linear as linearJa } from './ja/linear.ts';
import { matrix as matrixJa } from './ja/matrix.ts';
import { merge as mergeJa } from './ja/merge.ts';
import { needs as needsJa } from './ja/needs.ts';
import { organisation as organisationJa } from './ja/organisation.ts';
import { ownership as ownershipJa } from './ja/ownership.ts';
import { presenting as presentingJa } from './ja/presenting.ts';
import { printing as printingJa } from './ja/printing.ts';
import { review as reviewJa } from './ja/review.ts';
import { scales as scalesJa } from './ja/scales.ts';
import { sending as sendingJa } from './ja/sending.ts';
import { setup as setupJa } from './ja/setup.ts';
import { sheet as sheetJa } from './ja/sheet.ts';
import { start as startJa } from './ja/start.ts';
import { threads as threadsJa } from './ja/threads.ts';

/** English types the keys; a language that lacks one, or has one more, does not compile. */
const english = {
  ...agreementsEn,
  ...appEn,
  ...checksEn,
  ...cascadeEn,
  ...clipboardEn,
  ...commandsEn,
  ...exportingEn,
  ...findEn,
  ...frameworksEn,
  ...importingEn,
  ...inspectorEn,
  ...linearEn,
  ...scalesEn,
  ...mergeEn,
  ...organisationEn,
  ...needsEn,
  ...ownershipEn,
  ...presentingEn,
  ...printingEn,
  ...reviewEn,
  ...setupEn,
  ...sheetEn,
  ...startEn,
  ...threadsEn,
  ...matrixEn,
  ...catchballEn,
  ...alignmentEn,
  ...answeringEn,
  ...sendingEn,
} as const;

export type MessageKey = keyof typeof english;
export type Catalogue = { readonly [K in MessageKey]: string };

export const CATALOGUES: { readonly [L in Language]: Catalogue } = {
  en: english,
  de: {
    ...agreementsDe,
    ...appDe,
    ...checksDe,
    ...cascadeDe,
    ...clipboardDe,
    ...commandsDe,
    ...exportingDe,
    ...findDe,
    ...frameworksDe,
    ...importingDe,
    ...inspectorDe,
    ...linearDe,
    ...mergeDe,
    ...organisationDe,
    ...needsDe,
    ...ownershipDe,
    ...presentingDe,
    ...printingDe,
    ...reviewDe,
    ...scalesDe,
    ...setupDe,
    ...sheetDe,
    ...startDe,
    ...threadsDe,
    ...matrixDe,
    ...catchballDe,
    ...alignmentDe,
    ...answeringDe,
    ...sendingDe,
  },
  ja: {
    ...agreementsJa,
    ...appJa,
    ...checksJa,
    ...cascadeJa,
    ...clipboardJa,
    ...commandsJa,
    ...exportingJa,
    ...findJa,
    ...frameworksJa,
    ...importingJa,
    ...inspectorJa,
    ...linearJa,
    ...mergeJa,
    ...organisationJa,
    ...needsJa,
    ...ownershipJa,
    ...presentingJa,
    ...printingJa,
    ...reviewJa,
    ...scalesJa,
    ...setupJa,
    ...sheetJa,
    ...startJa,
    ...threadsJa,
    ...matrixJa,
    ...catchballJa,
    ...alignmentJa,
    ...answeringJa,
    ...sendingJa,
  },
};
