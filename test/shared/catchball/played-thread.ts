import fc from 'fast-check';
import { escalateRound, withdrawRound } from '#shared/catchball/answer-round.ts';
import type { AnswerPoint, Round, ThreadHeader, Verdict } from '#shared/catchball/format.ts';
import { type CheckedCatchball, readCatchball } from '#shared/catchball/read.ts';
import { mayFollow } from '#shared/catchball/rules.ts';
import { type Side, sideOf } from '#shared/catchball/sides.ts';
import { ThreadTree } from '#shared/catchball/thread-tree.ts';
import { throwRound } from '#shared/catchball/throw-round.ts';
import { itemId, month, threadId, unitId, valueIdOf } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankItem, blankValue } from '#shared/plan/records/blank.ts';
import { emptyPlan, testContext } from '../plan/arbitraries.ts';
import { answering, fileOf, making, proof } from './thread.ts';

const CODES = ['one', 'two', 'three'] as const;
const VERDICTS: readonly Verdict[] = [
  'accept',
  'acceptWithChanges',
  'counter',
  'ask',
  'reply',
  'decline',
  'escalate',
];

/** A division with three priorities, each with two monthly targets, and a unit below it. */
export const division: RecordSet = (() => {
  const plan = emptyPlan(testContext('p'));
  const [matrix] = plan.list('matrix');
  const [upper] = plan.list('unit');
  if (!matrix || !upper) throw new Error('a new plan has a matrix and a unit');
  const lower = { ...upper, id: unitId.parse('lower'), name: 'Lower', parent: upper.id };
  const items = CODES.map((code, place) =>
    blankItem({
      id: itemId.parse(code),
      matrix: matrix.id,
      role: 'priority',
      code,
      text: `Do ${code}`,
      order: `a${place}`,
    }),
  );
  const values = items.flatMap(({ id }) =>
    ['2026-04', '2026-05'].map((at) => {
      const of = { item: id, month: month.parse(at) };
      return blankValue({ id: valueIdOf(of.item, of.month), ...of, plan: 10 });
    }),
  );
  return plan.with([lower, ...items, ...values]);
})();

export interface Move {
  readonly after: number;
  readonly kind: 'answer' | 'answer' | 'close' | 'withdraw' | 'escalate';
  readonly verdicts: readonly (number | null)[];
  readonly value: number;
  readonly merge: boolean;
}

const move: fc.Arbitrary<Move> = fc.record({
  after: fc.nat(30),
  kind: fc.constantFrom('answer', 'answer', 'answer', 'answer', 'close', 'close', 'withdraw', 'escalate'),
  verdicts: fc.array(fc.option(fc.nat(VERDICTS.length - 1)), { minLength: 3, maxLength: 3 }),
  value: fc.integer({ min: 8, max: 12 }),
  merge: fc.boolean(),
});

export interface Played {
  readonly header: ThreadHeader;
  readonly rounds: readonly Round[];
}

/** A thread in which the sides have answered, closed, taken back and escalated at random, also several times at one place. */
export const played: fc.Arbitrary<Played> = fc
  .array(move, { maxLength: 9, size: 'max' })
  .map((moves) => play(moves));

function play(moves: readonly Move[]): Played {
  const [matrix] = division.list('matrix');
  if (!matrix) throw new Error('the division has a matrix');
  const { header, round } = throwRound(
    division,
    {
      thread: threadId.parse('thread'),
      matrix: matrix.id,
      lower: unitId.parse('lower'),
      points: CODES.map((code) => ({ item: itemId.parse(code), negotiable: ['wording', 'target', 'date'] })),
      message: '',
      replyBy: null,
    },
    making('r0', 'upper-plan'),
  );
  const rounds: Round[] = [round];
  for (const [index, each] of moves.entries()) {
    const next = after(rounds, each, `r${index + 1}`);
    if (next) rounds.push(next);
  }
  return { header, rounds };
}

/** The move at one of the rounds so far, as the first side that may speak there; null where none may. */
function after(
  rounds: readonly Round[],
  { after: at, kind, verdicts, value, merge }: Move,
  id: string,
): Round | null {
  const tree = new ThreadTree(rounds);
  const parent = rounds[at % rounds.length];
  if (!parent || parent.act === 'withdraw') return null;
  const grandparent = tree.parentOf(parent);
  const plans: { readonly [S in Side]: string } = {
    upper: 'upper-plan',
    lower: 'lower-plan',
    third: 'third-plan',
  };
  if (kind === 'withdraw') {
    const side = sideOf(parent);
    return side === 'third' ? null : withdrawRound(parent, '', making(id, plans[side]));
  }
  const sides: readonly Side[] = ['lower', 'upper', 'third'];
  const side = sides.find((each) => mayFollow(each, parent, grandparent));
  if (side === undefined) return null;
  if (kind === 'escalate') {
    return side === 'third'
      ? null
      : escalateRound(parent, { side, to: 'Group', message: '' }, making(id, plans[side]));
  }
  const merges = rounds.filter(
    (other) => merge && other.parent === parent.parent && other !== parent && other.number === parent.number,
  );
  return answering(parent, pointsSaid(verdicts, value), making(id, plans[side]), {
    side,
    ...(grandparent && { grandparent }),
    merges,
    closing: kind === 'close' && side !== 'third' ? `${side} lead` : null,
  });
}

function pointsSaid(verdicts: Move['verdicts'], value: number): readonly AnswerPoint[] {
  return CODES.flatMap((code, place) => {
    const chosen = verdicts[place];
    const verdict = chosen === null || chosen === undefined ? undefined : VERDICTS[chosen];
    if (verdict === undefined) return [];
    const changing = verdict === 'counter' || verdict === 'acceptWithChanges';
    const change = { kind: 'value', id: `${code}~2026-05`, field: 'plan', to: value, reason: '' } as const;
    return [{ item: itemId.parse(code), verdict, reason: '', changes: changing ? [change] : [] }];
  });
}

/** For every round the file with which it was sent: the line up to it, and what that line brings together. */
export function filesOf({ header, rounds }: Played): readonly CheckedCatchball[] {
  const tree = new ThreadTree(rounds);
  return rounds.map((round) => {
    const known = new Set<Round>();
    const take = (each: Round) => {
      for (const one of tree.lineTo(each)) {
        if (known.has(one)) continue;
        known.add(one);
        for (const hash of one.merges) {
          const merged = rounds.find((other) => other.hash === hash);
          if (merged) take(merged);
        }
      }
    };
    take(round);
    return readCatchball(fileOf(header, [...known]), 'x.catchball', proof);
  });
}
