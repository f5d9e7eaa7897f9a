import { describe, expect, it } from 'vitest';
import { type Alignment, alignmentOf, objectivesByUnit } from '#shared/alignment/alignment.ts';
import type { Chain } from '#shared/alignment/chains.ts';
import { greatestGains } from '#shared/alignment/gains.ts';
import type { CarryingNode } from '#shared/alignment/graph.ts';
import { chainOfCell, unitAlignments } from '#shared/alignment/units.ts';
import { cascadeLinkIdOf, itemId, unitId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { CascadeLink, PlanRecord } from '#shared/plan/records/records.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { changed } from '../audit/case.ts';
import { levelBelow, link, soundItem, soundPlan, target } from '../audit/sound-plan.ts';
import { emptyPlan } from '../plan/arbitraries.ts';

const VALUES = soundPlan.list('value').map(({ id }) => `value ${id}`);

describe('the alignment of a plan', () => {
  it('is 1 where every objective has a strong chain to a measure with an owner and a target', () => {
    expect(alignmentOf(soundPlan).score).toBe(1);
  });

  it('is 0 of an empty plan and of one that links nothing', () => {
    expect(alignmentOf(emptyPlan()).score).toBe(0);
    expect(alignmentOf(RecordSet.empty).score).toBe(0);
    expect(alignmentOf(changed([], ...soundPlan.list('link').map(({ id }) => `link ${id}`))).score).toBe(0);
  });

  it('multiplies what the steps of a chain carry, and counts the strongest chain alone', () => {
    const medium = changed([
      link('B1', 'A1', { strength: 'medium' }),
      link('A1', 'P1', { strength: 'medium' }),
    ]);
    expect(alignmentOf(medium).score).toBeCloseTo(1 / 9);
    const second = medium.with([
      soundItem('A2', { order: 'a1' }),
      link('B1', 'A2', { strength: 'medium' }),
      link('A2', 'P1'),
    ]);
    expect(alignmentOf(second).score).toBeCloseTo(1 / 3);
  });

  it.each<readonly [string, readonly PlanRecord[], readonly string[]]>([
    ['an adverse link', [link('A1', 'P1', { effect: 'negative' })], []],
    ['a link of a level that the plan does not have', [link('A1', 'P1', { strength: 'gone' })], []],
    ['a measure without an owner', [soundItem('K1', { owner: null })], []],
    ['a measure whose target lies outside of the period', [target('K1', '2027-01')], VALUES],
    ['a dropped item', [soundItem('P1', { status: 'dropped' })], []],
  ])('%s carries nothing', (_, put, without) => {
    expect(alignmentOf(changed(put, ...without)).score).toBe(0);
  });

  it('takes words for a target', () => {
    expect(alignmentOf(changed([], ...VALUES)).score).toBe(0);
    expect(alignmentOf(changed([soundItem('K1', { metText: 'Signed' })], ...VALUES)).score).toBe(1);
  });

  it('does not carry over the corner of measures and long-term objectives, which shows and does not bring about', () => {
    const proofOnly = changed([], ...['A1 B1', 'A1 P1', 'K1 P1'].map(linkKey));
    expect(proofOnly.list('link')).toHaveLength(1);
    expect(alignmentOf(proofOnly).score).toBe(0);
  });

  it('weighs links by the scale of the plan', () => {
    const [plan] = soundPlan.list('plan');
    if (!plan) throw new Error('the sound plan has its own record');
    const strengths = [
      { key: 'strong', glyph: '●', label: 'Strong', weight: 4 },
      { key: 'medium', glyph: '○', label: 'Medium', weight: 3 },
    ];
    const other = changed([{ ...plan, strengths }, link('A1', 'P1', { strength: 'medium' })]);
    expect(alignmentOf(other).score).toBeCloseTo(0.75);
    expect(
      alignmentOf(other.with([{ ...plan, strengths: strengths.map((level) => ({ ...level, weight: 0 })) }]))
        .score,
    ).toBe(0);
  });

  it('asks of closed matrices nothing', () => {
    const [matrix] = soundPlan.list('matrix');
    if (!matrix) throw new Error('the sound plan has a matrix');
    expect(alignmentOf(changed([{ ...matrix, status: 'closed' }])).objectives).toEqual([]);
  });

  it('takes the side that stands first for the vision where the top has no long-term objectives', () => {
    const alignment = alignmentOf(changed([], 'item B1', ...['A1 B1', 'B1 K1'].map(linkKey)));
    expect(codes(alignment.objectives)).toEqual(['A1']);
    expect(alignment.score).toBe(1);
  });
});

describe('the alignment over levels', () => {
  const broken = changed([], linkKey('P1 K1'));

  it('follows what a lower unit has taken over', () => {
    expect(alignmentOf(broken).score).toBe(0);
    const passedOn = broken.with([...levelApart(null, 'line'), takenOver('P1', 'line-A1')]);
    const alignment = alignmentOf(passedOn);
    expect(alignment.score).toBe(1);
    expect(codes(alignment.objectives)).toEqual(['B1']);
  });

  it('ends in a circle, which carries nothing by itself', () => {
    const circle = [...levelApart(null, 'line'), takenOver('P1', 'line-A1'), takenOver('line-P1', 'A1')];
    const without = circle.filter(({ id }) => id !== linkKey('line-P1 line-K1').slice('link '.length));
    expect(alignmentOf(broken.with(without)).score).toBe(0);
    expect(alignmentOf(broken.with(circle)).score).toBe(1);
  });

  it('is carried round a circle by what leads out of it, wherever one enters', () => {
    const circle = [...levelApart(null, 'line'), takenOver('P1', 'line-A1'), takenOver('line-P1', 'A1')];
    const second = [soundItem('P2', { order: 'a1' }), link('A1', 'P2'), link('P2', 'K1')];
    const records = changed([...circle, ...second], linkKey('P1 K1'));
    const gone = records.list('link').filter(({ id }) => `link ${id}` === linkKey('line-P1 line-K1'));
    const { graph, carried } = alignmentOf(records.with([], gone));
    const entry = graph.byItem.get(itemId.parse('line-A1'));
    expect(entry && carried(entry)).toBe(1);
  });

  it('tells what each unit carries, with the units below it', () => {
    const records = broken.with([
      ...levelApart(null, 'line'),
      ...levelApart('line', 'cell'),
      takenOver('P1', 'line-A1'),
    ]);
    const weaker = records.with([link('line-A1', 'line-P1', { strength: 'medium' })]);
    expect(rowsOf(alignmentOf(weaker))).toEqual([
      'Plant 0 33 %: B1 100 → 33',
      'line 1 33 %: B1 100 → 33',
      'cell 2 100 %:',
    ]);
  });

  it('tells apart what gets to a unit and breaks there from what never gets there', () => {
    const alignment = alignmentOf(buildSample('automotive'));
    expect(rowsOf(alignment)).toEqual([
      'Components Division 0 56 %: B1 100 → 33, B2 100 → 100, B3 100 → 33',
      'Engineering 1 0 %: B2 100 → 0, B3 33 → 0',
      'Procurement 1 0 %: B2 100 → 0, B3 33 → 0',
      'Production 1 0 %: B2 100 → 0, B3 33 → 0',
      'Line 1 2 0 %: B2 100 → 0, B3 33 → 0',
    ]);
    const [, operational] = alignment.objectives;
    if (!operational) throw new Error('the sample has three long-term objectives');
    expect(told(chainOfCell(alignment, operational, new Set([unitId.parse('N5')])))).toBe(
      'B2 1 A1 1 A1 1 A1',
    );
    expect(told(chainOfCell(alignment, operational, new Set([unitId.parse('N1')])))).toBe(
      'B2 1 A1 1 P1 1 K1',
    );
  });
});

/** Worked out by hand in docs/alignment.md. */
describe('the alignment of the automotive sample', () => {
  const alignment = alignmentOf(buildSample('automotive'));
  const { objectives, graph } = alignment;

  it('is five ninths', () => {
    expect(alignment.score).toBeCloseTo(5 / 9);
    expect(objectives.map((each) => [each.item.code, Math.round(alignment.carried(each) * 9)])).toEqual([
      ['B1', 3],
      ['B2', 9],
      ['B3', 3],
    ]);
  });

  it('comes from these figures of annual objectives and priorities', () => {
    const ninths = ['A1', 'A2', 'A3', 'A4', 'A5', 'P1', 'P2', 'P3', 'P4', 'P5'].map((code) => {
      const node = graph.byItem.get(itemId.parse(code));
      return `${code} ${node && Math.round(alignment.carried(node) * 9)}`;
    });
    expect(ninths).toEqual(['A1 9', 'A2 9', 'A3 9', 'A4 3', 'A5 3', 'P1 9', 'P2 9', 'P3 9', 'P4 3', 'P5 9']);
  });

  it('has one chain behind every figure', () => {
    const chains = objectives.map((each) => told(alignment.chain(each)));
    expect(chains).toEqual(['B1 1 A4 1 P4 0.33 K2', 'B2 1 A1 1 P1 1 K1', 'B3 1 A5 0.33 P2 1 K1']);
  });

  it('would rise most at five places, each of which lifts one objective to the full', () => {
    const gains = greatestGains(alignment, objectives, 5);
    expect(gains.map(({ type, node, gain }) => `${type} ${node.item.code} ${gain.toFixed(3)}`)).toEqual(
      ['P4', 'A4', 'A5', 'B1', 'B3'].map((code) => `weakLink ${code} 0.222`),
    );
  });
});

describe('what would raise the score most', () => {
  it('names what is missing, and nothing in a plan that is carried fully', () => {
    expect(gainsOf(soundPlan)).toEqual([]);
    expect(gainsOf(changed([], linkKey('P1 K1')))).toEqual(['unsupported P1 1.00']);
    expect(gainsOf(changed([soundItem('K1', { owner: null })]))).toEqual(['unanswered K1 1.00 owner']);
    expect(gainsOf(changed([soundItem('K1', { owner: null })], ...VALUES))).toEqual([
      'unanswered K1 1.00 owner target',
    ]);
  });

  it('leaves out what nothing of the vision rests on', () => {
    const idle = soundItem('A2', { order: 'a1' });
    expect(gainsOf(soundPlan.with([idle]))).toEqual([]);
  });

  it('can be asked for one unit', () => {
    const records = soundPlan.with([...levelApart(null, 'line'), takenOver('P1', 'line-A1')]);
    const alignment = alignmentOf(
      records.with(
        [],
        records.list('link').filter(({ id }) => `link ${id}` === linkKey('line-P1 line-K1')),
      ),
    );
    expect(alignment.score).toBe(1);
    const own = objectivesByUnit(alignment).get(unitId.parse('line')) ?? [];
    expect(codes(own)).toEqual(['B1', 'A1']);
    expect(greatestGains(alignment, own, 5).map(({ type, gain }) => `${type} ${gain}`)).toEqual([
      'unsupported 1',
    ]);
  });
});

describe('a chain', () => {
  it('without an end tells where it gets furthest', () => {
    const alignment = alignmentOf(changed([], linkKey('P1 K1')));
    const [objective] = alignment.objectives;
    if (!objective) throw new Error('the sound plan has an objective');
    expect(told(alignment.chain(objective))).toBe('B1 1 A1 1 P1');
    expect(chainOfCell(alignment, objective, new Set([unitId.parse('elsewhere')]))).toBeUndefined();
  });

  it('leads out of a circle', () => {
    const circle = [...levelApart(null, 'line'), takenOver('P1', 'line-A1'), takenOver('line-P1', 'A1')];
    const alignment = alignmentOf(changed(circle, linkKey('P1 K1')));
    const [objective] = alignment.objectives;
    expect(objective && told(alignment.chain(objective))).toBe('B1 1 A1 1 P1 1 A1 1 P1 1 K1');
  });
});

/** A sound level that has taken nothing over yet. */
function levelApart(parent: string | null, unit: string): readonly PlanRecord[] {
  return levelBelow(parent, unit).filter(({ kind }) => kind !== 'cascadeLink');
}

function linkKey(pair: string): string {
  const [one = '', other = ''] = pair.split(' ');
  return `link ${link(one, other).id}`;
}

function takenOver(upper: string, lower: string): CascadeLink {
  const ends = { upper: itemId.parse(upper), lower: itemId.parse(lower) };
  return { kind: 'cascadeLink', id: cascadeLinkIdOf(ends.upper, ends.lower), ...ends, note: '', extra: null };
}

function codes(nodes: readonly CarryingNode[]): readonly string[] {
  return nodes.map(({ item }) => item.code);
}

function told(chain: Chain | undefined): string | undefined {
  return (
    chain &&
    [
      chain.start.item.code,
      ...chain.steps.map(({ node, carries }) => `${Number(carries.toFixed(2))} ${node.item.code}`),
    ].join(' ')
  );
}

function rowsOf(alignment: Alignment): readonly string[] {
  const code = (id: string) => alignment.records.get('item', id)?.code ?? '';
  const percent = (share: number) => Math.round(share * 100);
  return unitAlignments(alignment).map(({ unit, level, own, cells }) => {
    const carried = [...cells].map(
      ([id, cell]) => `${code(id)} ${percent(cell.reached)} → ${percent(cell.carried)}`,
    );
    return `${unit.name} ${level} ${own === null ? '–' : `${percent(own)} %`}: ${carried.join(', ')}`.trim();
  });
}

function gainsOf(records: RecordSet): readonly string[] {
  const alignment = alignmentOf(records);
  return greatestGains(alignment, alignment.objectives, 5).map((gain) => {
    const lacks =
      gain.type === 'unanswered'
        ? [gain.lacksOwner ? 'owner' : '', gain.lacksTarget ? 'target' : ''].filter((part) => part !== '')
        : [];
    return [gain.type, gain.node.item.code, gain.gain.toFixed(2), ...lacks].join(' ');
  });
}
