import { extname } from 'node:path';
import type { FilePurpose } from '#shared/host/file-types.ts';

/** What the system may ask us to open, by the file's ending; null for anything else. */
export function openedAs(path: string): { purpose: FilePurpose; type: 'plan' | 'catchball' } | null {
  switch (extname(path).toLowerCase()) {
    case '.hoshin':
      return { purpose: 'openPlan', type: 'plan' };
    case '.catchball':
      return { purpose: 'openCatchball', type: 'catchball' };
    default:
      return null;
  }
}

/** The path with the ending of its type: a person who types `plan` means `plan.hoshin`. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`;
}
