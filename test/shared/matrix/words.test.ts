import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/language.ts';
import { describe as describeScene, sceneToSvg } from '#shared/matrix/svg.ts';
import { PRINT_THEME } from '#shared/matrix/theme.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { arrangementName, DEFAULT_STRENGTHS } from '#shared/plan/records/fields.ts';
import { printDocument } from '#shared/print/document.ts';
import { textBlocks } from '#shared/print/fit-sheet.ts';
import { matrixPage } from '#shared/print/matrix-page.ts';
import { sheetFor } from '../print/sheet-for.ts';
import { sampleView, sceneOf } from './sample-scene.ts';

const view = sampleView('automotive');
const EDIT = { mode: 'edit' } as const;

describe('the words of a sheet', () => {
  it('are in its title, its X, its legend, its marks and its description', () => {
    const scene = sceneOf(view, EDIT, undefined, SHEET_WORDS.de);
    const texts = [...textBlocks(scene)].map(({ text }) => text);
    for (const word of ['Bereich', 'Verantwortlich', 'Jahresziele', 'Zusammenhang', 'Mittel', 'Kernteam']) {
      expect(texts).toContain(word);
    }
    expect(describeScene(scene)).toMatch(/^X-Matrix\. True North: .*Jahresziele: \d+.*Markierungen: \d+\.$/s);
    expect(sceneToSvg(scene, { theme: PRINT_THEME })).toMatch(/<title>P3 [^<]*: stark<\/title>/);
  });

  it('are laid out anew when the language changes, and kept while it stays', () => {
    const german = sceneOf(view, EDIT, undefined, SHEET_WORDS.de);
    expect(sceneOf(view, EDIT, german, SHEET_WORDS.de).legend).toBe(german.legend);
    const japanese = sceneOf(view, EDIT, german, SHEET_WORDS.ja);
    expect([...textBlocks(japanese)].map(({ text }) => text)).toContain('関連の強さ');
  });

  it('leave a scale alone that the plan has words of its own for', () => {
    const strengths = DEFAULT_STRENGTHS.map((level) =>
      level.key === 'strong' ? { ...level, label: 'Decisive' } : level,
    );
    const plan = view.plan && { ...view.plan, strengths };
    const scene = sceneOf({ ...view, plan }, EDIT, undefined, SHEET_WORDS.ja);
    expect(scene.legend.entries.slice(0, 3).map(({ text }) => text.text)).toEqual([
      'Decisive',
      '中程度',
      '弱い',
    ]);
  });

  it.each(LANGUAGES)('of the X break in no word and are whole in %s', (language) => {
    for (const arrangement of arrangementName.options) {
      const { sides } = sceneOf(
        { ...view, matrix: { ...view.matrix, arrangement } },
        EDIT,
        undefined,
        SHEET_WORDS[language],
      );
      for (const { label } of Object.values(sides)) {
        const between = language === 'ja' ? '' : ' ';
        expect(label.lines.map(({ text }) => text).join(between)).toBe(label.text);
      }
    }
  });

  it('stand on the printed page, which names their language', () => {
    const words = SHEET_WORDS.ja;
    const html = printDocument({
      pages: [matrixPage(sheetFor(view, undefined, words), { idPrefix: 'm-' })],
      title: 'Plan',
      words,
    });
    expect(html).toContain('<html lang="ja">');
    expect(html).toContain('1 / 1 ページ');
    expect(html).toContain('版 1');
  });
});
