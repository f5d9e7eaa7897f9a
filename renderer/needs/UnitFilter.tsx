import { useMemo, useState } from 'react';
import type { UnitId } from '#shared/plan/ids.ts';
import { type UnitNode, unitTree } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../messages/messages.ts';
import { FilterSelect } from '../ui/FilterSelect.tsx';

export interface UnitFilterState {
  readonly unit: UnitId | null;
  readonly choose: (unit: UnitId | null) => void;
  /** Whether something of this unit is shown. */
  readonly shows: (unit: UnitId | null) => boolean;
}

/** Narrows a list to one unit and all that are below it. */
export function useUnitFilter(records: RecordSet): UnitFilterState {
  const [unit, choose] = useState<UnitId | null>(null);
  const units = records.all('unit');
  const shows = useMemo(() => {
    if (unit === null) return () => true;
    const within = new Set<UnitId>();
    const walk = (nodes: readonly UnitNode[], inside: boolean) => {
      for (const node of nodes) {
        const here = inside || node.unit.id === unit;
        if (here) within.add(node.unit.id);
        walk(node.children, here);
      }
    };
    walk(unitTree(units.values()), false);
    return (of: UnitId | null) => of !== null && within.has(of);
  }, [units, unit]);
  return { unit, choose, shows };
}

export function UnitFilter({
  records,
  filter,
}: {
  readonly records: RecordSet;
  readonly filter: UnitFilterState;
}) {
  const units = records.all('unit');
  const options = useMemo(() => optionsOf(unitTree(units.values())), [units]);
  if (options.length < 2) return null;
  return (
    <FilterSelect
      label={t('needs.unit')}
      all={t('needs.unit.all')}
      value={filter.unit}
      options={options}
      onChange={filter.choose}
    />
  );
}

function optionsOf(
  nodes: readonly UnitNode[],
): readonly { readonly value: UnitId; readonly label: string }[] {
  return nodes.flatMap(({ unit, level, children }) => [
    { value: unit.id, label: `${'\u2003'.repeat(level)}${unit.name}` },
    ...optionsOf(children),
  ]);
}
