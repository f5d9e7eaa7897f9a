import {
  type SearchIndex,
  type SearchQuestion,
  type SearchResults,
  search,
  searchIndexOf,
} from '#shared/plan/queries/search.ts';
import { wholePlan } from './plans.ts';
import type { Session } from './session.ts';

interface Indexed {
  readonly index: SearchIndex;
  /** The place in the history that the index was made at. */
  readonly seq: number;
}

/** Searches whole plans. The index of a plan is kept until the plan changes, because people search letter by letter. */
export class Searches {
  readonly #indexed = new WeakMap<Session, Indexed>();

  search(session: Session, question: SearchQuestion): SearchResults {
    return search(this.#indexOf(session), question);
  }

  #indexOf(session: Session): SearchIndex {
    const seq = session.file.lastSeq;
    const known = this.#indexed.get(session);
    if (known?.seq === seq) return known.index;
    const index = searchIndexOf(wholePlan(session.file));
    this.#indexed.set(session, { index, seq });
    return index;
  }
}
