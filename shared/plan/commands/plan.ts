import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import {
  type MatrixId,
  type Month,
  matrixId,
  type PeriodId,
  periodId,
  planId,
  type UnitId,
  unitId,
} from '../ids.ts';
import { required } from '../lookup.ts';
import { placeAt } from '../order.ts';
import type { RecordSet } from '../record-set.ts';
import { blankMatrix, blankPeriod } from '../records/blank.ts';
import { type ArrangementName, DEFAULT_DUTIES, DEFAULT_STRENGTHS } from '../records/fields.ts';
import type { Unit } from '../records/records.ts';
import { adding, CommandError, changing, together } from './command.ts';
import { labelsFor } from './labels.ts';
import { type After, placing } from './placing.ts';

export interface NewPlan {
  readonly title: string;
  readonly trueNorth: string;
  readonly unitName: string;
  readonly periodLabel: string;
  /** First month of the period. */
  readonly start: Month;
  readonly months: number;
  readonly arrangement: ArrangementName;
}

/** A plan from nothing: one unit, one period and its empty matrix. The edit applies to the empty set. */
export function newPlan(args: NewPlan, context: EditContext): Edit {
  const plan = planId.parse(context.newId());
  const period = periodId.parse(context.newId());
  const unit = blankUnit(context, args.unitName, null, placeAt([], 0).order);
  const difference = adding(
    {
      kind: 'plan',
      id: plan,
      title: args.title,
      trueNorth: args.trueNorth,
      strengths: DEFAULT_STRENGTHS,
      duties: DEFAULT_DUTIES,
      roleNames: null,
      copiedFrom: null,
      extra: null,
    },
    blankPeriod({ id: period, label: args.periodLabel, start: args.start, months: args.months }),
    unit,
    blankMatrix({
      id: matrixId.parse(context.newId()),
      unit: unit.id,
      period,
      title: args.title,
      arrangement: args.arrangement,
    }),
  );
  return makeEdit(context, labelsFor(context).newPlan(args.title), difference);
}

/** Adds a unit below `parent`, or a top one (null). */
export function addUnit(
  records: RecordSet,
  args: { readonly name: string; readonly parent: UnitId | null; readonly after?: After },
  context: EditContext,
): Edit {
  if (args.parent !== null) required(records, 'unit', args.parent);
  const siblings = records.list('unit').filter(({ parent }) => parent === args.parent);
  const { order, neighbours } = placing(siblings, args.after);
  const name = args.name.trim();
  if (name === '') throw new CommandError('A unit needs a name.');
  const unit = blankUnit(context, name, args.parent, order);
  return makeEdit(context, labelsFor(context).addUnit(name), together(adding(unit), neighbours));
}

export function addMatrix(
  records: RecordSet,
  args: {
    readonly unit: UnitId;
    readonly period: PeriodId;
    readonly title: string;
    readonly arrangement?: ArrangementName;
  },
  context: EditContext,
): Edit {
  required(records, 'unit', args.unit);
  required(records, 'period', args.period);
  const matrix = blankMatrix({ id: matrixId.parse(context.newId()), ...args });
  return makeEdit(context, labelsFor(context).addMatrix(args.title), adding(matrix));
}

export function setArrangement(
  records: RecordSet,
  args: { readonly matrix: MatrixId; readonly arrangement: ArrangementName },
  context: EditContext,
): Edit {
  const matrix = required(records, 'matrix', args.matrix);
  const difference = changing(matrix, { arrangement: args.arrangement });
  return makeEdit(context, labelsFor(context).arrange(args.arrangement), difference);
}

function blankUnit(context: EditContext, name: string, parent: UnitId | null, order: string): Unit {
  return {
    kind: 'unit',
    id: unitId.parse(context.newId()),
    name,
    parent,
    lead: null,
    order,
    extra: null,
  };
}
