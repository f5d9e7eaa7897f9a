import type { KeyboardEvent } from 'react';
import type { Item, Mirror } from '#shared/plan/records/records.ts';
import type { Cascade } from './use-cascade.ts';

export interface DrawingKeys {
  readonly cascade: Cascade;
  readonly canEdit: boolean;
  /** Opens the matrix of an item, and shows it there. */
  readonly onOpen: (item: Item | Mirror) => void;
  readonly onCascade: (item: Item | Mirror) => void;
  /** Typing on the drawing searches. */
  readonly onType: () => void;
}

/**
 * The keys of a drawing: its own first, which say whether they were one; then Enter opens the matrix of what is selected,
 * Alt+Enter passes it on, Escape selects nothing, and letters go into the search.
 */
export function handledKeys(
  { cascade, canEdit, onOpen, onCascade, onType }: DrawingKeys,
  own: (key: string) => boolean,
): (event: KeyboardEvent) => void {
  const ofSelected = ({ key, altKey }: KeyboardEvent): boolean => {
    const subject = cascade.selected?.subject;
    if (key === 'Escape') cascade.select(null);
    else if (key !== 'Enter' || subject?.at !== 'item') return false;
    else if (!altKey) onOpen(subject.item);
    else if (canEdit) onCascade(subject.item);
    return true;
  };
  return (event) => {
    // A button inside of the drawing has keys of its own.
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    if (event.metaKey || event.ctrlKey || (event.altKey && event.key !== 'Enter')) return;
    if (own(event.key) || ofSelected(event)) event.preventDefault();
    // The letter itself goes into the field that has the focus by then.
    else if (event.key.length === 1) onType();
  };
}
