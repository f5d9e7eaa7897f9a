import type { ItemId, MatrixId, UnitId } from '../plan/ids.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { blankItem, blankMatrix, blankPeriod } from '../plan/records/blank.ts';
import type { Item, Kind, Link, Period, PlanRecord, Value } from '../plan/records/records.ts';
import type { Negotiable } from './format.ts';

/** The fields behind each thing that can be negotiated. */
const NEGOTIABLE_FIELDS: { readonly [N in Negotiable]: readonly string[] } = {
  wording: ['text'],
  target: [
    'baseline',
    'better',
    'measureUnit',
    'metWithin',
    'atRiskWithin',
    'metText',
    'atRiskText',
    'missedText',
  ],
  date: ['start', 'due'],
  scope: ['why'],
  resources: ['budget'],
};

/** The fields of an item that a thread may move, and that its agreement locks. */
export const TERM_FIELDS: readonly string[] = Object.values(NEGOTIABLE_FIELDS).flat();

/** True where an answer may propose another value for this field of a passed record. */
export function isNegotiable(kind: Kind, field: string, open: readonly Negotiable[]): boolean {
  if (kind === 'value') return open.includes('target') && (field === 'plan' || field === 'milestone');
  return kind === 'item' && open.some((what) => NEGOTIABLE_FIELDS[what].includes(field));
}

interface Throwing {
  readonly matrix: MatrixId;
  readonly lower: UnitId;
  readonly items: readonly ItemId[];
}

/**
 * The records that leave with a throw, and nothing else: an allow-list. Chosen items go with their target and why;
 * what they hang on up to the true north goes with its text alone. Owners, people, duties, budgets, actuals, reasons
 * of links and every other item stay at home.
 */
export function project(records: RecordSet, { matrix, lower, items }: Throwing): readonly PlanRecord[] {
  const chosen = new Set<string>(items);
  const chain = chainAbove(records, chosen);
  const passed = records
    .list('item')
    .filter(({ id }) => chosen.has(id) || chain.has(id))
    .map((item) => (chosen.has(item.id) ? chosenItem(item) : chainItem(item)));
  const shown = new Set<string>(passed.map(({ id }) => id));
  return [
    ...frame(records, matrix, lower),
    ...passed,
    ...records
      .list('link')
      .filter(({ a, b }) => shown.has(a) && shown.has(b))
      .map(bareLink),
    ...records
      .list('value')
      .filter(({ item }) => chosen.has(item))
      .map(plannedValue),
  ];
}

/** What every sheet needs around the items: the plan's true north and scales, the period, the two units, the matrix. */
function frame(records: RecordSet, id: MatrixId, lower: UnitId): readonly PlanRecord[] {
  const matrix = records.get('matrix', id);
  if (!matrix) throw new Error(`There is no matrix ${id} to throw from.`);
  const period = records.get('period', matrix.period);
  const units = [...new Set([matrix.unit, lower])].flatMap((unit) => records.get('unit', unit) ?? []);
  return [
    ...records.list('plan').map((plan) => ({ ...plan, copiedFrom: null, extra: null })),
    ...(period ? [framingPeriod(period)] : []),
    ...units.map((unit) => ({
      ...unit,
      parent: unit.id === lower && matrix.unit !== lower ? matrix.unit : null,
      lead: null,
      extra: null,
    })),
    blankMatrix({
      id: matrix.id,
      unit: matrix.unit,
      period: matrix.period,
      title: matrix.title,
      status: matrix.status,
      revision: matrix.revision,
      date: matrix.date,
      arrangement: matrix.arrangement,
    }),
  ];
}

/** Without its review days: each level keeps its own. */
function framingPeriod({ id, label, start, months }: Period): Period {
  return blankPeriod({ id, label, start, months });
}

function chosenItem({ id, matrix, role, code, text, order, ...item }: Item): Item {
  const { why, start, due, measureUnit, baseline, better } = item;
  const { metWithin, atRiskWithin, metText, atRiskText, missedText } = item;
  return blankItem({
    ...{ id, matrix, role, code, text, order, why, start, due, measureUnit, baseline, better },
    ...{ metWithin, atRiskWithin, metText, atRiskText, missedText },
  });
}

function chainItem({ id, matrix, role, code, text, order }: Item): Item {
  return blankItem({ id, matrix, role, code, text, order });
}

function bareLink(link: Link): Link {
  return { ...link, reason: '', author: '', extra: null };
}

function plannedValue(value: Value): Value {
  return { ...value, actual: null, extra: null };
}

const ABOVE = { measure: 'priority', priority: 'annual', annual: 'longTerm', longTerm: null } as const;

/** The items that the chosen ones hang on, level by level, up to the long-term objectives. */
function chainAbove(records: RecordSet, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const neighbours = new Map<string, string[]>();
  for (const { a, b } of records.list('link')) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const chain = new Set<string>();
  const queue = [...chosen];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const item = records.get('item', id);
    if (!item) continue;
    for (const other of neighbours.get(id) ?? []) {
      if (chain.has(other) || records.get('item', other)?.role !== ABOVE[item.role]) continue;
      chain.add(other);
      queue.push(other);
    }
  }
  return chain;
}
