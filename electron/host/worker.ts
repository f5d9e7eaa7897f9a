import { parentPort, workerData } from 'node:worker_threads';
import { fromShell } from './from-shell.ts';
import { createHost } from './host.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { nodeServices } from './node-services.ts';
import { failureOf } from './router.ts';
import type { HostSetting } from './services.ts';

// The host's thread: takes messages from the shell, asks the shell for what only it can do.

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread of the host.');
const { setting, canReveal } = workerData as { readonly setting: HostSetting; readonly canReveal: boolean };

const post = (message: FromWorker) => port.postMessage(message);

const shell = fromShell(post);
const services = nodeServices(setting);
const host = createHost({
  ...services,
  print: shell.print,
  reveal: canReveal ? shell.reveal : null,
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
      return shell.take(message);
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
