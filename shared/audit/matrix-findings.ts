import type { MatrixId } from '../plan/ids.ts';
import { matrixView } from '../plan/queries/matrix-view.ts';
import { normsOf } from '../plan/queries/norms.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { type Judged, judged } from './acceptance.ts';
import { auditMatrix } from './audit.ts';

const NOTHING: Judged = { open: [], accepted: [] };

const known = new WeakMap<RecordSet, Map<MatrixId, Judged>>();

/**
 * What the rules of a matrix find in one of a set, which need not hold others; the same object for the same set, so that
 * several parts of a screen may ask. Nobody mends a closed matrix.
 */
export function matrixFindings(records: RecordSet, id: MatrixId): Judged {
  const ofSet = known.get(records) ?? new Map<MatrixId, Judged>();
  known.set(records, ofSet);
  const before = ofSet.get(id);
  if (before) return before;
  const found = findingsIn(records, id);
  ofSet.set(id, found);
  return found;
}

function findingsIn(records: RecordSet, id: MatrixId): Judged {
  const matrix = records.get('matrix', id);
  if (!matrix || matrix.status === 'closed') return NOTHING;
  return judged(records, auditMatrix(matrixView(records, id), normsOf(records)));
}
