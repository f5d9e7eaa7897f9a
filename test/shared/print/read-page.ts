import type { ItemId } from '#shared/plan/ids.ts';
import { itemId } from '#shared/plan/ids.ts';
import type { Page } from '#shared/print/page.ts';

const POINTS_PER_MM = 72 / 25.4;

/** What the HTML of a page says of its type and texts, computed from nothing but the sizes written in it. */
export function readPage({ body }: Page): {
  readonly smallestPoints: number;
  /** The drawn lines of each item, without white space. */
  readonly items: ReadonlyMap<ItemId, string>;
} {
  const sizes: number[] = [];
  for (const [, mm] of body.matchAll(/font-size:([\d.]+)mm/g)) sizes.push(Number(mm) * POINTS_PER_MM);
  for (const [, points] of body.matchAll(/font-size:([\d.]+)pt/g)) sizes.push(Number(points));
  const items = new Map<ItemId, string>();
  for (const [drawing, width, box] of body.matchAll(
    /<svg xmlns[^>]* width="([\d.]+)mm"[^>]* viewBox="([^"]+)".*?<\/svg>/gs,
  )) {
    const scale = (Number(width) / Number(box?.split(' ')[2])) * POINTS_PER_MM;
    for (const [, size] of drawing.matchAll(/<text[^>]* font-size="([\d.]+)"/g))
      sizes.push(Number(size) * scale);
    for (const [, id, content] of drawing.matchAll(
      /<g id="[^"]*item-([^"]+)" role="group"[^>]*>(.*?)<\/g>/gs,
    )) {
      const lines = [...(content ?? '').matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line]) => line);
      items.set(itemId.parse(id), unescaped(lines.join('')).replace(/\s/g, ''));
    }
  }
  return { smallestPoints: Math.min(...sizes), items };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
