import { HostError, type HostFailure } from '#shared/host/reply.ts';
import type { PrintPort } from '../print/port.ts';
import type { AskedOfShell, PrintedDocument, Served } from './messages.ts';

interface ShellServices {
  readonly print: Pick<PrintPort, 'pdf' | 'png'>;
  readonly reveal: ((path: string) => Promise<void>) | null;
}

/** Does for the host's thread what only a shell can do, and sends back what came of it. */
export function forWorker(
  { print, reveal }: ShellServices,
  post: (served: Served) => void,
): (asked: AskedOfShell) => void {
  const running = new Map<number, AbortController>();

  async function serve(id: number, work: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    const control = new AbortController();
    running.set(id, control);
    const outcome = await settled(() => work(control.signal));
    running.delete(id);
    post({ type: 'served', id, ...outcome });
  }

  return (asked) => {
    switch (asked.type) {
      case 'print':
        return void serve(asked.id, (signal) => printed(print, asked.document, signal));
      case 'cancel':
        return running.get(asked.id)?.abort();
      case 'reveal':
        return void serve(asked.id, async () => await reveal?.(asked.path));
    }
  };
}

function printed(
  print: ShellServices['print'],
  document: PrintedDocument,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return document.as === 'pdf' ? print.pdf({ ...document, signal }) : print.png({ ...document, signal });
}

async function settled(
  work: () => Promise<unknown>,
): Promise<{ readonly value?: unknown; readonly failure?: HostFailure }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof HostError) return { failure: error.failure };
    const message = error instanceof Error ? error.message : String(error);
    return { failure: { code: 'internal', message: `This did not work: ${message}`, hint: 'Try again.' } };
  }
}
