import { escapeXml } from '../../matrix/xml.ts';
import { EYEBROW, lineMm, setting } from '../flow/type.ts';
import type { Page } from '../page.ts';
import { mm } from '../style.ts';
import type { Part } from './steps.ts';

/** Between the part's name in the margin and the page's own title. */
const GAP = 0.6;
/** Nearer to the edge nothing is printed. */
const NEAREST_EDGE = 3;

/**
 * A page that was made to stand alone, below its part: its headings count one level less, and the name of the part
 * stands above them in the margin, which the page itself leaves free. A margin too narrow for that has no room for the
 * heading either, so the page stays as it is.
 */
export function belowPart(page: Page, { title, opens }: Part, isFirst: boolean): Page {
  const { margin } = page.paper;
  const top = margin - lineMm(EYEBROW) - GAP;
  if (top < NEAREST_EDGE) return page;
  const tag = opens && isFirst ? 'h1' : 'p';
  const style = `position:absolute;left:${mm(margin)};top:${mm(top)};${setting(EYEBROW)}`;
  return {
    ...page,
    body: `<${tag} class="faint" style="${style}">${escapeXml(title)}</${tag}>\n${demoted(page.body)}`,
  };
}

/** Texts are escaped in a body, so what looks like a tag is one. */
function demoted(body: string): string {
  return body.replace(
    /<(\/?)h([1-3])(?=[\s>])/g,
    (_, end: string, level: string) => `<${end}h${Number(level) + 1}`,
  );
}
