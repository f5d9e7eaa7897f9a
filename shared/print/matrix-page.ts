import { LINE_HEIGHT } from '../matrix/fit.ts';
import type { TextBlock } from '../matrix/scene.ts';
import { sceneToSvg } from '../matrix/svg.ts';
import { PRINT_THEME } from '../matrix/theme.ts';
import { escapeXml } from '../matrix/xml.ts';
import type { Page } from './page.ts';
import { drawingArea, pxToMm } from './paper.ts';
import type { Sheet } from './sheet.ts';
import { FOOTER_POINTS, mm } from './style.ts';

interface MatrixPageOptions {
  /** Keeps the ids in the drawing apart from those of other pages: letters, digits and hyphens. */
  readonly idPrefix: string;
  /** What the title counts as in the outline of the document; `p` keeps it out of there. */
  readonly heading?: 'h1' | 'h2' | 'p';
}

/** A sheet as a page: a heading and a list of fields as text of their own, and the drawing as SVG with real text. */
export function matrixPage(
  { paper, scene, fit, footer }: Sheet,
  { idPrefix, heading = 'h1' }: MatrixPageOptions,
): Page {
  const { margin } = paper;
  const area = drawingArea(paper);
  const onPaper = (px: number) => pxToMm(px * fit.scale);
  // Where the paper is not quite of the drawing's shape, what is left over stands at both sides.
  const left = margin + (area.width - onPaper(scene.width)) / 2;
  const set = (tag: string, block: TextBlock) => placedText(tag, block, { left, top: margin, onPaper });
  const { title } = scene;
  const below = title.box.y + title.box.height;
  const drawing = sceneToSvg(scene, {
    theme: PRINT_THEME,
    part: { x: 0, y: below, width: scene.width, height: scene.height - below },
    withTitle: false,
    size: { width: mm(onPaper(scene.width)), height: mm(onPaper(scene.height - below)) },
    style: `left:${mm(left)};top:${mm(margin + onPaper(below))};overflow:visible`,
    idPrefix,
  });
  return {
    paper,
    body: `<header>
${set(heading, title.heading)}
<dl>
${title.fields.map(({ label, value }) => set('dt', label) + set('dd', value)).join('\n')}
</dl>
</header>
${drawing}`,
    footer,
    smallestPoints: Math.min(fit.smallestPoints, FOOTER_POINTS),
  };
}

interface Placing {
  readonly left: number;
  readonly top: number;
  readonly onPaper: (px: number) => number;
}

/** A text block of the scene as an element of its own, at the place that the scene gave it. */
function placedText(tag: string, block: TextBlock, { left, top, onPaper }: Placing): string {
  const { box, fontSize, weight, lines } = block;
  const above = (box.height - lines.length * fontSize * LINE_HEIGHT) / 2;
  const style = [
    `left:${mm(left + onPaper(box.x))}`,
    `top:${mm(top + onPaper(box.y + above))}`,
    `font-size:${mm(onPaper(fontSize))}`,
    `font-weight:${weight}`,
  ].join(';');
  return `<${tag} class="set" style="${style}">${lines.map(({ text }) => escapeXml(text)).join('\n')}</${tag}>`;
}
