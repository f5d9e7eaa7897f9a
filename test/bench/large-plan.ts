import {
  cascadeLinkIdOf,
  dutyIdOf,
  itemId,
  linkIdOf,
  type MatrixId,
  matrixId,
  month,
  participantIdOf,
  periodId,
  personId,
  planId,
  sortedPair,
  unitId,
  valueIdOf,
} from '#shared/plan/ids.ts';
import { blankItem, blankLink, blankMatrix, blankValue } from '#shared/plan/records/blank.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS, ROLES } from '#shared/plan/records/fields.ts';
import type { Item, PlanRecord } from '#shared/plan/records/records.ts';

const ITEMS = { longTerm: 5, annual: 8, priority: 10, measure: 12 } as const;
const PEOPLE = 50;
const COLUMNS = 5;
/** Units below one unit. */
const SPAN = 5;
/** Every fifth cell carries a mark. */
const SPARSITY = 5;

const period = periodId.parse('fy26');
const person = (number: number) => personId.parse(`person${number % PEOPLE}`);
export const matrixAt = (number: number): MatrixId => matrixId.parse(`matrix${number}`);
const itemAt = (matrix: number, role: Item['role'], number: number) =>
  itemId.parse(`m${matrix}-${role}${number}`);

/**
 * A plan of many matrices of 5 + 8 + 10 + 12 items in a tree of units, a fifth of all cells marked, each measure with
 * values for so many months of the year.
 */
export function* largePlan(matrices: number, months = 12): Generator<PlanRecord> {
  yield {
    kind: 'plan',
    id: planId.parse('plan'),
    title: `Plan of ${matrices} matrices`,
    trueNorth: 'The supplier that customers name first',
    strengths: DEFAULT_STRENGTHS,
    duties: DEFAULT_DUTIES,
    roleNames: null,
    copiedFrom: null,
    extra: null,
  };
  yield {
    kind: 'period',
    id: period,
    label: 'FY26',
    start: month.parse('2026-01'),
    months: 12,
    reviews: [],
    extra: null,
  };
  for (let number = 0; number < PEOPLE; number += 1) {
    yield {
      kind: 'person',
      id: person(number),
      name: `Engineer ${number}`,
      mail: '',
      order: `a${number}`,
      extra: null,
    };
  }
  for (let number = 0; number < matrices; number += 1) yield* matrixRecords(number, months);
}

function* matrixRecords(number: number, months: number): Generator<PlanRecord> {
  const above = Math.floor((number - 1) / SPAN);
  const unit = unitId.parse(`unit${number}`);
  yield {
    kind: 'unit',
    id: unit,
    name: `Unit ${number}`,
    parent: number === 0 ? null : unitId.parse(`unit${above}`),
    lead: person(number),
    order: `a${number}`,
    extra: null,
  };
  yield blankMatrix({ id: matrixAt(number), unit, period, title: `Unit ${number}`, owner: person(number) });
  const sides = ROLES.map((role) => itemsOf(number, role));
  for (const side of sides) yield* side;
  yield* linksOf(sides);
  yield* dutiesOf(number, sides.flat());
  yield* valuesOf(sides.at(-1) ?? [], months);
  const lower = sides[0]?.[0];
  if (number > 0 && lower) {
    const upper = itemAt(above, 'priority', number % ITEMS.priority);
    yield {
      kind: 'cascadeLink',
      id: cascadeLinkIdOf(upper, lower.id),
      upper,
      lower: lower.id,
      note: '',
      extra: null,
    };
  }
}

function itemsOf(matrix: number, role: Item['role']): readonly Item[] {
  return Array.from({ length: ITEMS[role] }, (_, number) =>
    blankItem({
      id: itemAt(matrix, role, number),
      matrix: matrixAt(matrix),
      role,
      code: `${role.charAt(0).toUpperCase()}${number + 1}`,
      text: `Shorten the lead time of line ${number + 1} from twelve days to seven by the end of the year`,
      why: 'Customers leave because of late deliveries',
      order: `a${number}`,
      owner: person(matrix + number),
      due: '2026-12',
    }),
  );
}

/** Marks in the four corners: each role with the next of the ring. */
function* linksOf(sides: readonly (readonly Item[])[]): Generator<PlanRecord> {
  let cell = 0;
  for (const [index, side] of sides.entries()) {
    for (const one of side) {
      for (const other of sides[(index + 1) % sides.length] ?? []) {
        cell += 1;
        if (cell % SPARSITY !== 0) continue;
        const [a, b] = sortedPair(one.id, other.id);
        yield blankLink({ id: linkIdOf(a, b), a, b, strength: 'medium' });
      }
    }
  }
}

function* dutiesOf(matrix: number, items: readonly Item[]): Generator<PlanRecord> {
  let cell = 0;
  for (let column = 0; column < COLUMNS; column += 1) {
    const of = person(matrix + column);
    const id = participantIdOf(matrixAt(matrix), of);
    yield { kind: 'participant', id, matrix: matrixAt(matrix), person: of, order: `a${column}`, extra: null };
    for (const item of items) {
      cell += 1;
      if (cell % SPARSITY !== 0) continue;
      yield {
        kind: 'duty',
        id: dutyIdOf(item.id, of),
        item: item.id,
        person: of,
        level: 'core',
        extra: null,
      };
    }
  }
}

function* valuesOf(measures: readonly Item[], months: number): Generator<PlanRecord> {
  for (const { id: item } of measures) {
    for (let number = 1; number <= months; number += 1) {
      const at = month.parse(`2026-${String(number).padStart(2, '0')}`);
      yield blankValue({
        id: valueIdOf(item, at),
        item,
        month: at,
        plan: 12 - number / 2,
        actual: 12 - number / 3,
      });
    }
  }
}
