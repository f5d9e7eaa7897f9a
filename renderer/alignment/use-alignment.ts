import { useDeferredValue, useMemo } from 'react';
import { type Alignment, alignmentOf } from '#shared/alignment/alignment.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';

/** The alignment of the plan; in a large one it follows an edit when nothing more urgent is to be drawn. */
export function useAlignment(records: RecordSet): Alignment {
  const settled = useDeferredValue(records);
  return useMemo(() => alignmentOf(settled), [settled]);
}
