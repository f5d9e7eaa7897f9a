import type { ItemId, PersonId } from '../ids.ts';

/** A mark on the sheet. */
export type MarkSubject =
  | { readonly on: 'link'; readonly a: ItemId; readonly b: ItemId }
  | { readonly on: 'duty'; readonly item: ItemId; readonly person: PersonId };

/** What of a sheet a difference is about: the plan's head, the sheet's own, an item, a person, or a mark. */
export type SheetSubject =
  | { readonly on: 'plan' }
  | { readonly on: 'matrix' }
  | { readonly on: 'item'; readonly item: ItemId }
  | { readonly on: 'person'; readonly person: PersonId }
  | MarkSubject;

/** A name for a subject that can stand in an element's id. */
export function keyOf(subject: SheetSubject): string {
  switch (subject.on) {
    case 'item':
      return `item-${subject.item}`;
    case 'person':
      return `person-${subject.person}`;
    case 'link':
      return `link-${subject.a}-${subject.b}`;
    case 'duty':
      return `duty-${subject.item}-${subject.person}`;
    default:
      return subject.on;
  }
}
