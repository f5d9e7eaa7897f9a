import '#electron/desktop/security/apply.ts';
import { appendFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { runApp } from '#electron/desktop/run-app.ts';
import type { PrintPort } from '#electron/print/port.ts';
import { fileToken } from '#shared/host/calls.ts';
import { HostError } from '#shared/host/reply.ts';

// The desktop shell over a host that answers what it was asked: what is tried here is the shell.

const wanted = z.object({
  html: z.string(),
  picture: z.object({ width: z.number(), height: z.number(), scale: z.number() }).optional(),
  cancelAfter: z.number().optional(),
});

/** Prints what a test asks for; cancelled, it says with which code. */
function printed(print: PrintPort, input: unknown): Promise<Uint8Array> {
  const { html, picture, cancelAfter } = wanted.parse(input);
  const signal = cancelAfter === undefined ? undefined : AbortSignal.timeout(cancelAfter);
  const request = signal ? { html, signal } : { html };
  const made = picture ? print.png({ ...request, ...picture }) : print.pdf(request);
  return made.catch((error: unknown) => {
    if (error instanceof HostError) return new TextEncoder().encode(error.failure.code);
    throw error;
  });
}

const log = (line: string) => appendFileSync(join(process.env.TENKAI_HOME ?? '', 'host.log'), `${line}\n`);

runApp({
  startHost: ({ print, firstFile }) => {
    if (firstFile !== null) log(`first ${firstFile}`);
    return Promise.resolve({
      call: async (name, input) => {
        if (name === 'export.preview') {
          return { ok: true, value: Buffer.from(await printed(print, input)).toString('latin1') };
        }
        // What the shell asks for itself when it starts.
        if (name === 'settings.read') return { ok: true, value: { language: 'de' } };
        // Slow on purpose: quitting must wait for it.
        if (name === 'plan.commit') await new Promise((resolve) => setTimeout(resolve, 500));
        log(`${name} ${JSON.stringify(input)}`);
        return { ok: true, value: { name, input } };
      },
      onEvent: () => () => undefined,
      grantFile: (path, purpose) => {
        log(`grant ${purpose} ${path}`);
        return Promise.resolve({
          file: fileToken.parse('file-12345678'),
          name: basename(path),
          exists: true,
        });
      },
      pathFor: (file, purpose) => Promise.resolve(join('/', purpose, file)),
      close: () => {
        log('close');
        return Promise.resolve();
      },
    });
  },
});
