import type { MatrixId } from '../../plan/ids.ts';
import type { ArrangementName } from '../../plan/records/fields.ts';
import { type Pack, pack } from './pack.ts';

/** One matrix on one A3 page, with nothing around it. @param arrangement null for its own */
export function oneMatrixPack(matrix: MatrixId, arrangement: ArrangementName | null): Pack {
  return pack.parse({ parts: [{ part: 'matrix', matrices: [matrix], arrangement: arrangement ?? 'own' }] });
}
