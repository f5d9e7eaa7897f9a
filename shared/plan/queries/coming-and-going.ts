import type { ItemId } from '../ids.ts';
import type { SheetStates } from './matrix-part.ts';
import { keyOf, type MarkSubject, type SheetSubject } from './sheet-subject.ts';

/** Marks that came or went because their item or column did: they are told with it. */
export class ComingAndGoing {
  readonly #marks = new Map<string, MarkSubject[]>();
  readonly #told = new Set<string>();

  constructor({ before, after }: SheetStates) {
    for (const [one, other] of [
      [before, after],
      [after, before],
    ] as const) {
      const columns = new Set(one.list('participant').map(({ person }) => person));
      const others = new Set(other.list('participant').map(({ person }) => person));
      const isNew = (item: ItemId) => one.has('item', item) && !other.has('item', item);
      for (const { id, a, b } of one.list('link')) {
        if (other.has('link', id)) continue;
        const item = [a, b].find(isNew);
        if (item) this.#put({ on: 'item', item }, { on: 'link', a, b });
      }
      for (const { id, item, person } of one.list('duty')) {
        if (other.has('duty', id)) continue;
        const mark = { on: 'duty', item, person } as const;
        if (isNew(item)) this.#put({ on: 'item', item }, mark);
        else if (columns.has(person) && !others.has(person)) this.#put({ on: 'person', person }, mark);
      }
    }
  }

  /** The marks that came or went with an item or a person. */
  marksOf(subject: SheetSubject): readonly MarkSubject[] {
    return this.#marks.get(keyOf(subject)) ?? [];
  }

  /** Whether a mark is told with its item or column. */
  isToldWithAnother(mark: MarkSubject): boolean {
    return this.#told.has(keyOf(mark));
  }

  #put(owner: SheetSubject, mark: MarkSubject): void {
    const key = keyOf(owner);
    this.#marks.set(key, [...(this.#marks.get(key) ?? []), mark]);
    this.#told.add(keyOf(mark));
  }
}
