import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignmentOf } from '#shared/alignment/alignment.ts';
import { reachedFrom } from '#shared/alignment/chains.ts';
import { type Gain, greatestGains } from '#shared/alignment/gains.ts';
import { unitAlignments } from '#shared/alignment/units.ts';
import { copyRecords } from '#shared/plan/copy.ts';
import { itemId, linkIdOf, sortedPair } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { blankLink } from '#shared/plan/records/blank.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { answered, carryingPlan, downwardPlan, newLink, newTakeOver, stronger } from './carrying-plans.ts';

const NOISE = 1e-9;

/** How far each item is carried, by its id. */
function sharesOf(records: RecordSet): ReadonlyMap<string, number> {
  const { graph, carried } = alignmentOf(records);
  return new Map(graph.nodes.map((node) => [node.item.id, carried(node)]));
}

function expectNoLower(before: RecordSet, after: RecordSet): void {
  expect(alignmentOf(after).score).toBeGreaterThanOrEqual(alignmentOf(before).score - NOISE);
  const shares = sharesOf(after);
  for (const [id, share] of sharesOf(before)) {
    expect(shares.get(id) ?? 0, id).toBeGreaterThanOrEqual(share - NOISE);
  }
}

describe('the alignment of any plan', () => {
  it('lies between 0 and 1, for every item, unit and objective', () => {
    fc.assert(
      fc.property(carryingPlan, (records) => {
        const alignment = alignmentOf(records);
        const cells = unitAlignments(alignment).flatMap(({ cells: ofUnit, own }) => [
          own ?? 0,
          ...[...ofUnit.values()].flatMap(({ carried, reached }) => [carried, reached - carried]),
        ]);
        for (const share of [alignment.score, ...sharesOf(records).values(), ...cells]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('never falls by a positive link more, nor by a stronger one', () => {
    fc.assert(
      fc.property(carryingPlan, newLink, (records, link) => {
        const known = records.get('link', link.id);
        const put = known?.effect === 'positive' ? stronger(known) : link;
        expectNoLower(records, records.with([put]));
      }),
    );
  });

  it('never falls by a take-over more, circles included', () => {
    fc.assert(
      fc.property(carryingPlan, newTakeOver, (records, link) => expectNoLower(records, records.with([link]))),
    );
  });

  it('never falls by an owner and a target more', () => {
    fc.assert(
      fc.property(carryingPlan, fc.nat(), (records, at) => {
        const measures = records.list('item').filter(({ role }) => role === 'measure');
        const measure = measures[at % measures.length];
        if (measure) expectNoLower(records, records.with([answered(measure)]));
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(carryingPlan, fc.infiniteStream(fc.nat()), (records, ranks) => {
        const other = RecordSet.of(shuffled([...records], ranks));
        expect(sharesOf(other)).toEqual(
          new Map([...sharesOf(other)].map(([id]) => [id, sharesOf(records).get(id)])),
        );
        expect(told(other)).toEqual(told(records));
      }),
    );
  });

  it('does not depend on ids', () => {
    fc.assert(
      fc.property(carryingPlan, (records) => {
        let made = 1000;
        // Downwards, so that whatever was sorted by id comes the other way round.
        const renamed = copyRecords(records, () => `x${made--}`);
        expect(alignmentOf(renamed).score).toBeCloseTo(alignmentOf(records).score, 9);
        expect(
          greatestGains(alignmentOf(renamed), alignmentOf(renamed).objectives, 5).map(({ gain }) =>
            gain.toFixed(9),
          ),
        ).toEqual(
          greatestGains(alignmentOf(records), alignmentOf(records).objectives, 5).map(({ gain }) =>
            gain.toFixed(9),
          ),
        );
      }),
    );
  });

  it('is the same from above as from below: an item gets to its best measure as much as it is carried', () => {
    fc.assert(
      fc.property(carryingPlan, (records) => {
        const alignment = alignmentOf(records);
        for (const node of alignment.graph.nodes) {
          const ends = [...reachedFrom(node).values()].filter((reached) => reached.node.ends);
          const best = Math.max(0, ...ends.map(({ share }) => share));
          expect(best).toBeCloseTo(alignment.carried(node), 9);
          const chain = alignment.chain(node);
          expect(chain.steps.reduce((share, { carries }) => share * carries, 1)).toBeCloseTo(chain.share, 9);
          if (best > 0) expect((chain.steps.at(-1)?.node ?? chain.start).ends).toBe(true);
        }
        const [top] = unitAlignments(alignment);
        for (const objective of alignment.objectives) {
          const cell = top?.cells.get(objective.item.id);
          expect(cell?.carried).toBeCloseTo(alignment.carried(objective), 9);
        }
      }),
    );
  });

  it('rises by just the gain that is told, where a place is mended', () => {
    let mended = 0;
    fc.assert(
      fc.property(downwardPlan, (records) => {
        const { objectives, score, ...alignment } = alignmentOf(records);
        for (const gain of greatestGains({ ...alignment, objectives, score }, objectives, 3)) {
          mended += 1;
          expect(alignmentOf(records.with(remedyOf(gain))).score - score).toBeCloseTo(gain.gain, 9);
        }
      }),
    );
    expect(mended).toBeGreaterThan(20);
  });
});

/** What mends a place; what carries an unsupported item fully is made for it. */
function remedyOf(gain: Gain): readonly PlanRecord[] {
  const { item } = gain.node;
  switch (gain.type) {
    case 'unanswered':
      return [answered(item)];
    case 'weakLink': {
      const { via } = gain.support;
      return via.kind === 'link' ? [{ ...via, strength: 'strong' }] : [];
    }
    case 'unsupported': {
      const roles = ['annual', 'priority', 'measure'] as const;
      const chain = roles
        .slice(item.role === 'longTerm' ? 0 : item.role === 'annual' ? 1 : 2)
        .map((role) => answered({ ...item, id: itemId.parse(`new-${role}`), role }));
      const links = chain.map((lower, at) => {
        const [a, b] = sortedPair((chain[at - 1] ?? item).id, lower.id);
        return blankLink({ id: linkIdOf(a, b), a, b, strength: 'strong' });
      });
      return [...chain, ...links];
    }
  }
}

function told(records: RecordSet): readonly string[] {
  const alignment = alignmentOf(records);
  return [
    ...alignment.objectives.map((each) =>
      [each, ...alignment.chain(each).steps.map(({ node }) => node)].map(({ item }) => item.id).join(' '),
    ),
    ...greatestGains(alignment, alignment.objectives, 5).map(({ node, type }) => `${type} ${node.item.id}`),
  ];
}

function shuffled(records: readonly PlanRecord[], ranks: Iterable<number>): readonly PlanRecord[] {
  const stream = ranks[Symbol.iterator]();
  return records
    .map((record) => ({ record, rank: Number(stream.next().value ?? 0) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ record }) => record);
}
