import { agreedPointsTouchedBy, reopened, type TouchedAgreement } from '#shared/catchball/locks.ts';
import { together } from '#shared/plan/commands/command.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanCommand } from './plan-store.ts';

/** A change of what was agreed by catchball, before it is made. */
export interface ReopenRequest {
  /** What the person is about to do, as its edit is labelled. */
  readonly label: string;
  readonly agreements: readonly TouchedAgreement[];
  /** The plan as it is before. */
  readonly records: RecordSet;
  /** Asks once more, after a no. */
  readonly again: () => void;
}

interface Guarded {
  readonly records: () => RecordSet;
  /** What a command makes of the records of now; null where that is nothing. */
  readonly make: (command: PlanCommand) => Edit | null;
  /** Puts an edit into the plan; null where it does not fit. */
  readonly put: (edit: Edit) => Edit | null;
  readonly mayReopen: (request: ReopenRequest) => Promise<boolean>;
}

/** Runs commands. One that would change agreed terms is asked about first and returns null; its edit follows a yes. */
export function guardingAgreements({ records, make, put, mayReopen }: Guarded) {
  let asking: Promise<void> = Promise.resolve();

  function run(command: PlanCommand): Edit | null {
    const edit = make(command);
    if (!edit) return null;
    const before = records();
    const agreements = agreedPointsTouchedBy(before, edit);
    if (agreements.length === 0) return put(edit);
    const request = { label: edit.label, agreements, records: before, again: () => void run(command) };
    // One question after the other: what was done meanwhile may have opened the same agreement already.
    asking = asking.then(async () => {
      if (!(await mayReopen(request))) return;
      const reopening = make(whileReopening(command));
      if (reopening) put(reopening);
    });
    return null;
  }
  return run;
}

/** The same command, and the agreements that it touches are open again: one edit, so that one undo takes both back. */
function whileReopening(command: PlanCommand): PlanCommand {
  return (records, context) => {
    const edit = command(records, context);
    const threads = agreedPointsTouchedBy(records, edit).map(({ thread }) => thread);
    return { ...edit, ...together(edit, reopened(threads)) };
  };
}
