import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '#shared/catchball/decide.ts';
import type { Round } from '#shared/catchball/format.ts';
import { lockedBy, negotiationOf } from '#shared/catchball/negotiation.ts';
import type { CheckedCatchball } from '#shared/catchball/read.ts';
import { newestOf, receive } from '#shared/catchball/receive.ts';
import { reviewRound } from '#shared/catchball/review.ts';
import { sideOf } from '#shared/catchball/sides.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { matrixId, planId } from '#shared/plan/ids.ts';
import { violations } from '#shared/plan/invariants.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { emptyPlan, recordsOf, testContext } from '../plan/arbitraries.ts';
import { division, filesOf, type Played, played } from './played-thread.ts';
import { counting } from './thread.ts';

/** A thread, and its files in some order, some of them more than once. */
const arriving = played.chain((thread) => {
  const files = filesOf(thread);
  const order = fc.shuffledSubarray([...files, ...files], {
    minLength: files.length,
    maxLength: 2 * files.length,
  });
  const shuffled = order.map((some) => [...[...some, ...files].filter(bringsAnEnd).slice(0, 1), ...some]);
  return fc.record({ order: shuffled, again: fc.constant(files) });
});

/** A file that hands the thread to a third unit makes a stranger that third: an end of a thread knows it by another first. */
function bringsAnEnd({ document }: CheckedCatchball): boolean {
  return newestOf(document.rounds).act !== 'escalate';
}

interface Taken {
  readonly records: RecordSet;
  readonly rounds: readonly Round[];
}

function taken(so: Taken, file: CheckedCatchball, plan: string): Taken {
  const { records, rounds } = so;
  const thread = records.get('thread', file.document.thread.id) ?? null;
  const [matrix] = records.list('matrix');
  const state = { plan: planId.parse(plan), thread, rounds, matrix: matrixId.parse(matrix?.id), records };
  const { edit } = receive(file, state, counting(), 'x.catchball');
  if (!edit) return so;
  const known = new Set(rounds.map(({ id }) => id));
  return {
    records: apply(records, edit),
    rounds: [...rounds, ...file.document.rounds.filter(({ id }) => !known.has(id))],
  };
}

const lowerPlan = emptyPlan(testContext('q'));

function takenAll(files: readonly CheckedCatchball[]): Taken {
  return files.reduce((so, file) => taken(so, file, 'lower-plan'), {
    records: lowerPlan,
    rounds: [] as readonly Round[],
  });
}

/** The upper plan with the thread in it, as if each round had been received. */
function upperWith({ header, rounds }: Played): RecordSet {
  const [matrix] = division.list('matrix');
  if (!matrix) throw new Error('the division has a matrix');
  const thread = {
    kind: 'thread',
    id: header.id,
    title: header.title,
    side: 'upper',
    state: 'open',
    matrix: matrix.id,
    agreed: [],
    header: {},
    extra: null,
  } as const;
  const stored = rounds.map(({ id, number, parent, hash }) => ({
    kind: 'round' as const,
    ...{ id, thread: header.id, number, parent, hash },
    body: {},
    extra: null,
  }));
  return division.with([thread, ...stored]);
}

/**
 * The laws of threads, over random play of both sides.
 * @param numRuns how many threads are played per law
 */
export function threadLaws(numRuns: number): void {
  describe('the laws of threads', { timeout: 30_000 + numRuns * 60 }, () => {
    it('files that arrive in any order, late or twice, give the same thread and the same plan around it', () => {
      fc.assert(
        fc.property(arriving, ({ order, again }) => {
          const one = takenAll([...order, ...again]);
          const other = takenAll(again);
          expect(recordsOf(one.records)).toEqual(recordsOf(other.records));
          expect(negotiationOf(one.rounds)).toEqual(negotiationOf(other.rounds));
          expect(violations(one.records)).toEqual([]);
        }),
        { numRuns },
      );
    });

    it('receiving a file a second time is no edit at all', () => {
      fc.assert(
        fc.property(played, (thread) => {
          const files = filesOf(thread);
          const once = takenAll(files);
          for (const file of files) expect(taken(once, file, 'lower-plan')).toBe(once);
        }),
        { numRuns },
      );
    });

    it('a thread is either over, or it waits for exactly one side', () => {
      fc.assert(
        fc.property(played, ({ rounds }) => {
          const negotiation = negotiationOf(rounds);
          const over = negotiation.state === 'agreed' || negotiation.state === 'withdrawn';
          expect(negotiation.ball === null).toBe(over);
          expect(negotiation.agreement !== null).toBe(negotiation.state === 'agreed');
          for (const item of lockedBy(negotiation)) {
            expect(negotiation.points.find((point) => point.item.id === item)?.standing).toBe('agreed');
          }
        }),
        { numRuns },
      );
    });

    it('deciding and taking it back restores the plan, byte for byte', () => {
      fc.assert(
        fc.property(
          played,
          fc.infiniteStream(fc.constantFrom('accepted', 'refused', 'edited')),
          (thread, picks) => {
            const before = upperWith(thread);
            for (const round of thread.rounds) {
              const rulings = reviewRound(before, round).map(({ key }) => {
                const verdict = picks.next().value;
                return { key, verdict, value: 77, reason: '' } as const;
              });
              const edit = decide(before, round, rulings, 'Lower', counting());
              const after = apply(before, edit);
              expect(violations(after)).toEqual([]);
              expect(JSON.stringify(recordsOf(apply(after, invert(edit))))).toBe(
                JSON.stringify(recordsOf(before)),
              );
            }
          },
        ),
        { numRuns },
      );
    });

    it('one policy that never takes two values for a field gives the same plan in any order of the rounds', () => {
      fc.assert(
        fc.property(
          played.chain((thread) =>
            fc.tuple(
              fc.constant(thread),
              fc.shuffledSubarray([...thread.rounds], { minLength: thread.rounds.length }),
            ),
          ),
          ([thread, order]) => {
            const policy = firstByHash(thread.rounds);
            const decided = (rounds: readonly Round[]) =>
              rounds.reduce((records, round) => {
                const rulings = reviewRound(records, round).map(({ key }) => ({
                  key,
                  verdict: policy.get(key) === round.hash ? ('accepted' as const) : ('refused' as const),
                  reason: '',
                }));
                return apply(records, decide(records, round, rulings, 'Lower', counting()));
              }, upperWith(thread));
            expect(recordsOf(decided(order))).toEqual(recordsOf(decided(thread.rounds)));
          },
        ),
        { numRuns },
      );
    });
  });
}

/** For every field that rounds of the lower side would change, the one whose value is taken. */
function firstByHash(rounds: readonly Round[]): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  for (const round of rounds) {
    if (sideOf(round) === 'upper') continue;
    for (const { key } of reviewRound(division, round)) {
      const best = chosen.get(key);
      if (best === undefined || round.hash < best) chosen.set(key, round.hash);
    }
  }
  return chosen;
}
