import {
  type SearchIndex,
  type SearchQuestion,
  type SearchResults,
  search,
  searchIndexOf,
} from '#shared/plan/queries/search.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Session } from './session.ts';
import type { Wholes } from './wholes.ts';

/** Searches whole plans. The index of a plan is kept until the plan changes, because people search letter by letter. */
export class Searches {
  readonly #wholes: Wholes;
  readonly #indexes = new WeakMap<RecordSet, SearchIndex>();

  constructor(wholes: Wholes) {
    this.#wholes = wholes;
  }

  search(session: Session, question: SearchQuestion): SearchResults {
    return search(this.#indexOf(this.#wholes.recordsOf(session)), question);
  }

  #indexOf(records: RecordSet): SearchIndex {
    const known = this.#indexes.get(records);
    if (known) return known;
    const index = searchIndexOf(records);
    this.#indexes.set(records, index);
    return index;
  }
}
