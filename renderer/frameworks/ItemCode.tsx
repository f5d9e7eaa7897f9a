import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';

/** An item's code, which opens its matrix there. */
export function ItemCode({ item, onOpen }: { readonly item: Item; readonly onOpen: (item: Item) => void }) {
  return (
    <button
      type="button"
      className="item-code is-link"
      aria-label={t('frameworks.open', { code: item.code })}
      title={t('frameworks.open', { code: item.code })}
      onClick={() => onOpen(item)}
    >
      {item.code}
    </button>
  );
}
