import { type Timing, timingOf } from '../timing.ts';

export interface Step {
  readonly name: string;
  readonly ours: Timing;
  readonly floor: Timing;
}

export interface Work {
  readonly name: string;
  /** Is not counted. */
  readonly before?: (round: number) => unknown;
  readonly ours: (round: number) => unknown;
  readonly floor: (round: number) => unknown;
}

/**
 * Measures pieces of work that may wait for other threads, all of them and their floors in turn, so that they meet the
 * same weather. The first round warms up and is not counted.
 */
export async function inTurns(rounds: number, ...works: readonly Work[]): Promise<readonly Step[]> {
  const runs = works.map((work) => ({ work, ours: [] as number[], floor: [] as number[] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { work, ours, floor } of runs) {
      await work.before?.(round);
      const one = await timed(() => work.ours(round));
      const other = await timed(() => work.floor(round));
      if (round === 0) continue;
      ours.push(one);
      floor.push(other);
    }
  }
  return runs.map(({ work, ours, floor }) => ({
    name: work.name,
    ours: timingOf(ours),
    floor: timingOf(floor),
  }));
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
