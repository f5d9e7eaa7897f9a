import type { RaciCell } from '#shared/ownership/raci.ts';
import type { Item, Person } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { speech } from '../../messages/speech.ts';

/** A cell in words: who has what to do with which item. */
export function cellSays({ code }: Item, { name }: Person, { accountable, level }: RaciCell): string {
  const parts = [
    ...(accountable ? [t('raci.accountable')] : []),
    ...(level ? [speech().words.level(level)] : []),
  ];
  return `${code}, ${name}: ${parts.join(', ') || t('raci.noDuty')}`;
}
