import type { Outline } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import type { Matrix } from '#shared/plan/records/records.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';

/**
 * The matrix that a person names by its unit, title or id; the one of the top unit where nothing is said.
 * @throws HostError that lists what there is
 */
export function matrixNamed(file: PlanFile, name: string | undefined): Matrix {
  return matrixIn(file.outline(), file.meta.name, name);
}

/** The same in an outline. @param plan names the plan where it has no such matrix. @throws HostError */
export function matrixIn({ units, matrices }: Outline, plan: string, name: string | undefined): Matrix {
  const all = matrices.map(({ matrix }) => matrix);
  const unitName = (matrix: Matrix) => units.find(({ id }) => id === matrix.unit)?.name ?? '';
  if (name === undefined) {
    const top =
      all.find(({ unit }) => units.some(({ id, parent }) => id === unit && parent === null)) ?? all[0];
    if (top) return top;
    throw new HostError('missing', `${plan} holds no matrix.`, 'Open the plan and add one.');
  }
  const found = all.filter((matrix) => [matrix.id, matrix.title, unitName(matrix)].includes(name));
  const [only] = found;
  if (only && found.length === 1) return only;
  const cause = found.length > 1 ? `has ${found.length} matrices called` : 'has no matrix called';
  throw new HostError(
    'badInput',
    `${plan} ${cause} “${name}”.`,
    `There are: ${all.map(unitName).join(', ')}.`,
  );
}
