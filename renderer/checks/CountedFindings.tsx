import type { ReactNode } from 'react';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { useMatrixFindings } from '../state/use-matrix-findings.ts';

interface CountedFindingsProps {
  readonly records: RecordSet;
  readonly matrix: MatrixId;
  readonly children: (count: number) => ReactNode;
}

/** Shows how many open findings a matrix has. */
export function CountedFindings({ records, matrix, children }: CountedFindingsProps) {
  return children(useMatrixFindings(records, matrix).open.length);
}
