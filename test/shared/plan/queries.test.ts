import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cascadeItem } from '#shared/plan/commands/cascade.ts';
import { addItem } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { addMatrix, addUnit } from '#shared/plan/commands/plan.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import { type ItemId, matrixId, month, unitId, valueIdOf } from '#shared/plan/ids.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import { chainOf } from '#shared/plan/queries/chain.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { outline } from '#shared/plan/queries/outline.ts';
import { adjacentRoles } from '#shared/plan/queries/roles.ts';
import { unitTree } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankValue } from '#shared/plan/records/blank.ts';
import { ROLES, type Role } from '#shared/plan/records/fields.ts';
import { emptyPlan, plan, testContext } from './arbitraries.ts';

describe('adjacent roles', () => {
  it('are the four neighbours on the ring', () => {
    const pairs = ROLES.flatMap((a, at) =>
      ROLES.slice(at + 1).flatMap((b) => (adjacentRoles(a, b) ? [`${a} ${b}`] : [])),
    );
    expect(pairs).toEqual(['longTerm annual', 'longTerm measure', 'annual priority', 'priority measure']);
    expect(ROLES.every((role) => !adjacentRoles(role, role))).toBe(true);
  });
});

/** Two levels: the priority of the upper matrix is cascaded into the lower one as an annual objective. */
function twoLevels() {
  const context = testContext('q');
  let records: RecordSet = emptyPlan();
  const run = (edit: Edit) => {
    records = apply(records, edit);
    return edit.added[0]?.id ?? '';
  };
  const [upper] = records.list('matrix');
  if (!upper) throw new Error('The plan has no matrix.');
  run(addUnit(records, { name: 'Line 1', parent: upper.unit }, context));
  const line = records.list('unit')[1];
  if (!line) throw new Error('No unit was added.');
  run(addMatrix(records, { unit: line.id, period: upper.period, title: 'Line 1' }, context));
  const lower = records.list('matrix')[1];
  if (!lower) throw new Error('No matrix was added.');
  const item = (matrix: typeof upper, role: Role) => {
    const [added] = addItem(records, { matrix: matrix.id, role, text: role }, context).added;
    if (added?.kind !== 'item') throw new Error('No item was added.');
    records = records.with([added]);
    return added;
  };
  const [goal, annual, priority] = [item(upper, 'longTerm'), item(upper, 'annual'), item(upper, 'priority')];
  run(setLink(records, { a: goal.id, b: annual.id, strength: 'strong' }, context));
  run(setLink(records, { a: annual.id, b: priority.id, strength: 'weak' }, context));
  run(cascadeItem(records, { upper: priority.id, lowerMatrix: lower.id, role: 'annual' }, context));
  const objective = recordsWhere(records, 'item', 'matrix', lower.id)[0];
  if (!objective) throw new Error('Nothing was cascaded.');
  const work = item(lower, 'priority');
  run(setLink(records, { a: work.id, b: objective.id, strength: 'strong' }, context));
  const result = item(lower, 'measure');
  run(setLink(records, { a: work.id, b: result.id, strength: 'strong' }, context));
  return { records, upper, lower, work, line };
}

describe('the chain of an item', () => {
  it('leads over links and cascades up to the long-term objectives', () => {
    const { records, work } = twoLevels();
    const steps = chainOf(records, work.id).map(
      ({ item, via, distance }) => `${distance} ${item.code} ${via.kind}`,
    );
    expect(steps).toEqual(['1 A1 link', '2 P1 cascadeLink', '3 A1 link', '4 B1 link']);
  });
});

describe('the view of a matrix', () => {
  it('says how deep its unit stands, and holds only its own items and links', () => {
    const { records, upper, lower } = twoLevels();
    expect(matrixView(records, upper.id).level).toBe(0);
    const view = matrixView(records, lower.id);
    expect(view.level).toBe(1);
    expect(view.items.annual.map(({ code }) => code)).toEqual(['A1']);
    expect(view.links).toHaveLength(2);
    expect(matrixView(records, lower.id)).toBe(view);
  });

  it('holds the links between its items in the order of the set, after edits, too', () => {
    const expectLinks = (records: RecordSet) => {
      for (const { id } of records.all('matrix').values()) {
        const isOwn = (item: ItemId) => records.get('item', item)?.matrix === id;
        const links = records.list('link').filter(({ a, b }) => isOwn(a) && isOwn(b));
        expect(matrixView(records, id).links).toEqual(links);
      }
    };
    fc.assert(
      fc.property(plan, fc.nat(), (records, at) => {
        expectLinks(records);
        const link = records.list('link').at(at % (records.all('link').size || 1));
        if (!link) return;
        expectLinks(records.with([], [link]));
        const item = records.get('item', link.a);
        if (item) expectLinks(records.with([{ ...item, matrix: matrixId.parse('elsewhere') }]));
      }),
    );
  });

  it('lists what is said of an item month by month, whatever order it came in', () => {
    const { records, upper } = twoLevels();
    const [item] = matrixView(records, upper.id).items.annual;
    if (!item) throw new Error('the upper level has an objective');
    const values = ['2026-11', '2025-02', '2026-03'].map((at) =>
      blankValue({ id: valueIdOf(item.id, month.parse(at)), item: item.id, month: month.parse(at) }),
    );
    const listed = matrixView(records.with(values), upper.id).values(item.id);
    expect(listed.map((value) => value.month)).toEqual(['2025-02', '2026-03', '2026-11']);
  });

  it('finds every link and duty of the plan in exactly one matrix', () => {
    fc.assert(
      fc.property(plan, (records) => {
        const views = records.list('matrix').map(({ id }) => matrixView(records, id));
        expect(views.flatMap(({ links }) => links).length).toBe(records.list('link').length);
        expect(views.flatMap(({ duties }) => duties).length).toBe(records.list('duty').length);
        for (const view of views) {
          for (const link of view.links) expect(view.link(link.b, link.a)).toBe(link);
          for (const duty of view.duties) expect(view.duty(duty.item, duty.person)).toBe(duty);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the outline', () => {
  it('is the tree of units with their matrices and counts', () => {
    const { records, line } = twoLevels();
    const [top] = outline(records);
    expect(top?.level).toBe(0);
    expect(top?.matrices[0]?.counts).toEqual({ longTerm: 1, annual: 1, priority: 1, measure: 0 });
    expect(top?.children.map(({ unit, level }) => [unit.id, level])).toEqual([[line.id, 1]]);
  });

  it('shows every unit once, even where a file holds a circle', () => {
    const unit = (id: string, parent: string | null) => ({
      kind: 'unit' as const,
      id: unitId.parse(id),
      name: id,
      parent: parent === null ? null : unitId.parse(parent),
      lead: null,
      order: 'a0',
      extra: null,
    });
    const tree = unitTree([unit('a', 'b'), unit('b', 'a'), unit('c', 'missing'), unit('d', 'd')]);
    expect(tree.map((node) => [node.unit.id, node.children.map((child) => child.unit.id)])).toEqual([
      ['c', []],
      ['a', ['b']],
      ['d', []],
    ]);
  });
});
