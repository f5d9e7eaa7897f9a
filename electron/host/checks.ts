import { type Judged, judged } from '#shared/audit/acceptance.ts';
import { auditPlan } from '#shared/audit/audit.ts';
import { type FindingList, type FindingsQuestion, listFindings } from '#shared/audit/listing.ts';
import { normsOf } from '#shared/plan/queries/norms.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Session } from './session.ts';
import type { Wholes } from './wholes.ts';

/** Checks whole plans. What was found is kept until the plan changes or the day, because people filter and scroll through it. */
export class Checks {
  readonly #wholes: Wholes;
  readonly #now: () => string;
  readonly #found = new WeakMap<RecordSet, { readonly day: string; readonly findings: Judged }>();

  /** @param now ISO 8601, UTC */
  constructor(wholes: Wholes, now: () => string) {
    this.#wholes = wholes;
    this.#now = now;
  }

  list(session: Session, question: FindingsQuestion): FindingList {
    const records = this.#wholes.recordsOf(session);
    return listFindings(records, this.#foundIn(records), question);
  }

  #foundIn(records: RecordSet): Judged {
    const day = this.#now().slice(0, 10);
    const known = this.#found.get(records);
    if (known?.day === day) return known.findings;
    const findings = judged(records, auditPlan(records, { ...normsOf(records), today: day }));
    this.#found.set(records, { day, findings });
    return findings;
  }
}
