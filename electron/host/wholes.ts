import { apply, MisfitError } from '#shared/plan/edits/apply.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { LogEnd } from '../plan-file/edit-log.ts';
import { wholePlan } from './plans.ts';
import type { Session } from './session.ts';

interface Whole {
  readonly records: RecordSet;
  /** The end of the history that the records are those of. */
  readonly end: LogEnd;
}

/**
 * Whole plans for what looks at all levels again and again. After an edit only the edit is read, not the file; kinds of
 * records that it leaves alone keep their indexes.
 */
export class Wholes {
  readonly #known = new WeakMap<Session, Whole>();

  /** All records of a plan as it is now; the same set until its next edit. */
  recordsOf(session: Session): RecordSet {
    const { end } = session.file;
    const known = this.#known.get(session);
    const records = (known && followed(session, known)) ?? wholePlan(session.file);
    this.#known.set(session, { records, end });
    return records;
  }
}

/** The records after what has been edited since; undefined where that does not fit, for the file knows best. */
function followed({ file }: Session, { records, end }: Whole): RecordSet | undefined {
  try {
    return file.editsAfter(end)?.reduce(apply, records);
  } catch (error) {
    if (error instanceof MisfitError) return undefined;
    throw error;
  }
}
