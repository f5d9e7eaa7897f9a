import { itemId, matrixId, month, periodId, planId, unitId } from '../plan/ids.ts';
import { monthAfter } from '../plan/months.ts';
import { RecordSet } from '../plan/record-set.ts';
import { blankMatrix, blankPeriod } from '../plan/records/blank.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS } from '../plan/records/fields.ts';
import data from './data/homelessness.json' with { type: 'json' };
import { itemsOf, sampleLink } from './items.ts';
import { homelessnessSource } from './source.ts';

/** The two years that the first aspiration gives itself. */
const START = month.parse('2026-01');
const MONTHS = 24;

/** Several agencies around one matrix in the TASTE arrangement, every mark with its reason. */
export function homelessness(): RecordSet {
  const source = homelessnessSource.parse(data);
  const unit = unitId.parse('partnership');
  const period = periodId.parse('two-years');
  const matrix = matrixId.parse('homelessness-matrix');
  const ownerOf = () => null;
  return RecordSet.of([
    {
      kind: 'plan',
      id: planId.parse('homelessness'),
      title: 'Ending homelessness together',
      trueNorth: source.trueNorth,
      strengths: DEFAULT_STRENGTHS,
      duties: DEFAULT_DUTIES,
      roleNames: null,
      copiedFrom: null,
      extra: null,
    },
    blankPeriod({
      id: period,
      label: `${START.slice(0, 4)}–${monthAfter(START, MONTHS - 1).slice(0, 4)}`,
      start: START,
      months: MONTHS,
    }),
    { kind: 'unit', id: unit, name: 'Agencies together', parent: null, lead: null, order: 'a0', extra: null },
    blankMatrix({ id: matrix, unit, period, title: 'Ending homelessness together', arrangement: 'taste' }),
    ...itemsOf(source.aspirations, { matrix, role: 'longTerm', ownerOf }),
    ...itemsOf(source.strategies, { matrix, role: 'annual', ownerOf }),
    ...itemsOf(source.tactics, { matrix, role: 'priority', ownerOf }),
    ...itemsOf(source.evidence, { matrix, role: 'measure', ownerOf }),
    ...source.marks.map(({ pair: [one, other], strength, reason }) =>
      sampleLink(itemId.parse(one), itemId.parse(other), strength, reason),
    ),
  ]);
}
