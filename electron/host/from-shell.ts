import { HostError } from '#shared/host/reply.ts';
import { unlessCancelled } from '../print/cancelling.ts';
import { withMetadata } from '../print/metadata.ts';
import type { FromWorker, PrintedDocument, Served } from './messages.ts';
import type { HostServices } from './services.ts';

/** What only a shell can do, as the host's thread has it. */
export interface FromShell extends Pick<HostServices, 'print'> {
  /** @throws HostError as the shell refused */
  reveal(path: string): Promise<void>;
  /** Takes what the shell sent back. */
  take(served: Served): void;
}

/** The services of the shell behind messages; one that is cancelled is cancelled over there, too. */
export function fromShell(post: (message: FromWorker) => void): FromShell {
  const waiting = new Map<number, (served: Served) => void>();
  let count = 0;

  async function served(request: (id: number) => FromWorker, signal?: AbortSignal): Promise<unknown> {
    count += 1;
    const id = count;
    const answer = () =>
      new Promise<Served>((resolve) => {
        waiting.set(id, resolve);
        post(request(id));
      });
    const { value, failure } = await unlessCancelled(signal, answer, () => post({ type: 'cancel', id }));
    if (failure) throw new HostError(failure.code, failure.message, failure.hint);
    return value;
  }

  async function printed(document: PrintedDocument, signal?: AbortSignal): Promise<Uint8Array> {
    const value = await served((id) => ({ type: 'print', id, document }), signal);
    if (value instanceof Uint8Array) return value;
    throw new HostError('internal', 'The print did not come back as a file.', 'Try again.');
  }

  return {
    print: {
      // The metadata here, since the shell's thread has windows to keep moving.
      pdf: async ({ html, metadata, signal }) =>
        withMetadata(await printed({ as: 'pdf', html }, signal), metadata),
      png: ({ html, width, height, scale, signal }) =>
        printed({ as: 'png', html, width, height, scale }, signal),
    },
    reveal: async (path) => void (await served((id) => ({ type: 'reveal', id, path }))),
    take(message) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    },
  };
}
