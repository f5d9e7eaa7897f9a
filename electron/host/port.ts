import { Worker } from 'node:worker_threads';
import type { HostEvent } from '#shared/host/bridge.ts';
import type { FileToken } from '#shared/host/calls.ts';
import type { FilePurpose } from '#shared/host/file-types.ts';
import type { PickedFile } from '#shared/host/replies.ts';
import { HostError, type HostFailure, type Reply } from '#shared/host/reply.ts';
import type { PrintPort } from '../print/port.ts';
import { forWorker } from './for-worker.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { HostSetting } from './services.ts';

/** The host as a shell holds it. Everything runs in a worker thread, so that no query or export freezes a window. */
export interface HostPort {
  /** Any call of the contract; name and input are checked inside. Never rejects for a refusal. */
  call(name: string, input: unknown): Promise<Reply<unknown>>;
  /**
   * Names a file that a person chose outside the page. Only shells may ask this.
   * @throws HostError
   */
  grantFile(path: string, purpose: FilePurpose): Promise<PickedFile>;
  /**
   * Where a granted file lies. Only shells may ask this.
   * @throws HostError
   */
  pathFor(file: FileToken, purpose: FilePurpose): Promise<string>;
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Ends running calls, closes all plans and lets go of their files. */
  close(): Promise<void>;
}

export interface HostOptions {
  readonly setting: HostSetting;
  readonly print: PrintPort;
  readonly reveal: ((path: string) => Promise<void>) | null;
}

type Answer = Extract<FromWorker, { type: 'answer' }>;

/**
 * Starts the host in its thread. Resolves when it can be called.
 * @throws Error where the thread could not start
 */
export async function startHost({ setting, print, reveal }: HostOptions): Promise<HostPort> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { setting, canReveal: reveal !== null },
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners = new Set<(event: HostEvent) => void>();
  const { promise: ready, resolve: isReady, reject: cannotStart } = Promise.withResolvers<void>();
  let count = 0;
  let stopped = false;
  let closing: Promise<void> | null = null;

  const post = (message: ToWorker) => worker.postMessage(message);
  const ask = (question: (id: number) => ToWorker): Promise<Answer> => {
    count += 1;
    const id = count;
    if (stopped) return Promise.resolve({ type: 'answer', id, failure: STOPPED });
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      post(question(id));
    });
  };
  const serve = forWorker({ print, reveal }, post);

  worker.on('error', cannotStart);
  // Comes in every case, also after an error: nobody must be left waiting.
  worker.on('exit', (code) => {
    stopped = true;
    for (const [id, settle] of waiting) settle({ type: 'answer', id, failure: STOPPED });
    waiting.clear();
    cannotStart(new Error(`The host's thread ended with code ${code}.`));
  });
  worker.on('message', (message: FromWorker) => {
    switch (message.type) {
      case 'ready':
        return isReady();
      case 'answer':
        waiting.get(message.id)?.(message);
        waiting.delete(message.id);
        return;
      case 'event':
        for (const listener of listeners) listener(message.event);
        return;
      default:
        return serve(message);
    }
  });
  await ready;

  const close = async () => {
    await ask((id) => ({ type: 'close', id }));
    await worker.terminate();
    await print.close();
  };
  return {
    call: async (name, input) => {
      const { reply, failure } = await ask((id) => ({ type: 'call', id, name, input }));
      return reply ?? { ok: false, error: failure ?? STOPPED };
    },
    grantFile: async (path, purpose) => {
      const { picked, failure } = await ask((id) => ({ type: 'grant', id, path, purpose }));
      if (picked) return picked;
      throw refusal(failure);
    },
    pathFor: async (file, purpose) => {
      const { path, failure } = await ask((id) => ({ type: 'locate', id, file, purpose }));
      if (path !== undefined) return path;
      throw refusal(failure);
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

const STOPPED: HostFailure = {
  code: 'internal',
  message: 'The part of Tenkai that holds the plan has stopped.',
  hint: 'Every edit up to now is stored. Start Tenkai again.',
};

function refusal({ code, message, hint }: HostFailure = STOPPED): HostError {
  return new HostError(code, message, hint);
}
