import { expect, test } from 'vitest';
import { forWorker } from '#electron/host/for-worker.ts';
import { fromShell } from '#electron/host/from-shell.ts';
import type { FromWorker } from '#electron/host/messages.ts';
import type { PdfRequest, PngRequest, PrintPort } from '#electron/print/port.ts';
import { HostError } from '#shared/host/reply.ts';

/** Both ends of what goes on between the host's thread and a shell, with every message copied as between threads. */
function connected(print: Partial<Pick<PrintPort, 'pdf' | 'png'>>) {
  const none = () => Promise.reject(new Error('Nobody asks for this.'));
  const sent: FromWorker['type'][] = [];
  const serve = forWorker({ print: { pdf: none, png: none, ...print }, reveal: null }, (served) =>
    worker.take(structuredClone(served)),
  );
  const worker = fromShell((message) => {
    sent.push(message.type);
    if (message.type === 'print' || message.type === 'cancel') serve(structuredClone(message));
  });
  return { print: worker.print, sent };
}

test('a picture is asked of the shell with its size', async () => {
  const asked: PngRequest[] = [];
  const { print } = connected({
    png: (request) => {
      asked.push(request);
      return Promise.resolve(new Uint8Array([1, 2]));
    },
  });
  const size = { width: 30, height: 20, scale: 2 };
  expect(await print.png({ html: '<p>', ...size })).toEqual(new Uint8Array([1, 2]));
  expect(asked).toMatchObject([{ html: '<p>', ...size }]);
});

test('what nobody waits for any more is ended in the shell, and nothing else is', async () => {
  const asked: PdfRequest[] = [];
  const { promise: printed, resolve: finish } = Promise.withResolvers<Uint8Array>();
  const { print, sent } = connected({
    pdf: (request) => {
      asked.push(request);
      return printed;
    },
  });
  const control = new AbortController();
  const first = print.pdf({ html: 'first', signal: control.signal });
  const second = print.pdf({ html: 'second', signal: new AbortController().signal });
  control.abort();
  await expect(first).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  expect(asked.map(({ html, signal }) => [html, signal?.aborted])).toEqual([
    ['first', true],
    ['second', false],
  ]);
  finish(new Uint8Array([3]));
  expect(await second).toEqual(new Uint8Array([3]));
  expect(sent).toEqual(['print', 'print', 'cancel']);
});

test('nothing is sent for what was cancelled before, or is done', async () => {
  const { print, sent } = connected({ png: () => Promise.resolve(new Uint8Array()) });
  const size = { width: 1, height: 1, scale: 1 };
  await expect(print.png({ html: '', ...size, signal: AbortSignal.abort() })).rejects.toBeInstanceOf(
    HostError,
  );
  expect(sent).toEqual([]);
  const control = new AbortController();
  await print.png({ html: '', ...size, signal: control.signal });
  control.abort();
  expect(sent).toEqual(['print']);
});

test('a refusal of the shell comes back as it was', async () => {
  const { print } = connected({
    pdf: () => Promise.reject(new HostError('noChromium', 'None.', 'Install one.')),
  });
  await expect(print.pdf({ html: '' })).rejects.toMatchObject({
    failure: { code: 'noChromium', message: 'None.', hint: 'Install one.' },
  });
});
