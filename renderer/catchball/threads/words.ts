import { t, tCount } from '../../messages/messages.ts';
import type { InboxEntry } from '../inbox/inbox-entries.ts';
import { otherParty } from './party.ts';

/** Where the ball of a thread lies, and for how long. */
export function ballWords({ info, days }: Pick<InboxEntry, 'info' | 'days'>): string {
  const since = days === 0 ? t('inbox.today') : tCount('inbox.days', days);
  switch (info.turn) {
    case 'mine':
      return t('inbox.ball.mine', { since });
    case 'theirs':
      return t('inbox.ball.theirs', { party: otherParty(info.thread), since });
    case 'third':
      return t('inbox.ball.third', { since });
    case 'nobody':
      return info.undecided > 0 ? t('inbox.ball.decide', { since }) : t('inbox.ball.nobody', { since });
  }
}
