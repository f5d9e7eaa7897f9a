import { type Judged, judged } from '#shared/audit/acceptance.ts';
import { auditPlan } from '#shared/audit/audit.ts';
import { type FindingList, type FindingsQuestion, listFindings } from '#shared/audit/listing.ts';
import { normsOf } from '#shared/plan/queries/norms.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { HostServices } from './services.ts';
import type { Session } from './session.ts';
import type { Wholes } from './wholes.ts';

interface Checked {
  readonly found: Judged;
  /** What is overdue depends on it. */
  readonly today: string;
}

/** Checks whole plans. What was found is kept until the plan or the day changes, because people filter and scroll through it. */
export class Checks {
  readonly #services: Pick<HostServices, 'now'>;
  readonly #wholes: Wholes;
  readonly #checked = new WeakMap<RecordSet, Checked>();

  constructor(services: Pick<HostServices, 'now'>, wholes: Wholes) {
    this.#services = services;
    this.#wholes = wholes;
  }

  list(session: Session, question: FindingsQuestion): FindingList {
    const records = this.#wholes.recordsOf(session);
    return listFindings(records, this.#foundIn(records), question);
  }

  #foundIn(records: RecordSet): Judged {
    const today = this.#services.now().slice(0, 10);
    const known = this.#checked.get(records);
    if (known?.today === today) return known.found;
    const found = judged(records, auditPlan(records, { ...normsOf(records), today }));
    this.#checked.set(records, { found, today });
    return found;
  }
}
