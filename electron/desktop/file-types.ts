import { extname } from 'node:path';
import type { FilePurpose } from '#shared/host/calls.ts';

interface FileType {
  readonly name: string;
  readonly extension: string;
}

const PLAN: FileType = { name: 'Tenkai plan', extension: 'hoshin' };
const CATCHBALL: FileType = { name: 'Catchball file', extension: 'catchball' };

export interface DialogText extends FileType {
  readonly title: string;
  readonly saves: boolean;
}

/** What the dialog for a purpose says and lets through. */
export const DIALOGS: { readonly [P in FilePurpose]: DialogText } = {
  openPlan: { ...PLAN, title: 'Open a plan', saves: false },
  savePlan: { ...PLAN, title: 'Save the plan as', saves: true },
  openCatchball: { ...CATCHBALL, title: 'Open a catchball file', saves: false },
  saveCatchball: { ...CATCHBALL, title: 'Save the catchball file', saves: true },
  savePdf: { name: 'PDF document', extension: 'pdf', title: 'Save as PDF', saves: true },
  saveSvg: { name: 'SVG drawing', extension: 'svg', title: 'Save as SVG', saves: true },
  saveJson: { name: 'JSON data', extension: 'json', title: 'Save as JSON', saves: true },
};

/** What the system may ask us to open, by the file's ending; null for anything else. */
export function openedAs(path: string): { purpose: FilePurpose; type: 'plan' | 'catchball' } | null {
  switch (extname(path).toLowerCase()) {
    case `.${PLAN.extension}`:
      return { purpose: 'openPlan', type: 'plan' };
    case `.${CATCHBALL.extension}`:
      return { purpose: 'openCatchball', type: 'catchball' };
    default:
      return null;
  }
}

/** The path with the ending of its type: a person who types `plan` means `plan.hoshin`. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`;
}
