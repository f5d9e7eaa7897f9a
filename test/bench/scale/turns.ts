import { type Timing, timingOf } from '../timing.ts';

export interface Step {
  readonly name: string;
  readonly ours: Timing;
  readonly floor: Timing;
}

interface Work {
  /** Is not counted. */
  readonly before?: (round: number) => unknown;
  readonly ours: (round: number) => unknown;
  readonly floor: (round: number) => unknown;
}

/** Measures work that may wait for other threads, in turn with its floor. The first round warms up and is not counted. */
export class Turns {
  readonly steps: Step[] = [];

  async take(name: string, rounds: number, { before, ours, floor }: Work): Promise<void> {
    const durations: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
    for (let round = 0; round <= rounds; round += 1) {
      await before?.(round);
      const one = await timed(() => ours(round));
      const other = await timed(() => floor(round));
      if (round === 0) continue;
      durations.ours.push(one);
      durations.floor.push(other);
    }
    this.steps.push({ name, ours: timingOf(durations.ours), floor: timingOf(durations.floor) });
  }
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
