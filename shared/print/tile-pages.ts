import type { Rect } from '../matrix/scene.ts';
import { sceneToSvg } from '../matrix/svg.ts';
import { PRINT_THEME } from '../matrix/theme.ts';
import { escapeXml } from '../matrix/xml.ts';
import type { Page } from './page.ts';
import { FOOTER_POINTS, mm } from './style.ts';
import { AROUND_TILE, type Poster } from './tiles.ts';
import { PAGE_WORDS, type TilePlace } from './words.ts';

/** How long a crop mark is, and how far from the drawing it begins, in millimetres. */
const MARK = { length: 4, gap: 0.8 } as const;
const LABEL_POINTS = 8.5;
/** The height of the little plan of the poster in the label. */
const MAP_HEIGHT = 5;

/** The sheets of a poster, row by row: each says where it belongs, and has marks to cut and to glue along. */
export function tilePages(poster: Poster, footer: readonly string[], idPrefix: string): readonly Page[] {
  const { scene, paper, overlap, fit, rows, columns } = poster;
  const said = PAGE_WORDS[scene.words.language];
  return poster.parts.map((part, index) => {
    const place = { row: Math.floor(index / columns) + 1, rows, column: (index % columns) + 1, columns };
    return {
      paper,
      body: [
        label(poster, place, said.tile(place)),
        drawing(poster, part, `${idPrefix}${index + 1}-`),
        marks(poster, place),
      ].join('\n'),
      footer: [said.assembly(overlap), ...footer],
      smallestPoints: Math.min(fit.smallestPoints, FOOTER_POINTS),
    };
  });
}

function label({ paper: { margin }, tile, overlap, scene }: Poster, place: TilePlace, said: string): string {
  const isFirst = place.row === 1 && place.column === 1;
  const [title, where] = isFirst ? ['h1', 'h2'] : ['p', 'h2'];
  // Clear of the marks at both ends.
  const box = `left:${mm(margin + 3)};top:${mm(margin)};width:${mm(tile.width - overlap - 6)};height:${mm(MAP_HEIGHT)}`;
  const short = 'overflow:hidden;text-overflow:ellipsis';
  return `<header style="position:absolute;${box};display:flex;align-items:center;gap:5mm;font-size:${LABEL_POINTS}pt;white-space:nowrap">
<${title} style="font-size:1em;font-weight:600;${short}">${escapeXml(scene.title.heading.text)}</${title}>
<${where} class="faint" style="font-size:1em;font-weight:400;flex:none">${escapeXml(said)}</${where}>
${map(place)}
</header>`;
}

/** All sheets of the poster, and which of them this one is. */
function map({ row, rows, column, columns }: TilePlace): string {
  const high = MAP_HEIGHT / rows;
  const wide = Math.min(high * 1.4, 40 / columns);
  const [width, height] = [wide * columns, MAP_HEIGHT];
  const inner = [
    ...Array.from({ length: columns - 1 }, (_, index) => `M${(index + 1) * wide} 0V${height}`),
    ...Array.from({ length: rows - 1 }, (_, index) => `M0 ${(index + 1) * high}H${width}`),
  ].join('');
  return `<svg aria-hidden="true" style="flex:none;margin-left:auto" width="${mm(width)}" height="${mm(height)}" viewBox="0 0 ${width} ${height}" fill="none" stroke="${PRINT_THEME.strongLine}" stroke-width="0.1"><rect x="0.1" y="0.1" width="${width - 0.2}" height="${height - 0.2}"/><path d="${inner}"/><rect x="${(column - 1) * wide}" y="${(row - 1) * high}" width="${wide}" height="${high}" fill="${PRINT_THEME.ink}" stroke="none"/></svg>`;
}

function drawing({ paper: { margin }, scene, tile }: Poster, part: Rect, idPrefix: string): string {
  return sceneToSvg(scene, {
    theme: PRINT_THEME,
    part,
    size: { width: mm(tile.width), height: mm(tile.height) },
    style: `left:${mm(margin)};top:${mm(margin + AROUND_TILE.above)};overflow:hidden`,
    idPrefix,
  });
}

/**
 * Crop marks at the corners, all outside of the drawing, and where sheets follow to the right and below dashed ones for
 * their edges.
 */
function marks({ paper: { margin }, tile, overlap }: Poster, place: TilePlace): string {
  const [left, top] = [margin, margin + AROUND_TILE.above];
  const [right, bottom] = [left + tile.width, top + tile.height];
  // No printer reaches the edge of the paper.
  const aside = Math.min(MARK.length, margin - MARK.gap - 0.5);
  const upright = (x: number) =>
    `M${x} ${top - MARK.gap}v${-MARK.length}M${x} ${bottom + MARK.gap}v${MARK.length}`;
  const level = (y: number) => `M${left - MARK.gap} ${y}h${-aside}M${right + MARK.gap} ${y}h${aside}`;
  const corners = upright(left) + upright(right) + level(top) + level(bottom);
  const edges =
    (place.column < place.columns ? upright(right - overlap) : '') +
    (place.row < place.rows ? level(bottom - overlap) : '');
  const { ink } = PRINT_THEME;
  const [width, height] = [right + margin, bottom + AROUND_TILE.below];
  return `<svg aria-hidden="true" style="left:0;top:0" width="${mm(width)}" height="${mm(height)}" viewBox="0 0 ${width} ${height}" fill="none" stroke="${ink}" stroke-width="0.2"><path d="${corners}"/><path d="${edges}" stroke-dasharray="0.8 0.6"/></svg>`;
}
