import { beforeEach, describe, expect, it } from 'vitest';
import { type TrailMatrix, trailOf } from '#renderer/matrix/trail/trail.ts';
import type { Outline } from '#shared/host/replies.ts';
import { startYear } from '#shared/plan/commands/new-year.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { type MatrixId, month } from '#shared/plan/ids.ts';
import { inOrder } from '#shared/plan/order.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { testContext } from '../../shared/plan/arbitraries.ts';
import { sample } from './sample-matrix.ts';

let records: RecordSet;
let top: MatrixId;

beforeEach(() => {
  const { records: first, matrix } = sample();
  const [from] = first.list('period');
  if (!from) throw new Error('The sample has no period.');
  const into = { label: 'FY2027', start: month.parse('2027-01'), months: 12 };
  // Line 1 keeps to its old year.
  const units = first.list('unit').flatMap(({ id, name }) => (name === 'Line 1' ? [] : [id]));
  const year = { from: from.id, into, units, carried: [], results: {} };
  records = apply(first, startYear(first, year, testContext('y')));
  top = matrix;
});

function outline(): Outline {
  const [plan] = records.list('plan');
  if (!plan) throw new Error('There is no plan.');
  return {
    plan,
    periods: records.list('period'),
    units: inOrder(records.list('unit')),
    matrices: records.list('matrix').map((matrix) => ({
      matrix,
      counts: { longTerm: 0, annual: 0, priority: 0, measure: 0 },
    })),
  };
}

function matrixOf(unit: string, period: string): MatrixId {
  const found = records
    .list('matrix')
    .find(
      (matrix) =>
        records.get('unit', matrix.unit)?.name === unit &&
        records.get('period', matrix.period)?.label === period,
    );
  if (!found) throw new Error(`${unit} has no matrix of ${period}.`);
  return found.id;
}

const labels = (matrices: readonly TrailMatrix[] = []) => matrices.map(({ label }) => label);

describe('the trail of a plan with two years', () => {
  it('leads down to the matrices of the shown year, and counts units', () => {
    const trail = trailOf(outline(), top);
    expect(trail?.unitsBelow).toBe(3);
    expect(labels(trail?.children)).toEqual(['Engineering', 'Procurement', 'Production']);
  });

  it('leads to the other years of the shown unit', () => {
    const trail = trailOf(outline(), matrixOf('Production', 'FY2027'));
    expect(labels(trail?.crumbs.at(-1)?.siblings)).toEqual([
      'Engineering',
      'Procurement',
      'Production · FY2027',
      'Production · FY2026',
    ]);
    expect(trail?.crumbs[0]?.matrix).toBe(matrixOf('Components Division', 'FY2027'));
  });

  it('names the year of a unit that has nothing for the shown one', () => {
    const trail = trailOf(outline(), matrixOf('Production', 'FY2027'));
    expect(labels(trail?.children)).toEqual(['Line 1 · FY2026']);
  });
});
