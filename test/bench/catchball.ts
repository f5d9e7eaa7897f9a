import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeProof } from '#electron/cli/catchball/proof.ts';
import { readCatchballFile, writeCatchballFile } from '#electron/exchange/catchball-files.ts';
import { answerRound, EMPTY_REPLY } from '#shared/catchball/answer-round.ts';
import { documentOf } from '#shared/catchball/document.ts';
import type { Round } from '#shared/catchball/format.ts';
import type { RoundMaking } from '#shared/catchball/making.ts';
import { negotiationOf } from '#shared/catchball/negotiation.ts';
import { bodyOf } from '#shared/catchball/terms.ts';
import { throwRound } from '#shared/catchball/throw-round.ts';
import { jsonObject } from '#shared/json.ts';
import { itemId, planId, roundId, threadId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { blankItem } from '#shared/plan/records/blank.ts';
import { largePlan } from './large-plan.ts';
import { markdownTable } from './table.ts';
import { timed, timingOf } from './timing.ts';

const ROUNDS = 20;
const POINTS = 3500;
const REPEATS = 15;
const HEAD = ['catchball', 'p50 ms', 'p95 ms', 'JSON.parse p50', 'p95', 'p50 ratio'];

/**
 * Opening a thread of 20 rounds over a snapshot of 2 MB, from the file on disk to where every point stands, beside
 * reading the same file and JSON.parse alone.
 */
export async function catchballBench(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-bench-'));
  try {
    const path = join(folder, 'thread.catchball');
    await writeCatchballFile(path, longThread(), null);
    const durations: { open: number[]; stand: number[]; parse: number[] } = {
      open: [],
      stand: [],
      parse: [],
    };
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const start = performance.now();
      const { document } = await readCatchballFile(path, nodeProof, null);
      durations.open.push(performance.now() - start);
      durations.stand.push(timed(() => negotiationOf(document.rounds)));
      durations.parse.push(timed(() => JSON.parse(readFileSync(path, 'utf8'))));
    }
    const parse = timingOf(durations.parse);
    const row = (name: string, times: readonly number[]) => {
      const ours = timingOf(times);
      const cells = [ours.p50, ours.p95, parse.p50, parse.p95].map((time) => time.toFixed(2));
      return [name, ...cells, `${(ours.p50 / parse.p50).toFixed(1)} ×`];
    };
    const megabytes = (statSync(path).size / 1e6).toFixed(1);
    return [
      markdownTable([
        HEAD,
        row('read and check the file', durations.open),
        row('where every point stands', durations.stand),
      ]),
      '',
      `${ROUNDS} rounds, ${POINTS.toLocaleString('en')} points, ${megabytes} MB`,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function longThread() {
  const plan = RecordSet.of(largePlan(1));
  const [matrix] = plan.list('matrix');
  const unit = plan.list('unit').find(({ id }) => id !== matrix?.unit) ?? plan.list('unit')[0];
  if (!matrix || !unit) throw new Error('A large plan has a matrix and units.');
  const items = Array.from({ length: POINTS }, (_, index) =>
    blankItem({
      id: itemId.parse(`point-${index}`),
      matrix: matrix.id,
      role: 'priority',
      code: `P${index}`,
      text: `Priority ${index} of a very long list`,
      order: `a${String(index).padStart(5, '0')}`,
      why: 'Because the level above has promised it to a customer.',
    }),
  );
  const { header, round } = throwRound(
    plan.with(items),
    {
      thread: threadId.parse('thread'),
      matrix: matrix.id,
      lower: unit.id,
      points: items.map(({ id }) => ({ item: id, negotiable: ['wording'] })),
      message: '',
      replyBy: null,
    },
    making(0),
  );
  const rounds: Round[] = [round];
  while (rounds.length < ROUNDS) rounds.push(answerTo(rounds));
  return documentOf(jsonObject.parse(header), rounds.map(bodyOf));
}

function answerTo(rounds: readonly Round[]): Round {
  const [grandparent, parent] = rounds.slice(-2).length === 2 ? rounds.slice(-2) : [undefined, rounds[0]];
  if (!parent) throw new Error('A thread begins with a throw.');
  const number = rounds.length;
  const answers = parent.points.slice(number * 100, number * 100 + 100).map(({ item }) => ({
    item,
    verdict: 'counter' as const,
    reason: 'Not in this wording',
    changes: [
      { kind: 'item' as const, id: item, field: 'text', to: `In other words, ${number}`, reason: '' },
    ],
  }));
  const side = number % 2 === 1 ? 'lower' : 'upper';
  return answerRound({ parent, grandparent, side }, { ...EMPTY_REPLY, answers }, making(number));
}

function making(number: number): RoundMaking {
  return {
    id: roundId.parse(`round-${number}`),
    at: '2026-02-01T09:00:00.000Z',
    from: { name: 'Lead', mail: '', plan: planId.parse(number % 2 === 0 ? 'upper' : 'lower') },
    language: 'en',
    sha256: nodeProof.sha256,
    sign: null,
  };
}
