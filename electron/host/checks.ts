import { type Judged, judged } from '#shared/audit/acceptance.ts';
import { auditPlan } from '#shared/audit/audit.ts';
import { type FindingList, type FindingsQuestion, listFindings } from '#shared/audit/listing.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Session } from './session.ts';
import type { Wholes } from './wholes.ts';

/** Checks whole plans. What was found is kept until the plan changes, because people filter and scroll through it. */
export class Checks {
  readonly #wholes: Wholes;
  readonly #found = new WeakMap<RecordSet, Judged>();

  constructor(wholes: Wholes) {
    this.#wholes = wholes;
  }

  list(session: Session, question: FindingsQuestion): FindingList {
    const records = this.#wholes.recordsOf(session);
    return listFindings(records, this.#foundIn(records), question);
  }

  #foundIn(records: RecordSet): Judged {
    const known = this.#found.get(records);
    if (known) return known;
    const found = judged(records, auditPlan(records));
    this.#found.set(records, found);
    return found;
  }
}
