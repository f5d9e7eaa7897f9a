import type { Outline } from '#shared/host/replies.ts';
import type { MatrixId, UnitId } from '#shared/plan/ids.ts';

export interface ListedMatrix {
  readonly id: MatrixId;
  readonly label: string;
  /** How many units stand above its own. */
  readonly depth: number;
}

/** Every matrix of a plan as the organisation is read, from the top down. */
export function listedMatrices({ units, matrices }: Outline): readonly ListedMatrix[] {
  const below = (parent: UnitId | null, depth: number): readonly ListedMatrix[] =>
    units
      .filter((unit) => unit.parent === parent)
      .flatMap((unit) => [
        ...matrices
          .filter(({ matrix }) => matrix.unit === unit.id)
          .map(({ matrix: { id, title } }) => ({
            id,
            label: title.includes(unit.name) ? title : `${unit.name} – ${title}`,
            depth,
          })),
        ...below(unit.id, depth + 1),
      ]);
  return below(null, 0);
}
