/** How long work tells how far it is, and hears that nobody waits for it any more. */
export interface Work {
  readonly signal: AbortSignal;
  /**
   * Says how many of `total` steps are done, and lets other things run for a moment.
   * @throws HostError `cancelled` once the work is not wanted any more
   */
  report(done: number, total: number): Promise<void>;
}
