import type { Lane } from '#shared/frameworks/scorecard.ts';
import { PERSPECTIVE_NAMES } from '#shared/plan/queries/perspectives.ts';
import { t } from '../messages/messages.ts';
import { speech } from '../messages/speech.ts';

/** What a lane is called in the person's language. */
export function laneName(lane: Lane): string {
  return lane === 'none' ? t('scorecard.none') : PERSPECTIVE_NAMES[speech().language][lane];
}
