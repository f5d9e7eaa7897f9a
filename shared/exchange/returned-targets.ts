import { fold } from '../plan/clipboard/fold.ts';
import type { ItemId } from '../plan/ids.ts';
import type { Item } from '../plan/records/records.ts';
import type { ReturnedDraft } from './returned-draft.ts';

/**
 * Finds items by code or text for rows and columns that somebody added: items that are new in the same workbook, too.
 * @param wanted which items may stand there
 */
export function itemFinder(
  draft: ReturnedDraft,
  wanted: (item: Item) => boolean,
): (...said: readonly string[]) => ItemId | null {
  const items = draft.list('item').filter((item) => wanted(item) && !draft.isRemoved(item.id));
  const byWords = Map.groupBy(
    items.flatMap((item) =>
      [...new Set([item.code, item.text, `${item.code} ${item.text}`].map(fold))].map((words) => ({
        item,
        words,
      })),
    ),
    ({ words }) => words,
  );
  return (...said) => {
    for (const words of said) {
      const [found, ...more] = byWords.get(fold(words)) ?? [];
      if (found && more.length === 0 && fold(words) !== '') return found.item.id;
    }
    return null;
  };
}
