import { HostError } from '#shared/host/reply.ts';

/** What work on a document ends with once nobody waits for it any more. */
export function cancelled(): HostError {
  return new HostError('cancelled', 'The document was not made, because it was cancelled.', '');
}

/**
 * The work, or a refusal as soon as it is not wanted any more. The work itself goes on: `stop` is to end it.
 * @throws HostError `cancelled`
 */
export async function unlessCancelled<T>(
  signal: AbortSignal | undefined,
  start: () => Promise<T>,
  stop: () => void = () => undefined,
): Promise<T> {
  if (!signal) return start();
  if (signal.aborted) throw cancelled();
  const { promise: refusal, reject } = Promise.withResolvers<never>();
  const end = () => {
    reject(cancelled());
    stop();
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([start(), refusal]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
