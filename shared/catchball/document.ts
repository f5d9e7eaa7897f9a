import type { JsonObject } from '../json.ts';
import type { Language } from '../language.ts';
import { CATCHBALL_FORMAT, CATCHBALL_MAJOR, CATCHBALL_MINOR, type ThreadHeader } from './format.ts';
import { CATCHBALL_NAMES } from './names.ts';

/** The self-contained file of a thread: its head and all rounds so far, verbatim. */
export function documentOf(header: JsonObject, rounds: readonly JsonObject[]): JsonObject {
  return {
    format: CATCHBALL_FORMAT,
    version: `${CATCHBALL_MAJOR}.${CATCHBALL_MINOR}`,
    thread: header,
    rounds: [...rounds],
  };
}

/** "Production – from Components Division – FY2026 – round 1.catchball": a name that a person understands. */
export function fileNameOf(
  { title, period }: Pick<ThreadHeader, 'title' | 'period'>,
  number: number,
  language: Language,
): string {
  const name = [title, period, CATCHBALL_NAMES[language].round(number)]
    .filter((part) => part !== '')
    .join(' – ');
  return `${name.replace(/[\\/:*?"<>|]/g, '-')}.catchball`;
}
