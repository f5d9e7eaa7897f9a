import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localChromium } from '#electron/print/local-chromium.ts';
import { readPng } from './read-png.ts';

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

  it('carries what is said about it, in any script, and keeps its tags, outline and fonts', async () => {
    const metadata = {
      title: '方針展開 “2026”',
      author: 'Ana Müller',
      subject: 'X-matrix (draft)',
      keywords: ['hoshin', 'catchball'],
    };
    const bytes = await print.pdf({ html: sheet('<h2>True north</h2><p>方針展開</p>'), metadata });
    const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const pdf = await reading.promise;
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: metadata.title,
      Author: metadata.author,
      Subject: metadata.subject,
      Keywords: 'hoshin, catchball',
      Creator: 'Tenkai',
      Language: 'en',
    });
    expect((await pdf.getMarkInfo())?.Marked).toBe(true);
    expect(await (await pdf.getPage(1)).getStructTree()).not.toBeNull();
    const outline = await pdf.getOutline();
    expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
      ['Hoshin', ['True north']],
    ]);
    expect(latin1(bytes)).toMatch(/\/FontName\s*\/[A-Z]+\+NotoSansJP/);
    await reading.destroy();
  });

  it('becomes a picture of just so many pixels, on white', async () => {
    const html = `<!doctype html><body style="margin:0"><div style="width:30px;height:20px;background:#f00"></div>`;
    for (const scale of [1, 1.5, 3]) {
      const { width, height, pixel } = readPng(await print.png({ html, width: 61, height: 41, scale }));
      expect([width, height]).toEqual([Math.round(61 * scale), Math.round(41 * scale)]);
      const [right, bottom] = [Math.round(30 * scale), Math.round(20 * scale)];
      expect(pixel(right - 1, bottom - 1)).toBe('ff0000');
      expect([pixel(right + 1, 1), pixel(1, bottom + 1)]).toEqual(['ffffff', 'ffffff']);
    }
  });

  it('is drawn to its last pixel at the largest size, and refused beyond it', async () => {
    const html = `<!doctype html><body style="margin:0"><div style="position:absolute;left:2038px;top:10px;width:10px;height:10px;background:#00f"></div>`;
    const { pixel } = readPng(await print.png({ html, width: 2048, height: 20, scale: 8 }));
    expect([pixel(16383, 159), pixel(16383 - 90, 159)]).toEqual(['0000ff', 'ffffff']);
    for (const size of [
      { width: 2049, height: 10, scale: 8 },
      { width: 1700, height: 1700, scale: 8 },
    ]) {
      await expect(print.png({ html, ...size })).rejects.toMatchObject({ failure: { code: 'tooLarge' } });
    }
  });

  it('is given up as soon as nobody waits for it, before it is drawn or while it is', async () => {
    const html = sheet('<p>True north</p>'.repeat(20_000));
    const gone = { failure: { code: 'cancelled' } };
    await expect(print.pdf({ html, signal: AbortSignal.abort() })).rejects.toMatchObject(gone);
    const before = performance.now();
    await expect(print.pdf({ html, signal: AbortSignal.timeout(50) })).rejects.toMatchObject(gone);
    expect(performance.now() - before).toBeLessThan(1500);
    const size = { width: 100, height: 100, scale: 1 };
    await expect(print.png({ html, ...size, signal: AbortSignal.timeout(50) })).rejects.toMatchObject(gone);
    const late = new AbortController();
    const pdf = await print.pdf({ html: sheet(''), signal: late.signal });
    late.abort();
    expect(latin1(pdf).slice(0, 5)).toBe('%PDF-');
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
