import type { SheetReading } from '#shared/exchange/mapping/import-tables.ts';
import type { ImportMapping, SheetMapping } from '#shared/exchange/mapping/mapping.ts';
import { isExpected } from '#shared/exchange/mapping/problems.ts';
import type { MappedSheet, MappedTables } from '#shared/host/importing.ts';
import { targetsOf } from '#shared/plan/clipboard/cross-heads.ts';
import type { Axis } from '#shared/plan/clipboard/place.ts';
import type { Difference } from '#shared/plan/edits/edit.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Role } from '#shared/plan/records/fields.ts';
import type { Kind } from '#shared/plan/records/records.ts';

/** More than these nobody reads; the counts say how many there are. */
const MOST_PROBLEMS = 300;
/** More than these no select offers. */
const MOST_TARGETS = 1000;

/** What was read, as a screen shows it. */
export function mappedTables(
  readings: readonly SheetReading[],
  mapping: ImportMapping,
  difference: Difference,
  records: RecordSet,
): MappedTables {
  const sheets = readings.map(({ problems, ...reading }, index): MappedSheet => {
    const mapped = mapping.sheets[index];
    const expected = problems.filter(isExpected);
    const toLookAt = problems.filter((problem) => !isExpected(problem));
    return {
      ...reading,
      targets: { rows: targets(mapped, 'rows', records), columns: targets(mapped, 'columns', records) },
      problems: [...toLookAt, ...expected].slice(0, MOST_PROBLEMS),
      problemCounts: { toLookAt: toLookAt.length, expected: expected.length },
    };
  });
  return { sheets, counts: countsOf(difference, records) };
}

function targets(mapping: SheetMapping | undefined, side: 'rows' | 'columns', records: RecordSet) {
  if (mapping?.as !== 'cross') return [];
  const axis: Axis = mapping[side];
  return targetsOf(matrixView(records, mapping.matrix), axis)
    .slice(0, MOST_TARGETS)
    .map((id) => {
      const item = records.get('item', id);
      return { id, name: item ? `${item.code} ${item.text}` : (records.get('person', id)?.name ?? '') };
    });
}

function countsOf({ added, changed, removed }: Difference, records: RecordSet): MappedTables['counts'] {
  const ids = (kind: Kind) =>
    new Set(
      [...added, ...changed.filter(({ field }) => field !== 'order'), ...removed].flatMap((one) =>
        one.kind === kind ? [one.id] : [],
      ),
    );
  const made = (kind: Kind) => added.filter((record) => record.kind === kind).length;
  const items = { made: roleCounts(), changed: roleCounts() };
  for (const record of added) if (record.kind === 'item') items.made[record.role] += 1;
  const changedItems = new Set(
    changed.flatMap(({ kind, id, field }) => (kind === 'item' && field !== 'order' ? [id] : [])),
  );
  for (const id of changedItems) {
    const item = records.get('item', id);
    if (item) items.changed[item.role] += 1;
  }
  const both = (role: Role) => ({ made: items.made[role], changed: items.changed[role] });
  return {
    items: {
      longTerm: both('longTerm'),
      annual: both('annual'),
      priority: both('priority'),
      measure: both('measure'),
    },
    links: ids('link').size,
    duties: ids('duty').size,
    people: made('person'),
    values: ids('value').size,
    units: { made: made('unit'), changed: ids('unit').size - made('unit') },
    memberships: ids('membership').size,
    peopleChanged: ids('person').size - made('person'),
  };
}

function roleCounts(): { [R in Role]: number } {
  return { longTerm: 0, annual: 0, priority: 0, measure: 0 };
}
