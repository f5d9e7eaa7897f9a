import type { Work } from '#electron/exchange/work.ts';

/** Work that somebody waits for to the end. */
export function patientWork(): Work {
  return { signal: new AbortController().signal, report: () => Promise.resolve() };
}
