import { type UnitNode, unitTree } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';

export interface UnitOption {
  readonly value: string;
  readonly label: string;
}

/** All units for a select, as the tree has them, each with blanks before it for its level. */
export function unitOptions(records: RecordSet): readonly UnitOption[] {
  const indented = ({ unit, level, children }: UnitNode): readonly UnitOption[] => [
    { value: unit.id, label: `${'\u2003'.repeat(level)}${unit.name}` },
    ...children.flatMap(indented),
  ];
  return unitTree(records.list('unit')).flatMap(indented);
}
