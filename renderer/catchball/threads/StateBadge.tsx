import { t } from '../../messages/messages.ts';
import type { InboxState } from '../inbox/inbox-entries.ts';

export function StateBadge({ state }: { readonly state: InboxState }) {
  return <span className={`state-badge is-${state}`}>{t(`inbox.state.${state}`)}</span>;
}
