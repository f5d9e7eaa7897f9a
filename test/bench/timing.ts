/** Middle and slow end of a series of durations, in milliseconds. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
}

export function timingOf(durations: readonly number[]): Timing {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Runs two pieces of work in turn, so that both meet the same weather. */
export function compare(
  rounds: number,
  ours: (round: number) => unknown,
  bare: (round: number) => unknown,
): { readonly ours: Timing; readonly bare: Timing } {
  const durations: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    durations.ours.push(timed(() => ours(round)));
    durations.bare.push(timed(() => bare(round)));
  }
  return { ours: timingOf(durations.ours), bare: timingOf(durations.bare) };
}
