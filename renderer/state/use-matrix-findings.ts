import type { Judged } from '#shared/audit/acceptance.ts';
import { matrixFindings } from '#shared/audit/matrix-findings.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { useAtRest } from '../ui/use-at-rest.ts';

/** Nothing is looked at in the keystroke itself; a pause as short as this nobody notices. */
const REST = 200;

/** What the rules of a matrix find in it, as soon as the plan is at rest for a moment. */
export function useMatrixFindings(records: RecordSet, matrix: MatrixId): Judged {
  return matrixFindings(useAtRest(records, REST), matrix);
}
