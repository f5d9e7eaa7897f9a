import { parentPort, workerData } from 'node:worker_threads';
import { HostError, type HostFailure } from '#shared/host/reply.ts';
import { unlessCancelled } from '../print/cancelling.ts';
import { withMetadata } from '../print/metadata.ts';
import { createHost } from './host.ts';
import type { FromWorker, PrintedDocument, ToWorker } from './messages.ts';
import { nodeServices } from './node-services.ts';
import { failureOf } from './router.ts';
import type { HostSetting } from './services.ts';

// The host's thread: takes messages from the shell, asks the shell for what only it can do.

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread of the host.');
const { setting, canReveal } = workerData as { readonly setting: HostSetting; readonly canReveal: boolean };

type Served = Extract<ToWorker, { type: 'served' }>;
const waiting = new Map<number, (served: Served) => void>();
let count = 0;
const post = (message: FromWorker) => port.postMessage(message);

/** Asks the shell for a service and waits for it. @throws HostError as the shell refused */
async function served(request: (id: number) => FromWorker, signal?: AbortSignal): Promise<unknown> {
  count += 1;
  const id = count;
  const answer = () =>
    new Promise<Served>((resolve) => {
      waiting.set(id, resolve);
      post(request(id));
    });
  const { value, failure } = await unlessCancelled(signal, answer, () => post({ type: 'cancel', id }));
  if (failure) throw asError(failure);
  return value;
}

/** @throws HostError as the shell refused, or `cancelled` */
async function printed(document: PrintedDocument, signal?: AbortSignal): Promise<Uint8Array> {
  const value = await served((id) => ({ type: 'print', id, document }), signal);
  if (value instanceof Uint8Array) return value;
  throw new HostError('internal', 'The print did not come back as a file.', 'Try again.');
}

function asError({ code, message, hint }: HostFailure): HostError {
  return new HostError(code, message, hint);
}

const services = nodeServices(setting);
const host = createHost({
  ...services,
  print: {
    // The metadata here, since the shell's thread has windows to keep moving.
    pdf: async ({ html, metadata, signal }) =>
      withMetadata(await printed({ as: 'pdf', html }, signal), metadata),
    png: ({ html, width, height, scale, signal }) =>
      printed({ as: 'png', html, width, height, scale }, signal),
  },
  reveal: canReveal ? async (path) => void (await served((id) => ({ type: 'reveal', id, path }))) : null,
});

/** Calls that are under way; closing waits for them. */
const running = new Set<Promise<unknown>>();

async function take(message: ToWorker): Promise<void> {
  switch (message.type) {
    case 'call':
      return post({ type: 'answer', id: message.id, reply: await host.call(message.name, message.input) });
    case 'grant':
      return post({ type: 'answer', id: message.id, ...granted(message.path, message.purpose) });
    case 'locate':
      return post({ type: 'answer', id: message.id, ...located(message.file, message.purpose) });
    case 'served':
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
      return;
    case 'close':
      await Promise.allSettled(running);
      host.close();
      return post({ type: 'answer', id: message.id });
  }
}

function granted(...[path, purpose]: Parameters<typeof host.grantFile>) {
  try {
    return { picked: host.grantFile(path, purpose) };
  } catch (error) {
    return { failure: failureOf(error, services.log) };
  }
}

function located(...[file, purpose]: Parameters<typeof host.pathFor>) {
  try {
    return { path: host.pathFor(file, purpose) };
  } catch (error) {
    return { failure: failureOf(error, services.log) };
  }
}

host.onEvent((event) => post({ type: 'event', event }));
port.on('message', (message: ToWorker) => {
  const work = take(message);
  if (message.type !== 'call') return;
  running.add(work);
  void work.finally(() => running.delete(work));
});
post({ type: 'ready' });
