import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sceneToSvg } from '#shared/matrix/svg.ts';
import { PRINT_THEME } from '#shared/matrix/theme.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import { sampleView, sceneOf } from '../shared/matrix/sample-scene.ts';
import { syntheticView, TEXTS } from '../shared/matrix/synthetic-view.ts';

const AREA = { width: 1200, height: 675 };
/** Fonts that stand in for the bundled ones may be a little wider or higher. */
const SLACK = 6;

const folder = mkdtempSync(join(tmpdir(), 'tenkai-inkscape-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inkscape(...options: readonly string[]): string {
  return execFileSync('inkscape', options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function isInstalled(): boolean {
  try {
    return inkscape('--version').startsWith('Inkscape');
  } catch {
    return false;
  }
}

function drawn(view: MatrixView) {
  const scene = sceneOf(view, { mode: 'print', area: AREA });
  const path = join(folder, 'sheet.svg');
  writeFileSync(path, sceneToSvg(scene, { theme: PRINT_THEME }));
  return { scene, path };
}

/** Where Inkscape draws the elements with an id. */
function boxesIn(path: string) {
  const lines = inkscape('--query-all', path).trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [id = '', ...numbers] = line.split(',');
      const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
      return [id, { x, y, width, height }];
    }),
  );
}

describe.skipIf(!isInstalled())('the SVG file in Inkscape', { timeout: 180_000 }, () => {
  it.each([
    ['the sample', sampleView('automotive')],
    ['Japanese', syntheticView({ count: 6, texts: TEXTS.japanese, people: 3 })],
  ])('has the texts of every item in its box, rows and columns: %s', (_, view) => {
    const { scene, path } = drawn(view);
    const boxes = boxesIn(path);
    for (const { items } of Object.values(scene.sides)) {
      for (const { item, box } of items) {
        const at = boxes.get(`item-${item}`);
        expect(at, item).toBeDefined();
        if (!at) continue;
        expect(at.x).toBeGreaterThan(box.x - SLACK);
        expect(at.y).toBeGreaterThan(box.y - SLACK);
        expect(at.x + at.width).toBeLessThan(box.x + box.width + SLACK);
        expect(at.y + at.height).toBeLessThan(box.y + box.height + SLACK);
      }
    }
  });

  it('becomes a picture of its own size', () => {
    const { scene, path } = drawn(sampleView('automotive'));
    const picture = join(folder, 'sheet.png');
    inkscape('--export-type=png', `--export-filename=${picture}`, path);
    const png = readFileSync(picture);
    expect(png.readUInt32BE(16)).toBeCloseTo(scene.width, -1);
    expect(png.readUInt32BE(20)).toBeCloseTo(scene.height, -1);
  });
});
