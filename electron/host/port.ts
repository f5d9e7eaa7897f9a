import { Worker } from 'node:worker_threads';
import type { HostEvent } from '#shared/host/bridge.ts';
import type { FilePurpose } from '#shared/host/calls.ts';
import type { PickedFile } from '#shared/host/replies.ts';
import { HostError, type HostFailure, type Reply } from '#shared/host/reply.ts';
import type { PrintPort } from '../print/port.ts';
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
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Ends running calls, closes all plans and lets go of their files. */
  close(): Promise<void>;
}

export interface HostOptions {
  readonly setting: HostSetting;
  readonly print: PrintPort;
  readonly reveal: ((path: string) => Promise<void>) | null;
}

/** Starts the host in its thread. Resolves when it can be called. */
export async function startHost({ setting, print, reveal }: HostOptions): Promise<HostPort> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { setting, canReveal: reveal !== null },
  });
  const waiting = new Map<number, (answer: Extract<FromWorker, { type: 'answer' }>) => void>();
  const listeners = new Set<(event: HostEvent) => void>();
  let count = 0;
  let gone: Error | null = null;

  const post = (message: ToWorker) => worker.postMessage(message);
  const ask = (question: Extract<ToWorker, { id: number }>) =>
    new Promise<Extract<FromWorker, { type: 'answer' }>>((resolve, reject) => {
      if (gone) return reject(gone);
      waiting.set(question.id, resolve);
      post(question);
    });
  const nextId = () => {
    count += 1;
    return count;
  };

  const ready = new Promise<void>((resolve, reject) => {
    worker.on('error', (error) => {
      gone = error instanceof Error ? error : new Error(String(error));
      for (const settle of waiting.values()) settle({ type: 'answer', id: 0, failure: STOPPED });
      waiting.clear();
      reject(gone);
    });
    worker.on('message', (message: FromWorker) => {
      switch (message.type) {
        case 'ready':
          return resolve();
        case 'answer':
          waiting.get(message.id)?.(message);
          waiting.delete(message.id);
          return;
        case 'event':
          for (const listener of listeners) listener(message.event);
          return;
        case 'print':
          return void settled(print.pdf({ html: message.html })).then((result) =>
            post({ type: 'served', id: message.id, ...result }),
          );
        case 'reveal':
          return void settled(reveal?.(message.path) ?? Promise.resolve()).then((result) =>
            post({ type: 'served', id: message.id, ...result }),
          );
      }
    });
  });
  await ready;

  return {
    call: async (name, input) => {
      const { reply, failure } = await ask({ type: 'call', id: nextId(), name, input });
      return reply ?? { ok: false, error: failure ?? STOPPED };
    },
    grantFile: async (path, purpose) => {
      const { picked, failure } = await ask({ type: 'grant', id: nextId(), path, purpose });
      if (picked) return picked;
      const { code, message, hint } = failure ?? STOPPED;
      throw new HostError(code, message, hint);
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      if (!gone) await ask({ type: 'close', id: nextId() });
      await worker.terminate();
      await print.close();
    },
  };
}

const STOPPED: HostFailure = {
  code: 'internal',
  message: 'The part of Tenkai that holds the plan has stopped.',
  hint: 'Every edit up to now is stored. Start Tenkai again.',
};

async function settled(
  work: Promise<unknown>,
): Promise<{ readonly value?: unknown; readonly failure?: HostFailure }> {
  try {
    return { value: await work };
  } catch (error) {
    if (error instanceof HostError) return { failure: error.failure };
    const message = error instanceof Error ? error.message : String(error);
    return { failure: { code: 'internal', message: `This did not work: ${message}`, hint: 'Try again.' } };
  }
}
