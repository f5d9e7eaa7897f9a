import { Lock } from 'lucide-react';
import { threadHeader } from '#shared/catchball/format.ts';
import { agreementOn } from '#shared/catchball/locks.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';

/** A lock on an item whose terms both levels have agreed on, and what changing them means. */
export function AgreedMark({ item, records }: { readonly item: ItemId; readonly records: RecordSet }) {
  const thread = agreementOn(records, item);
  if (!thread) return null;
  const { upper, lower } = threadHeader.parse(thread.header);
  const party = thread.side === 'upper' ? lower.name : upper.name;
  return (
    <div className="inspector-agreed">
      <Lock aria-hidden size={14} strokeWidth={2} />
      <p>
        <strong>{t('lock.item', { party })}</strong>
        <br />
        {t('lock.item.hint')}
      </p>
    </div>
  );
}
