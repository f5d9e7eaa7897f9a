import '#electron/desktop/security/apply.ts';
import { appendFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runApp } from '#electron/desktop/run-app.ts';
import { fileToken } from '#shared/host/calls.ts';

// The desktop shell over a host that answers what it was asked: what is tried here is the shell.

const log = (line: string) => appendFileSync(join(process.env.TENKAI_HOME ?? '', 'host.log'), `${line}\n`);

runApp({
  startHost: ({ print, firstFile }) => {
    if (firstFile !== null) log(`first ${firstFile}`);
    return Promise.resolve({
      call: async (name, input) => {
        if (name === 'export.preview') {
          const pdf = await print.pdf({ html: String(Reflect.get(Object(input), 'html')) });
          return { ok: true, value: Buffer.from(pdf).toString('latin1') };
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
