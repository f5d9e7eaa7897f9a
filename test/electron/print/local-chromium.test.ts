import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localChromium } from '#electron/print/local-chromium.ts';

const sheet = (
  body: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sheet</title>
  <style>@page{size:A3 landscape;margin:8mm} body{font-family:"Inter Variable","Noto Sans JP Variable"}</style></head>
  <body><h1>Hoshin</h1>${body}</body></html>`;

const print = localChromium();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenkai-print-'));
});
afterAll(async () => {
  await print.close();
  rmSync(folder, { recursive: true });
});

/** The document's own bytes, uncompressed streams aside: enough for what is asked here. */
const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe('a document printed by a local Chromium', { timeout: 60_000 }, () => {
  it('is one PDF page of the size in @page, tagged, with an outline and the fonts of the app', async () => {
    const pdf = latin1(await print.pdf({ html: sheet('<p>True north 方針展開</p>') }));
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Number(width) / 72).toBeCloseTo(420 / 25.4, 1);
    expect(Number(height) / 72).toBeCloseTo(297 / 25.4, 1);
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf).toMatch(/\/FontName\s*\/[A-Z]+\+Inter/);
    expect(pdf).toMatch(/\/FontName\s*\/[A-Z]+\+NotoSansJP/);
  });

  it('reaches nothing outside and runs no script', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const secret = join(folder, 'secret.txt');
    writeFileSync(secret, 'secret');
    const pdf = await print.pdf({
      html: sheet(`<img src="${outside}/a.png"><iframe src="${outside}/b"></iframe><iframe src="file://${secret}"></iframe>
        <link rel="stylesheet" href="${outside}/c.css"><script>document.body.innerHTML = '<h1>'.repeat(9e3)</script>`),
    });
    server.close();
    expect(asked).toBe(0);
    expect(latin1(pdf).match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('prints several at once and again after it was closed', async () => {
    const together = await Promise.all([1, 2, 3].map((n) => print.pdf({ html: sheet(`<p>${n}</p>`) })));
    await print.close();
    together.push(await print.pdf({ html: sheet('again') }));
    for (const pdf of together) expect(latin1(pdf).slice(0, 5)).toBe('%PDF-');
  });

  it('lets the browser go when idle', async () => {
    const port = localChromium({ idleMs: 50 });
    const before = childPrograms();
    await port.pdf({ html: sheet('') });
    const started = childPrograms().filter((id) => !before.includes(id));
    expect(started.length).toBeGreaterThan(0);
    await expect
      .poll(() => childPrograms().filter((id) => started.includes(id)), { timeout: 5000 })
      .toEqual([]);
  });
});

describe('without a browser', () => {
  it('says so, and what to do', async () => {
    const failure = await localChromium({ find: () => null })
      .pdf({ html: '' })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ failure: { code: 'noChromium' } });
  });

  it('names a program that is no browser', async () => {
    const program = join(folder, 'chromium');
    writeFileSync(program, '#!/bin/sh\nexit 3\n');
    chmodSync(program, 0o755);
    const failure = await localChromium({ find: () => program })
      .pdf({ html: '' })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      failure: { code: 'noChromium', message: expect.stringContaining(program) },
    });
  });
});

/** Process ids of the browsers that this test process runs. */
function childPrograms(): string[] {
  const rows = execFileSync('ps', ['-o', 'pid=,stat=,args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  });
  return rows
    .split('\n')
    .filter((row) => row.includes('chrom') && !/^\s*\d+\s+Z/.test(row))
    .map((row) => row.trim().split(/\s+/)[0] ?? '');
}
