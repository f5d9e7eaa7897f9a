import { jsonEqual } from '../json.ts';
import { cascadeItem, TAKEN_AS } from '../plan/commands/cascade.ts';
import { changing, together } from '../plan/commands/command.ts';
import { labelsFor } from '../plan/commands/labels.ts';
import { apply } from '../plan/edits/apply.ts';
import { type Difference, type Edit, isEmpty, NO_DIFFERENCE } from '../plan/edits/edit.ts';
import { type EditContext, makeEdit } from '../plan/edits/make.ts';
import { squashAll } from '../plan/edits/squash.ts';
import { type ItemId, type MatrixId, valueIdOf } from '../plan/ids.ts';
import { recordsWhere } from '../plan/lookup.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { blankValue } from '../plan/records/blank.ts';
import { withField } from '../plan/records/compare.ts';
import { fieldValue, type Item, type PlanRecord, type Value } from '../plan/records/records.ts';
import type { Round, Verdict } from './format.ts';
import type { Negotiation, PointStanding } from './negotiation.ts';
import { TERM_FIELDS } from './projection.ts';
import { sideOf } from './sides.ts';

const TAKEN: readonly Verdict[] = ['accept', 'acceptWithChanges'];

/**
 * The edit by which the lower unit follows a thread that went on: points that it has accepted become objectives of its
 * matrix, joined to the upper item by a cascade link; where the terms of one that it has already have moved, its objective
 * moves along, field by field, except where the unit has changed that field itself.
 * @param before what the rounds came to until now; null before the first
 * @returns null where there is nothing to take
 */
export function takeOver(
  records: RecordSet,
  { before, after }: { readonly before: Negotiation | null; readonly after: Negotiation },
  matrix: MatrixId,
  context: EditContext,
): Edit | null {
  const takenBefore = new Map(takenPoints(before).map((point) => [point.item.id, point]));
  let now = records;
  const parts: Difference[] = [];
  const codes: string[] = [];
  for (const point of takenPoints(after)) {
    const was = takenBefore.get(point.item.id);
    const part = was ? movedAlong(now, was, point) : asObjective(now, point, matrix, context);
    if (isEmpty(part)) continue;
    now = apply(now, part);
    parts.push(part);
    codes.push(point.item.code);
  }
  return parts.length === 0 ? null : makeEdit(context, labelsFor(context).takeOver(codes), squashAll(parts));
}

/** The points that the lower side has accepted, with their terms. */
function takenPoints(negotiation: Negotiation | null): readonly PointStanding[] {
  if (negotiation === null) return [];
  return negotiation.points.filter(
    ({ item, standing }) => standing === 'agreed' || isTakenBy(negotiation.line, item.id),
  );
}

/** Whether the last word of the lower side on a point takes it. */
function isTakenBy(line: readonly Round[], item: ItemId): boolean {
  const said = line
    .filter((round) => sideOf(round) === 'lower')
    .flatMap(({ answers }) => answers.find((answer) => answer.item === item) ?? []);
  const last = said.at(-1);
  return last !== undefined && TAKEN.includes(last.verdict);
}

function asObjective(
  records: RecordSet,
  { item, targets }: PointStanding,
  matrix: MatrixId,
  context: EditContext,
): Difference {
  if (recordsWhere(records, 'cascadeLink', 'upper', item.id).length > 0) return NO_DIFFERENCE;
  // A copy of the upper plan has the item itself, and needs no objective made of it.
  if (records.get('item', item.id)?.matrix === matrix) return NO_DIFFERENCE;
  const withUpper = records.with([item]);
  const objective = cascadeItem(
    withUpper,
    { upper: item.id, lowerMatrix: matrix, role: TAKEN_AS[item.role] },
    context,
  );
  const lower = objective.added.find((record) => record.kind === 'item');
  return together(objective, lower?.kind === 'item' ? targetsOf(targets, lower) : NO_DIFFERENCE);
}

/** The monthly targets of the upper item, now of the lower one. */
function targetsOf(targets: readonly Value[], lower: Item): Difference {
  const added = targets.map(
    (value): Value => ({ ...value, id: valueIdOf(lower.id, value.month), item: lower.id, actual: null }),
  );
  return { ...NO_DIFFERENCE, added };
}

/** What has moved between two terms of a point, on the objective that was made of it. */
function movedAlong(records: RecordSet, was: PointStanding, is: PointStanding): Difference {
  const objectives = recordsWhere(records, 'cascadeLink', 'upper', is.item.id).flatMap(
    ({ lower }) => records.get('item', lower) ?? [],
  );
  return together(
    ...objectives.flatMap((lower) => [
      fieldsMoved(lower, was.item, is.item, TERM_FIELDS),
      ...is.targets.map((target) => targetMoved(records, lower, target, was.targets)),
    ]),
  );
}

function targetMoved(records: RecordSet, lower: Item, target: Value, before: readonly Value[]): Difference {
  const place = { item: lower.id, month: target.month, id: valueIdOf(lower.id, target.month) };
  const was = before.find(({ month }) => month === target.month) ?? blankValue({ ...target, plan: null });
  const own = records.get('value', place.id);
  if (own) return fieldsMoved(own, was, target, ['plan', 'milestone']);
  return jsonEqual(was.plan, target.plan) && was.milestone === target.milestone
    ? NO_DIFFERENCE
    : { ...NO_DIFFERENCE, added: [{ ...target, ...place, actual: null }] };
}

function fieldsMoved(
  own: PlanRecord,
  was: PlanRecord,
  is: PlanRecord,
  fields: readonly string[],
): Difference {
  const moved = fields.filter((field) => {
    const [from, to] = [fieldValue(was, field) ?? null, fieldValue(is, field) ?? null];
    return !jsonEqual(from, to) && jsonEqual(fieldValue(own, field) ?? null, from);
  });
  const after = moved.reduce((record, field) => withField(record, field, fieldValue(is, field) ?? null), own);
  return changing(own, after);
}
