import { arrangementName } from '#shared/plan/records/fields.ts';
import { buildSample } from '#shared/samples/samples.ts';

export const ARRANGEMENT_NAMES = arrangementName.options;

/** The automotive sample and its first matrix. */
export function sample() {
  const records = buildSample('automotive');
  const [matrix] = records.list('matrix');
  if (!matrix) throw new Error('The sample has no matrix.');
  return { records, matrix: matrix.id };
}
