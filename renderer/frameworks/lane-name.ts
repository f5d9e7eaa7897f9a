import { type Lane, laneOf } from '#shared/frameworks/scorecard.ts';
import { PERSPECTIVE_NAMES } from '#shared/plan/queries/perspectives.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { speech } from '../messages/speech.ts';

/** What a lane is called in the person's language; the last one as an item says itself, where it has a perspective of its own. */
export function laneName(lane: Lane, of?: Pick<Item, 'perspective'>): string {
  if (lane !== 'none') return PERSPECTIVE_NAMES[speech().language][lane];
  const own = of && laneOf(of) === 'none' ? of.perspective : '';
  return own || t('scorecard.none');
}
