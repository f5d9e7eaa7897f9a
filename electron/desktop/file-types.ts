import { extname } from 'node:path';
import type { FilePurpose } from '#shared/host/calls.ts';

export type FileKind = 'plan' | 'catchball' | 'pdf' | 'svg' | 'json';

/** The ending of a kind's files. */
export const EXTENSIONS: { readonly [K in FileKind]: string } = {
  plan: 'hoshin',
  catchball: 'catchball',
  pdf: 'pdf',
  svg: 'svg',
  json: 'json',
};

/** What the dialog for a purpose lets through. */
export const DIALOGS: {
  readonly [P in FilePurpose]: { readonly kind: FileKind; readonly saves: boolean };
} = {
  openPlan: { kind: 'plan', saves: false },
  savePlan: { kind: 'plan', saves: true },
  openCatchball: { kind: 'catchball', saves: false },
  saveCatchball: { kind: 'catchball', saves: true },
  savePdf: { kind: 'pdf', saves: true },
  saveSvg: { kind: 'svg', saves: true },
  saveJson: { kind: 'json', saves: true },
};

/** What the system may ask us to open, by the file's ending; null for anything else. */
export function openedAs(path: string): { purpose: FilePurpose; type: 'plan' | 'catchball' } | null {
  switch (extname(path).toLowerCase()) {
    case `.${EXTENSIONS.plan}`:
      return { purpose: 'openPlan', type: 'plan' };
    case `.${EXTENSIONS.catchball}`:
      return { purpose: 'openCatchball', type: 'catchball' };
    default:
      return null;
  }
}

/** The path with the ending of its type: a person who types `plan` means `plan.hoshin`. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`;
}
