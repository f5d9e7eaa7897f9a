import { fold, wordsOf } from '#shared/plan/queries/search-text.ts';

/** One line of the command palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is, such as “Matrix” or “View”. */
  readonly group: string;
  /** As it is shown: `Ctrl+K`. */
  readonly shortcut?: string | undefined;
  readonly run: () => unknown;
}

/**
 * The entries that hold every word of the query in label or group, those first whose label begins with it, then those in
 * which each word begins one. Entries of one rank keep their order.
 */
export function matchingEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const words = wordsOf(query);
  const ranked = entries.flatMap((entry) => {
    const label = fold(entry.label);
    const all = `${fold(entry.group)} ${label}`;
    if (!words.every((word) => all.includes(word))) return [];
    const starts = label.startsWith(words.join(' '));
    const wordwise = words.every((word) => ` ${all}`.includes(` ${word}`));
    return [{ entry, rank: starts ? 0 : wordwise ? 1 : 2 }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}
