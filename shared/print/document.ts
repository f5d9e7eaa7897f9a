import { LINE_HEIGHT } from '../matrix/fit.ts';
import { SHEET_FONT_CSS } from '../matrix/fonts/stack.ts';
import type { TextBlock } from '../matrix/scene.ts';
import { sceneToSvg } from '../matrix/svg.ts';
import { PRINT_THEME } from '../matrix/theme.ts';
import type { SheetWords } from '../matrix/words.ts';
import { escapeXml } from '../matrix/xml.ts';
import { drawingArea, type Paper, pageSize, pxToMm } from './paper.ts';
import type { Sheet } from './sheet.ts';

export interface PrintInput {
  readonly sheets: readonly Sheet[];
  /** Of the document, as a reader's window shows it. */
  readonly title: string;
  readonly words: SheetWords;
}

/** Nothing runs and nothing is fetched but fonts, whatever the plan's texts say. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:";

/**
 * The pages as one HTML document that any Chromium prints, and that serves as preview: a heading and a list of fields
 * per page, and the drawing as SVG with real text.
 */
export function printDocument({ sheets, title, words }: PrintInput): string {
  const papers = new Map(sheets.map(({ paper }) => [pageName(paper), paper]));
  return `<!doctype html>
<html lang="${escapeXml(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(POLICY)}">
<title>${escapeXml(title)}</title>
<style>
${[...papers].map(([name, paper]) => pageRules(name, paper)).join('\n')}
${STYLE}
</style>
</head>
<body>
<main>
${sheets.map((sheet, index) => page(sheet, words.page(index + 1, sheets.length), index + 1)).join('\n')}
</main>
</body>
</html>
`;
}

const { ink, faintInk, paper: white, line } = PRINT_THEME;

const STYLE = `*{margin:0;padding:0;box-sizing:border-box}
body{${SHEET_FONT_CSS};color:${ink};background:${white};-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sheet{position:relative;overflow:hidden;break-after:page;break-inside:avoid;background:${white}}
.sheet:last-child{break-after:auto}
.sheet .set{position:absolute;white-space:pre;line-height:${LINE_HEIGHT}}
.sheet dt{font-weight:400;color:${faintInk}}
.sheet svg{position:absolute;display:block;overflow:visible}
.sheet footer{position:absolute;display:flex;justify-content:space-between;gap:10mm;font-size:7.5pt;line-height:1.3;color:${faintInk};border-top:0.2mm solid ${line};padding-top:1.2mm}
.sheet footer span+span::before{content:" · ";white-space:pre}
@media screen{body{background:#d9dce1;padding:8mm;width:max-content;min-width:100%}.sheet{margin:0 auto 8mm;box-shadow:0 1mm 5mm rgb(0 0 0/.25)}}`;

function pageName({ name, orientation }: Paper): string {
  return `${name}-${orientation}`;
}

function pageRules(name: string, paper: Paper): string {
  const { width, height } = pageSize(paper);
  return `@page ${name}{size:${width}mm ${height}mm;margin:0}\n.${name}{page:${name};width:${width}mm;height:${height}mm}`;
}

function page({ paper, scene, fit, footer }: Sheet, named: string, number: number): string {
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
    style: `left:${mm(left)};top:${mm(margin + onPaper(below))}`,
    idPrefix: `page-${number}-`,
  });
  return `<section class="sheet ${pageName(paper)}">
<header>
${set('h1', title.heading)}
<dl>
${title.fields.map(({ label, value }) => set('dt', label) + set('dd', value)).join('\n')}
</dl>
</header>
${drawing}<footer style="left:${mm(margin)};right:${mm(margin)};bottom:${mm(margin)}">
<p>${footer.map((part) => `<span>${escapeXml(part)}</span>`).join('')}</p>
<p>${escapeXml(named)}</p>
</footer>
</section>`;
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

function mm(value: number): string {
  return `${Math.round(value * 1000) / 1000}mm`;
}
