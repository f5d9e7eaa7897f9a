import type { Language } from '../language.ts';
import { escapeXml } from '../matrix/xml.ts';
import { blockHtml, fieldsHtml } from './html-blocks.ts';
import { HTML_STYLE } from './html-style.ts';
import type { Field, Section } from './section.ts';
import { FORM_WORDS } from './words/form.ts';

/** A sheet of the plan as it is drawn. */
export interface Drawing {
  readonly title: string;
  readonly subtitle: string;
  /** Of the sheet's head, such as owner and revision. */
  readonly fields: readonly Field[];
  /** A whole `<svg>` element whose ids no other drawing of the page has. */
  readonly svg: string;
}

export interface HtmlReport {
  readonly title: string;
  readonly subtitle: string;
  readonly language: Language;
  /** In the order of the page. */
  readonly parts: readonly (Drawing | Section)[];
}

/** Nothing runs and nothing is fetched, whatever the plan's texts say. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A report as one HTML page that stands alone: it can be mailed, put on a drive and opened anywhere, and prints well. */
export function htmlPage({ title, subtitle, language, parts }: HtmlReport): string {
  const entries = parts.map(
    (part, at) =>
      `<li><a href="#part-${at + 1}">${escapeXml(part.title)}</a>${part.subtitle === '' ? '' : ` <small>${escapeXml(part.subtitle)}</small>`}</li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(title)}</title>
<style>
${HTML_STYLE}
</style>
</head>
<body>
<header>
<h1>${escapeXml(title)}</h1>
${subtitleHtml(subtitle)}</header>
<nav aria-labelledby="contents">
<h2 id="contents">${escapeXml(FORM_WORDS[language].contents)}</h2>
<ol>
${entries.join('\n')}
</ol>
</nav>
<main>
${parts.map((part, at) => partHtml(part, `part-${at + 1}`, language)).join('\n')}
</main>
</body>
</html>
`;
}

function partHtml(part: Drawing | Section, id: string, language: Language): string {
  const content =
    'svg' in part
      ? `${fieldsHtml(part.fields, true)}<figure class="sheet">${part.svg}</figure>`
      : part.blocks.map((block) => blockHtml(block, language)).join('\n');
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escapeXml(part.title)}</h2>
${subtitleHtml(part.subtitle)}${content}
</section>`;
}

function subtitleHtml(text: string): string {
  return text === '' ? '' : `<p class="subtitle">${escapeXml(text)}</p>\n`;
}
