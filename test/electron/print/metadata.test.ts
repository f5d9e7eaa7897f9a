import { afterAll, beforeAll, expect, it } from 'vitest';
import { localChromium } from '#electron/print/local-chromium.ts';
import { withMetadata } from '#electron/print/metadata.ts';
import { readPdf } from './read-pdf.ts';

const print = localChromium();
let pdf: Uint8Array;
beforeAll(async () => {
  pdf = await print.pdf({
    html: '<!doctype html><html lang="en"><title>As Chromium says</title><h1>True north</h1><p>Text',
  });
}, 60_000);
afterAll(() => print.close());

const NONE = { title: '', author: '', subject: '', keywords: [] };

it('stands behind the file as it was', async () => {
  const described = withMetadata(pdf, { ...NONE, title: 'Plan' });
  expect(Buffer.from(described.subarray(0, pdf.length)).equals(pdf)).toBe(true);
  const { pages, outline, info } = await readPdf(described);
  expect(pages.map(({ text }) => text)).toEqual(['TruenorthText']);
  expect(outline).toEqual(['True north']);
  const { info: before } = await readPdf(pdf);
  expect(info).toMatchObject({
    Title: 'Plan',
    Creator: 'Tenkai',
    Producer: before.Producer,
    CreationDate: before.CreationDate,
    ModDate: before.ModDate,
  });
  expect(info).not.toHaveProperty('Author');
});

it.each(['方針展開 𠮷', '(draft) \\ <2026>', 'Zoë ≤ 5 %', 'a\nb', '\ud800 lone'])(
  'holds %j as it is',
  async (text) => {
    const described = withMetadata(pdf, { title: text, author: text, subject: text, keywords: [text, 'b'] });
    const { info } = await readPdf(described);
    const kept = text.toWellFormed();
    expect(info).toMatchObject({ Title: kept, Author: kept, Subject: kept, Keywords: `${kept}, b` });
  },
);

it('leaves a file alone that has another structure', () => {
  const cut = pdf.subarray(0, -40);
  const other = new TextEncoder().encode(
    '%PDF-1.7\ntrailer\n<</Size 2\n/Root 1 0 R\n/Info 9 0 R>>\nstartxref\n9\n%%EOF\n',
  );
  for (const file of [cut, other, new Uint8Array()]) expect(withMetadata(file, NONE)).toBe(file);
  expect(withMetadata(pdf, undefined)).toBe(pdf);
});
