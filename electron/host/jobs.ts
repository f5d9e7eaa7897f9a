import type { JobToken } from '#shared/host/jobs.ts';
import { HostError } from '#shared/host/reply.ts';
import type { Work } from '../exchange/work.ts';
import type { Tell } from './tell.ts';

/** Long work that pages have begun and may end before it is done. */
export class Jobs {
  readonly #running = new Map<JobToken, AbortController>();
  readonly #tell: Tell;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /**
   * Runs work under the name that the page gave it.
   * @throws HostError `cancelled` where it was ended, `badInput` where the name is taken
   */
  async run<T>(job: JobToken, work: (progress: Work) => Promise<T>): Promise<T> {
    if (this.#running.has(job)) {
      throw new HostError('badInput', 'This is being done already.', 'Wait until it is done.');
    }
    const controller = new AbortController();
    this.#running.set(job, controller);
    try {
      return await work(
        workOf(controller.signal, (done, total) => this.#tell('job.progress', { job, done, total })),
      );
    } finally {
      this.#running.delete(job);
    }
  }

  /** Ends it; nothing happens where it has ended by itself. */
  cancel(job: JobToken): void {
    this.#running.get(job)?.abort();
  }
}

/** Work that tells how far it is. Between two steps the thread hears what else it is asked, such as to stop. */
export function workOf(signal: AbortSignal, tell: (done: number, total: number) => void): Work {
  return {
    signal,
    report: async (done, total) => {
      tell(done, total);
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw cancelled();
    },
  };
}

function cancelled(): HostError {
  return new HostError('cancelled', 'This was cancelled.', 'Nothing was written.');
}
