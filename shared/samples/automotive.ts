import {
  cascadeLinkIdOf,
  dutyIdOf,
  type ItemId,
  itemId,
  type MatrixId,
  matrixId,
  type PersonId,
  participantIdOf,
  periodId,
  personId,
  planId,
  unitId,
} from '../plan/ids.ts';
import { RecordSet } from '../plan/record-set.ts';
import { blankItem, blankMatrix, blankPeriod } from '../plan/records/blank.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS } from '../plan/records/fields.ts';
import type { Item, PlanRecord } from '../plan/records/records.ts';
import data from './data/automotive.json' with { type: 'json' };
import { itemsOf, orderKeys, sampleLink, valuesOf } from './items.ts';
import { type AutomotiveSource, automotiveSource } from './source.ts';

const STRENGTH = { S: 'strong', M: 'medium', W: 'weak' } as const;
const PERIOD = periodId.parse('FY2026');

/** The components division with its four lower units, each with the matrix that it got through the cascade. */
export function automotive(): RecordSet {
  const source = automotiveSource.parse(data);
  const top = matrixOf(source.unit);
  const people = peopleOf(source);
  const ownerOf = (code: string) => people.byCode(source.owners[code]);
  const sides = [
    { role: 'longTerm', items: source.longTerm },
    { role: 'annual', items: source.annual },
    { role: 'priority', items: source.priorities },
    { role: 'measure', items: source.measures },
  ] as const;
  return RecordSet.of([
    {
      kind: 'plan',
      id: planId.parse('automotive'),
      title: 'Components Division',
      trueNorth: source.trueNorth,
      strengths: DEFAULT_STRENGTHS,
      duties: DEFAULT_DUTIES,
      roleNames: null,
      copiedFrom: null,
      extra: null,
    },
    blankPeriod({ id: PERIOD, ...source.period }),
    ...people.records,
    ...unitsOf(source, people.byCode),
    ...sides.flatMap(({ role, items }) => itemsOf(items, { matrix: top, role, ownerOf })),
    ...sides.flatMap(({ items }) => valuesOf(items, source.period.start)),
    ...linksOf(source),
    ...dutiesOf(source, top),
    ...cascadeOf(source, people.byCode),
  ]);
}

function matrixOf(unit: string): MatrixId {
  return matrixId.parse(`${unit}-${PERIOD}`);
}

function peopleOf(source: AutomotiveSource) {
  const known = new Set(source.people.map(({ id }) => id));
  const leads = source.units
    .filter(({ lead }) => !known.has(lead))
    .map(({ id, lead }) => ({ id: `lead-${id}`, name: lead }));
  const all = [...source.people, ...leads];
  const orders = orderKeys(all.length);
  const records: readonly PlanRecord[] = all.map(({ id, name }, index) => ({
    kind: 'person',
    id: personId.parse(id),
    name,
    mail: '',
    order: orders[index] ?? 'a0',
    extra: null,
  }));
  const byCode = (code: string | undefined): PersonId | null => {
    const found = all.find(({ id, name }) => id === code || name === code);
    return found ? personId.parse(found.id) : null;
  };
  return { records, byCode };
}

function unitsOf(source: AutomotiveSource, person: (code: string) => PersonId | null): readonly PlanRecord[] {
  const orders = orderKeys(source.units.length);
  return source.units.flatMap(({ id, name, parent, lead }, index): PlanRecord[] => [
    {
      kind: 'unit',
      id: unitId.parse(id),
      name,
      parent: parent === null ? null : unitId.parse(parent),
      lead: person(lead),
      order: orders[index] ?? 'a0',
      extra: null,
    },
    blankMatrix({
      id: matrixOf(id),
      unit: unitId.parse(id),
      period: PERIOD,
      title: `${name} X-matrix`,
      owner: person(lead),
      revision: '1',
      date: '2026-01-15',
    }),
  ]);
}

function linksOf(source: AutomotiveSource): readonly PlanRecord[] {
  return Object.entries(source.marks.sheet).flatMap(([from, row]) =>
    Object.entries(row).map(([to, letter]) =>
      sampleLink(itemId.parse(from), itemId.parse(to), STRENGTH[letter]),
    ),
  );
}

function dutiesOf(source: AutomotiveSource, matrix: MatrixId): readonly PlanRecord[] {
  const orders = orderKeys(source.people.length);
  const participants = source.people.map(({ id }, index): PlanRecord => {
    const person = personId.parse(id);
    return {
      kind: 'participant',
      id: participantIdOf(matrix, person),
      matrix,
      person,
      order: orders[index] ?? 'a0',
      extra: null,
    };
  });
  const duties = Object.entries(source.duties).flatMap(([code, row]) =>
    Object.entries(row).map(([who, level]): PlanRecord => {
      const [item, person] = [itemId.parse(code), personId.parse(who)];
      return { kind: 'duty', id: dutyIdOf(item, person), item, person, level, extra: null };
    }),
  );
  return [...participants, ...duties];
}

/** Each take-over becomes the lower unit's annual objective, with the measure that goes with it and a cascade link up. */
function cascadeOf(
  source: AutomotiveSource,
  person: (code: string) => PersonId | null,
): readonly PlanRecord[] {
  const taken = new Map<string, ItemId>();
  const records: PlanRecord[] = [];
  for (const { from, unit, takes, measure } of source.cascade) {
    const lead = source.units.find(({ id }) => id === unit)?.lead;
    const owner = lead === undefined ? null : person(lead);
    const common = { matrix: matrixOf(unit), order: 'a0', owner };
    const objective: Item = blankItem({
      ...common,
      id: itemId.parse(`${unit}-A1`),
      role: 'annual',
      code: 'A1',
      text: takes,
    });
    const yardstick: Item = blankItem({
      ...common,
      id: itemId.parse(`${unit}-K1`),
      role: 'measure',
      code: 'K1',
      text: capitalised(measure),
    });
    const upper = taken.get(from) ?? itemId.parse(from);
    taken.set(`${unit}'s ${takes.toLowerCase()}`, objective.id);
    records.push(objective, yardstick, {
      kind: 'cascadeLink',
      id: cascadeLinkIdOf(upper, objective.id),
      upper,
      lower: objective.id,
      note: '',
      extra: null,
    });
  }
  return records;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
