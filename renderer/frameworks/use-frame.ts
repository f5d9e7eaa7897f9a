import { useMemo, useState } from 'react';
import { type Quarter, quarterAt, quartersOf } from '#shared/frameworks/quarters.ts';
import type { MatrixId, Month } from '#shared/plan/ids.ts';
import { matricesInOrder } from '#shared/plan/queries/cascade.ts';
import { normsOf } from '#shared/plan/queries/norms.ts';
import { depthOf } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Matrix, Period } from '#shared/plan/records/records.ts';
import type { PlanStore } from '../state/plan-store.ts';
import { usePlan, usePlanStore } from '../state/stores.ts';
import { today } from '../state/today.ts';

/** A matrix to choose: its unit, and the period where the unit has several. */
export interface MatrixChoice {
  readonly id: MatrixId;
  readonly label: string;
  /** Depth of the unit in the organisation. */
  readonly level: number;
}

/** Which matrix and quarter are looked at; undefined in a plan without matrices. */
export interface Frame {
  readonly matrix: Matrix;
  readonly quarters: readonly Quarter[];
  readonly quarter: Quarter;
  readonly matrices: readonly MatrixChoice[];
  showMatrix(matrix: string): void;
  showQuarter(start: string): void;
}

interface Chosen {
  readonly matrix: MatrixId | null;
  readonly quarter: Month | null;
}

/** What was looked at last in each open plan, so that OKRs and scorecard show the same. */
const lastChosen = new WeakMap<PlanStore, Chosen>();

/** The matrix of the editor and the quarter of today, until the person chooses others. */
export function useFrame(records: RecordSet): Frame | undefined {
  const store = usePlanStore();
  const inEditor = usePlan((plan) => plan.matrix);
  const [chosen, setChosen] = useState<Chosen>(
    () => lastChosen.get(store) ?? { matrix: null, quarter: null },
  );
  const matrices = useMatrixChoices(records);
  const { fiscalStart } = normsOf(records);
  const matrix =
    records.get('matrix', chosen.matrix ?? inEditor) ??
    records.get('matrix', inEditor) ??
    records.get('matrix', matrices[0]?.id ?? '');
  const period = matrix && records.get('period', matrix.period);
  const quarters = useMemo(() => quartersIn(period, fiscalStart), [period, fiscalStart]);
  const quarter =
    quarters.find(({ start }) => start === chosen.quarter) ?? quarterAt(quarters, today().slice(0, 7));
  if (!matrix || !quarter) return undefined;
  const choose = (next: Partial<Chosen>) => {
    const now = { ...chosen, ...next };
    lastChosen.set(store, now);
    setChosen(now);
  };
  return {
    ...{ matrix, quarters, quarter, matrices },
    showMatrix: (id) => choose({ matrix: matrices.find((one) => one.id === id)?.id ?? null }),
    showQuarter: (start) => choose({ quarter: quarters.find((one) => one.start === start)?.start ?? null }),
  };
}

function quartersIn(period: Period | undefined, fiscalStart: number): readonly Quarter[] {
  return period ? quartersOf(period, fiscalStart) : [];
}

/** All matrices, from the top of the organisation down; the same list until one of them, a unit or a period changes. */
function useMatrixChoices(records: RecordSet): readonly MatrixChoice[] {
  const matrices = records.all('matrix');
  const units = records.all('unit');
  const periods = records.all('period');
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else of the records is read
  return useMemo(() => {
    const ordered = matricesInOrder(records);
    const perUnit = Map.groupBy(ordered, ({ unit }) => unit);
    return ordered.map(({ id, unit, period }) => {
      const name = units.get(unit)?.name ?? '';
      const several = (perUnit.get(unit)?.length ?? 0) > 1;
      const label = several ? `${name} · ${periods.get(period)?.label ?? ''}` : name;
      return { id, label, level: depthOf(records, unit) };
    });
  }, [matrices, units, periods]);
}
