import type { SheetWords } from '../matrix/words.ts';
import { escapeXml } from '../matrix/xml.ts';
import { FLOW_STYLE } from './flow/type.ts';
import type { Page } from './page.ts';
import { type Paper, pageSize } from './paper.ts';
import { mm, PRINT_STYLE } from './style.ts';

export interface PrintInput {
  readonly pages: readonly Page[];
  /** Of the document, as a reader's window shows it. */
  readonly title: string;
  readonly words: Pick<SheetWords, 'language' | 'page'>;
}

/** Nothing runs and nothing is fetched but fonts, whatever the plan's texts say. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:";

/**
 * The pages as one HTML document that any Chromium prints, and that serves as preview. Every page gets its foot, with
 * its number among all; the outline of the PDF is made of the headings (`h1` to `h3`) in the bodies of the pages.
 */
export function printDocument({ pages, title, words }: PrintInput): string {
  const papers = new Map(pages.map(({ paper }) => [pageName(paper), paper]));
  return `<!doctype html>
<html lang="${escapeXml(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(POLICY)}">
<title>${escapeXml(title)}</title>
<style>
${[...papers].map(([name, paper]) => pageRules(name, paper)).join('\n')}
${PRINT_STYLE}
${FLOW_STYLE}
</style>
</head>
<body>
<main>
${pages.map((page, index) => withFoot(page, words.page(index + 1, pages.length))).join('\n')}
</main>
</body>
</html>
`;
}

/** Pages of one size share their rules, whatever the paper is called; no dot may stand in a name. */
function pageName(paper: Paper): string {
  const { width, height } = pageSize(paper);
  return `paper-${width}-${height}`.replaceAll('.', '_');
}

function pageRules(name: string, paper: Paper): string {
  const { width, height } = pageSize(paper);
  return `@page ${name}{size:${mm(width)} ${mm(height)};margin:0}\n.${name}{page:${name};width:${mm(width)};height:${mm(height)}}`;
}

function withFoot({ paper, body, footer }: Page, named: string): string {
  const margin = mm(paper.margin);
  return `<section class="page ${pageName(paper)}">
${body}<footer style="left:${margin};right:${margin};bottom:${margin}">
<p>${footer.map((part) => `<span>${escapeXml(part)}</span>`).join('')}</p>
<p>${escapeXml(named)}</p>
</footer>
</section>`;
}
