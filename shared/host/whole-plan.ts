import { KINDS, type Kind, type PlanRecord } from '../plan/records/records.ts';

/**
 * The kinds of record that a page holds of a whole plan. Rounds and what was decided on them stay with the host: they are
 * the bulk of a plan after a year of catchball, and the catchball screen asks for those of one thread.
 */
export const WHOLE_PLAN_KINDS: readonly Kind[] = KINDS.filter(
  (kind) => kind !== 'round' && kind !== 'decision',
);

/**
 * Records as they travel when there are very many: as one JSON text. On its way from the host's thread through the shell
 * to the page a reply is cloned up to three times, and cloning a hundred thousand small objects costs several times as
 * much as writing them once, moving one text, and parsing it once where they are needed.
 */
export function writeRecords(records: readonly PlanRecord[]): string {
  return JSON.stringify(records);
}

/** The records of such a text, which only the host writes: they have passed their schema there. */
export function readRecords(text: string): readonly PlanRecord[] {
  return JSON.parse(text) as readonly PlanRecord[];
}
