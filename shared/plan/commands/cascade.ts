import type { Difference, Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { cascadeLinkIdOf, type ItemId, itemId, type MatrixId, matrixId, type UnitId } from '../ids.ts';
import { MissingRecordError, recordsWhere, required } from '../lookup.ts';
import { overlap } from '../months.ts';
import { cascadeRefusal, servesItself } from '../queries/cascade-refusal.ts';
import type { RecordSet } from '../record-set.ts';
import { blankItem, blankMatrix } from '../records/blank.ts';
import type { Role } from '../records/fields.ts';
import type { CascadeLink, Item, Matrix, Mirror } from '../records/records.ts';
import { adding, CommandError, removing, together } from './command.ts';
import { freshCode } from './item-code.ts';
import { labelsFor } from './labels.ts';
import { placing } from './placing.ts';

/** As what a lower level may take an item over. */
export type TakenRole = Extract<Role, 'longTerm' | 'annual'>;

/** The upper level's ends become the lower level's objectives: one step up in the ladder of roles. */
export const TAKEN_AS: { readonly [R in Role]: TakenRole } = {
  longTerm: 'longTerm',
  annual: 'longTerm',
  priority: 'annual',
  measure: 'annual',
};

/**
 * Makes an upper level's item an objective of a lower level's matrix: a new item with its wording and figures, and
 * the cascade link between the two. The new item is the first added record.
 */
export function cascadeItem(
  records: RecordSet,
  args: { readonly upper: ItemId; readonly lowerMatrix: MatrixId; readonly role: TakenRole },
  context: EditContext,
): Edit {
  const upper = upperOf(records, args.upper);
  const lowerMatrix = required(records, 'matrix', args.lowerMatrix);
  if (upper.kind === 'item' && upper.matrix === args.lowerMatrix) {
    throw new CommandError(`${upper.code} already belongs to this matrix; choose one of another level.`);
  }
  const label = labelsFor(context).cascade(upper.code, unitName(records, lowerMatrix));
  return makeEdit(context, label, takenInto(records, upper, lowerMatrix, args.role, context));
}

/**
 * Makes an item an objective of a unit, in its matrix for the same period, or else for some of its months; where it has
 * none, a draft is made in the same edit. The new item is the first added record.
 * @throws CommandError where the cascade would become a circle, or the unit has taken the item on already
 */
export function cascadeToUnit(
  records: RecordSet,
  args: { readonly upper: ItemId; readonly unit: UnitId; readonly role?: TakenRole },
  context: EditContext,
): Edit {
  const upper = upperOf(records, args.upper);
  const unit = required(records, 'unit', args.unit);
  const refusal = cascadeRefusal(records, upper, args.unit);
  if (refusal === 'ownUnit') {
    throw new CommandError(`${upper.code} is an item of ${unit.name} itself; choose a unit below it.`);
  }
  if (refusal === 'circle') {
    throw new CommandError(
      `${upper.code} serves ${unit.name}; given back to it, the cascade would run in a circle. Choose a unit below.`,
    );
  }
  if (refusal === 'taken') throw new CommandError(`${unit.name} has taken ${upper.code} on already.`);
  const known = matrixFor(records, upper, args.unit);
  const target = known ?? draftFor(records, upper, args.unit, context);
  const role = args.role ?? TAKEN_AS[upper.role];
  const taken = takenInto(records, upper, target, role, context);
  return makeEdit(
    context,
    labelsFor(context).cascade(upper.code, unit.name),
    known ? taken : together(taken, adding(target)),
  );
}

/**
 * Lets an item that a lower level has already serve one of a level above.
 * @throws CommandError where both stand in one matrix, or the cascade would become a circle
 */
export function cascadeExisting(
  records: RecordSet,
  args: { readonly upper: ItemId; readonly lower: ItemId },
  context: EditContext,
): Edit {
  const upper = upperOf(records, args.upper);
  const lower = required(records, 'item', args.lower);
  if (upper.kind === 'item' && upper.matrix === lower.matrix) {
    throw new CommandError(
      `${upper.code} and ${lower.code} belong to one matrix; mark the cell where they cross.`,
    );
  }
  if (servesItself(records, upper, lower)) {
    throw new CommandError(
      `${upper.code} serves ${lower.code} itself; the cascade would run in a circle. Nothing was changed.`,
    );
  }
  const link = cascadeLink(upper.id, lower.id);
  const known = records.has('cascadeLink', link.id);
  return makeEdit(
    context,
    labelsFor(context).cascadeExisting(upper.code, lower.code),
    known ? together() : adding(link),
  );
}

/** Takes the link between an item and what it was made of away; both items stay. */
export function uncascade(
  records: RecordSet,
  args: { readonly upper: ItemId; readonly lower: ItemId },
  context: EditContext,
): Edit {
  const link = required(records, 'cascadeLink', cascadeLinkIdOf(args.upper, args.lower));
  const [upper, lower] = [upperOf(records, args.upper), required(records, 'item', args.lower)];
  return makeEdit(context, labelsFor(context).uncascade(upper.code, lower.code), removing(link));
}

function upperOf(records: RecordSet, id: ItemId): Item | Mirror {
  const upper = records.get('item', id) ?? records.get('mirror', id);
  if (!upper) throw new MissingRecordError('item', id);
  return upper;
}

function takenInto(
  records: RecordSet,
  upper: Item | Mirror,
  matrix: Matrix,
  role: TakenRole,
  context: EditContext,
): Difference {
  const siblings = recordsWhere(records, 'item', 'matrix', matrix.id).filter((item) => item.role === role);
  const { order, neighbours } = placing(siblings, undefined);
  const blank = blankItem({
    id: itemId.parse(context.newId()),
    matrix: matrix.id,
    role,
    text: upper.text,
    code: freshCode(records, matrix.id, role),
    order,
  });
  const lower: Item =
    upper.kind === 'item' ? { ...blank, ...agreedFields(upper) } : { ...blank, why: upper.why };
  return together(adding(lower, cascadeLink(upper.id, lower.id)), neighbours);
}

function cascadeLink(upper: ItemId, lower: ItemId): CascadeLink {
  return { kind: 'cascadeLink', id: cascadeLinkIdOf(upper, lower), upper, lower, note: '', extra: null };
}

/** The unit's open matrix for the item's period, or else the first that has a month of it. */
function matrixFor(records: RecordSet, upper: Item | Mirror, unit: UnitId): Matrix | undefined {
  const period = periodOf(records, upper);
  const open = recordsWhere(records, 'matrix', 'unit', unit)
    .filter(({ status }) => status !== 'closed')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return (
    open.find((matrix) => matrix.period === period.id) ??
    open.find((matrix) => overlap(required(records, 'period', matrix.period), period))
  );
}

function draftFor(records: RecordSet, upper: Item | Mirror, unit: UnitId, context: EditContext): Matrix {
  const { name, lead } = required(records, 'unit', unit);
  const above = upper.kind === 'item' ? required(records, 'matrix', upper.matrix) : null;
  return blankMatrix({
    id: matrixId.parse(context.newId()),
    unit,
    period: periodOf(records, upper).id,
    title: name,
    owner: lead,
    ...(above && { arrangement: above.arrangement }),
  });
}

/** Of an item of another plan nothing is known: it belongs to what this plan plans last. */
function periodOf(records: RecordSet, upper: Item | Mirror) {
  if (upper.kind === 'item') {
    return required(records, 'period', required(records, 'matrix', upper.matrix).period);
  }
  const last = records.list('period').toSorted((a, b) => (a.start < b.start ? 1 : -1))[0];
  if (!last) throw new CommandError('The plan has no period yet; add one first.');
  return last;
}

function unitName(records: RecordSet, { unit, title }: Matrix): string {
  return records.get('unit', unit)?.name ?? title;
}

/** What the lower level takes over from the item above; owner, budget and progress are its own. */
function agreedFields(upper: Item): Partial<Item> {
  const { why, start, due, measureUnit, baseline, better, metWithin, atRiskWithin } = upper;
  const { metText, atRiskText, missedText } = upper;
  return {
    why,
    start,
    due,
    measureUnit,
    baseline,
    better,
    metWithin,
    atRiskWithin,
    metText,
    atRiskText,
    missedText,
  };
}
