import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontFaceCss, fontFile, withFonts } from '#electron/print/fonts.ts';

const urls = (css: string) => [...css.matchAll(/url\("\/fonts\/([^"]+)"\)/g)].map((match) => match[1] ?? '');

describe('fontFaceCss', () => {
  it('names a file on disk for every face', () => {
    const everything = String.fromCodePoint(...Array.from({ length: 0xd000 }, (_, code) => code + 32));
    const files = urls(fontFaceCss(everything));
    expect(files.length).toBeGreaterThan(200);
    for (const file of files) expect([file, existsSync(fontFile(file) ?? '')]).toEqual([file, true]);
  });

  it('names only the faces that the text needs', () => {
    const english = urls(fontFaceCss('Plain English'));
    expect(english).toEqual(
      expect.arrayContaining(['inter-latin-400-normal.woff2', 'inter-latin-600-normal.woff2']),
    );
    expect(english.length).toBeLessThan(16);
    expect(urls(fontFaceCss('方針')).every((file) => file.startsWith('noto-sans-'))).toBe(true);
    expect(fontFaceCss('Ж')).toContain('inter-cyrillic-400');
  });
});

describe('fontFile', () => {
  it('knows nothing but the fonts', () => {
    for (const name of [
      '',
      '../package.json',
      'inter-latin-400-normal.woff2/..',
      'inter-latin-900-normal.woff2',
      '/etc/passwd',
    ]) {
      expect(fontFile(name)).toBeNull();
    }
  });
});

describe('withFonts', () => {
  it('puts the faces into the head, once', () => {
    const html = withFonts('<!doctype html><html><head><title>x</title></head><body>x</body></html>');
    expect(html).toMatch(/<title>x<\/title><style data-fonts>@font-face[^<]+<\/style><\/head>/);
    expect(withFonts(html)).toBe(html);
  });
});
