import type { ItemId, MatrixId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import { RecordSet } from '../record-set.ts';
import type { CascadeLink, Kind, PlanRecord } from '../records/records.ts';
import { unitsAbove } from './units.ts';

/** The matrix with all that belongs to it; empty where the set does not hold it. */
export function matrixPart(records: RecordSet, id: MatrixId): readonly PlanRecord[] {
  const matrix = records.get('matrix', id);
  if (!matrix) return [];
  const items = recordsWhere(records, 'item', 'matrix', id);
  const ids = new Set(items.map((item) => item.id));
  const between = new Set<PlanRecord>();
  for (const item of ids) for (const record of betweenLevels(records, item)) between.add(record);
  return [
    matrix,
    ...items,
    ...items.flatMap((item) => recordsWhere(records, 'link', 'a', item.id).filter(({ b }) => ids.has(b))),
    ...recordsWhere(records, 'participant', 'matrix', id),
    ...items.flatMap((item) => recordsWhere(records, 'duty', 'item', item.id)),
    ...items.flatMap((item) => recordsWhere(records, 'value', 'item', item.id)),
    ...items.flatMap((item) => OWNED.flatMap((kind) => recordsWhere(records, kind, 'item', item.id))),
    ...recordsWhere(records, 'acceptance', 'matrix', id),
    ...between,
  ];
}

/** What belongs to one item and is shown on no sheet. */
const OWNED = ['barrier', 'claim', 'grade', 'outcome'] as const;

/** What joins an item with items that may be of other matrices. */
function betweenLevels(records: RecordSet, item: ItemId): readonly PlanRecord[] {
  return [
    ...recordsWhere(records, 'cascadeLink', 'lower', item),
    ...recordsWhere(records, 'cascadeLink', 'upper', item),
    ...recordsWhere(records, 'dependency', 'item', item),
    ...recordsWhere(records, 'dependency', 'needs', item),
    ...recordsWhere(records, 'cause', 'from', item),
    ...recordsWhere(records, 'cause', 'to', item),
  ];
}

/** The matrix with what its sheet shows besides: the plan's head, its period, its units upwards and its people. */
function sheetPart(records: RecordSet, id: MatrixId): readonly PlanRecord[] {
  const part = matrixPart(records, id);
  const matrix = records.get('matrix', id);
  if (!matrix) return records.list('plan');
  const people = new Set<string | null>([matrix.owner]);
  for (const record of part) {
    if (record.kind === 'item') people.add(record.owner);
    if (record.kind === 'participant' || record.kind === 'duty') people.add(record.person);
  }
  const units = new Set([matrix.unit, ...unitsAbove(records, matrix.unit)]);
  return [
    ...records.list('plan'),
    ...records.list('period').filter((period) => period.id === matrix.period),
    ...records.list('person').filter((person) => people.has(person.id)),
    ...records.list('unit').filter((unit) => units.has(unit.id)),
    ...part,
    ...part.flatMap((record) => (record.kind === 'cascadeLink' ? endsOf(records, record) : [])),
  ];
}

/** The items at both ends of a cascade link; those of other matrices are needed for their names. */
function endsOf(records: RecordSet, { upper, lower }: CascadeLink): readonly PlanRecord[] {
  return [records.get('item', upper), records.get('mirror', upper), records.get('item', lower)].filter(
    (end) => end !== undefined,
  );
}

/** Two states of one sheet. A record that only one of them refers to stands in both where both plans have it. */
export interface SheetStates {
  readonly before: RecordSet;
  readonly after: RecordSet;
}

/** Both states in one: what stands in either, and of what stands in both, the later. */
export function unionOf({ before, after }: SheetStates): RecordSet {
  return after.with([...before].filter(({ kind, id }) => !after.has(kind, id)));
}

/** Cuts two states of a plan down to what one matrix shows in either. */
export function sheetStates({ before, after }: SheetStates, matrix: MatrixId): SheetStates {
  const shown = [...sheetPart(before, matrix), ...sheetPart(after, matrix)];
  const of = (records: RecordSet) => {
    const found = new Set<PlanRecord>();
    for (const { kind, id } of shown) {
      const record = records.get<Kind>(kind, id);
      if (record) found.add(record);
    }
    return RecordSet.of(found);
  };
  return { before: of(before), after: of(after) };
}
