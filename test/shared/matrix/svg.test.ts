// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '#shared/matrix/svg.ts';
import { PRINT_THEME } from '#shared/matrix/theme.ts';
import { escapeXml } from '#shared/matrix/xml.ts';
import { sampleView, sceneOf } from './sample-scene.ts';
import { syntheticView, TEXTS } from './synthetic-view.ts';

/** @throws where the text is no well-formed XML */
function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(error.textContent ?? 'not well-formed');
  return document;
}

describe('a sheet as SVG', () => {
  const svg = sceneToSvg(sceneOf(sampleView('automotive')), { theme: PRINT_THEME });

  it('says every mark in words', () => {
    const marks = [...parsed(svg).querySelectorAll('[role="img"][aria-label]')];
    const names = marks.map((mark) => mark.getAttribute('aria-label'));
    expect(names).toContain('P3 Lean cells – K2 OEE: strong');
    expect(names).toContain('P3 Lean cells – Production manager: leader');
    expect(marks[0]?.querySelector('title')?.textContent).toBe(names[0]);
  });

  it('holds its texts as text', () => {
    const texts = [...parsed(svg).querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(
      expect.arrayContaining(['Components Division X-matrix', 'P3', 'Lean cells', 'Strong']),
    );
  });

  it('has each id once, also twice in one document', () => {
    const scene = sceneOf(sampleView('automotive'));
    const both = ['a-', 'b-'].map((idPrefix) => sceneToSvg(scene, { theme: PRINT_THEME, idPrefix })).join('');
    const ids = [...both.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows markup and quotes as text, and neither runs nor fetches anything', () => {
    const hostile = [
      '</text><script>alert(1)</script>',
      '"><image href="http://example.com"/>',
      "a ' b & c \u0000\ud800",
    ];
    const drawn = sceneToSvg(sceneOf(syntheticView({ count: 3, texts: hostile, people: 1 })), {
      theme: PRINT_THEME,
    });
    const document = parsed(drawn);
    expect(document.querySelectorAll('script, image, a, foreignObject, use, style')).toHaveLength(0);
    expect(document.documentElement.textContent).toContain('<script>');
  });

  it('is well-formed whatever the script of its texts', () => {
    const scene = sceneOf(syntheticView({ count: 9, texts: TEXTS.mixed, people: 4 }));
    expect(parsed(sceneToSvg(scene, { theme: PRINT_THEME })).documentElement.textContent).toContain('になる');
  });

  it('is well-formed without any item', () => {
    const scene = sceneOf(syntheticView({ count: 0, texts: [''] }));
    expect(() => parsed(sceneToSvg(scene, { theme: PRINT_THEME }))).not.toThrow();
  });
});

describe('text for XML', () => {
  it('loses what XML forbids and keeps the rest', () => {
    expect(escapeXml('a<b>&"\'\u0007\u{1F680}')).toBe('a&lt;b&gt;&amp;&quot;&#39;\u{1F680}');
  });
});
