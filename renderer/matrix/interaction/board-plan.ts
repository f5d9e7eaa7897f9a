import type { Edit } from '#shared/plan/edits/edit.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanCommand } from '../../state/plan-store.ts';

/** What the board needs of the plan that it shows; the app's plan store stands behind it, in tests anything may. */
export interface BoardPlan {
  readonly matrix: MatrixId;
  /** The records of now. */
  readonly records: () => RecordSet;
  readonly readOnly: () => boolean;
  /** Runs a command on the records of now: the edit, or null where nothing changed or it was refused (and said so). */
  readonly run: (command: PlanCommand) => Edit | null;
  /** Shows a sentence with an offer to take the last edit back. */
  readonly offerUndo: (sentence: string) => void;
  /** Asks for what puts the matrix in force without catchball; absent where nobody can be asked. */
  readonly askSignOff?: () => void;
  /** Says that something was not done, why, and what to do next. */
  readonly refuse: (refusal: { readonly message: string; readonly hint: string }) => void;
}
