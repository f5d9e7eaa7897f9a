import { cascadeItem } from '../plan/commands/items.ts';
import { labelsFor } from '../plan/commands/labels.ts';
import { apply } from '../plan/edits/apply.ts';
import { type Difference, type Edit, NO_DIFFERENCE } from '../plan/edits/edit.ts';
import { type EditContext, makeEdit } from '../plan/edits/make.ts';
import { squashAll } from '../plan/edits/squash.ts';
import { type ItemId, type MatrixId, valueIdOf } from '../plan/ids.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Role } from '../plan/records/fields.ts';
import type { Item, Value } from '../plan/records/records.ts';
import type { Round, Verdict } from './format.ts';

/** The upper level's ends become the lower level's objectives: one step up in the ladder of roles. */
const TAKEN_AS = {
  longTerm: 'longTerm',
  annual: 'longTerm',
  priority: 'annual',
  measure: 'annual',
} as const satisfies { readonly [R in Role]: Role };

const TAKEN: readonly Verdict[] = ['accept', 'acceptWithChanges'];

/**
 * The edit by which the lower unit takes the points that it accepted into its own matrix: as objectives with the
 * wording, dates and monthly targets of its answer, each joined to the upper item by a cascade link. Points that were
 * taken before are left alone.
 * @returns null where there is nothing to take
 */
export function takeOver(
  records: RecordSet,
  answer: Round,
  matrix: MatrixId,
  context: EditContext,
): Edit | null {
  const cascaded = new Set(records.list('cascadeLink').map(({ upper }) => upper));
  const taken = answer.answers.filter(({ item, verdict }) => TAKEN.includes(verdict) && !cascaded.has(item));
  const shown = answer.snapshot.filter((record) => record.kind === 'item' || record.kind === 'value');
  let withUpper = records.with(shown);
  const parts: Difference[] = [];
  for (const { item } of taken) {
    const upper = withUpper.get('item', item);
    if (!upper) continue;
    const objective = cascadeItem(
      withUpper,
      { upper: item, lowerMatrix: matrix, role: TAKEN_AS[upper.role] },
      context,
    );
    const [lower] = objective.added;
    const targets = lower?.kind === 'item' ? targetsOf(withUpper, item, lower) : NO_DIFFERENCE;
    withUpper = apply(apply(withUpper, objective), targets);
    parts.push(objective, targets);
  }
  if (parts.length === 0) return null;
  const codes = taken.flatMap(({ item }) => withUpper.get('item', item)?.code ?? []);
  return makeEdit(context, labelsFor(context).takeOver(codes), squashAll(parts));
}

/** The monthly targets of the upper item, now of the lower one. */
function targetsOf(records: RecordSet, upper: ItemId, lower: Item): Difference {
  const added = records
    .list('value')
    .filter(({ item }) => item === upper)
    .map(
      (value): Value => ({ ...value, id: valueIdOf(lower.id, value.month), item: lower.id, actual: null }),
    );
  return { ...NO_DIFFERENCE, added };
}
