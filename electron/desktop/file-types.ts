import { extname } from 'node:path';
import type { HostEvents } from '#shared/host/events.ts';
import { FILE_TYPES, type FilePurpose } from '#shared/host/file-types.ts';

/** A file that somebody asks us to open: what for, and what the page is told. */
interface Asked {
  readonly purpose: FilePurpose;
  readonly type: HostEvents['file.requested']['type'];
}

/** What the system may ask us to open, by the file's ending; null for anything else. */
export function openedAs(path: string): Asked | null {
  switch (extname(path).toLowerCase()) {
    case '.hoshin':
      return { purpose: 'openPlan', type: 'plan' };
    case '.catchball':
      return { purpose: 'openCatchball', type: 'catchball' };
    default:
      return null;
  }
}

/** What may be let go over a window besides: tables, which no system opens with us. */
export function droppedAs(path: string): Asked | null {
  const ending = extname(path).toLowerCase().slice(1);
  const isTable = FILE_TYPES.tables.some((known) => known === ending);
  return openedAs(path) ?? (isTable ? { purpose: 'openTables', type: 'tables' } : null);
}

/** The path with the ending of its type: a person who types `plan` means `plan.hoshin`. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`;
}
