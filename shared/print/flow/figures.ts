import { escapeXml } from '../../matrix/xml.ts';
import type { Figure } from '../../report/section.ts';
import { COMFORTABLE_POINTS, SMALLEST_POINTS } from '../fit-sheet.ts';
import { mm } from '../style.ts';
import type { Piece } from './piece.ts';
import { POINTS_PER_MM } from './type.ts';

const SPACE = 4;
const BETWEEN = 5;

/**
 * Drawings side by side, as many as have comfortable type, else one below the other. None is printed larger than the
 * room is tall, and null comes out where type would be too small to read: what they say has to do then.
 */
export function figurePieces(
  figures: readonly Figure[],
  room: { readonly width: number; readonly height: number },
): readonly Piece[] | null {
  const comfortable = Math.max(...figures.map((figure) => COMFORTABLE_POINTS / pointsPerMm(figure)));
  const across = Math.max(1, Math.floor((room.width + BETWEEN) / (comfortable + BETWEEN)));
  const column = (room.width - (across - 1) * BETWEEN) / across;
  const set = figures.map((figure) => {
    const width = Math.min(column, (room.height * figure.width) / figure.height);
    return {
      ...figure,
      width,
      height: (width * figure.height) / figure.width,
      points: width * pointsPerMm(figure),
    };
  });
  if (set.some(({ points }) => points < SMALLEST_POINTS)) return null;
  const rows = Array.from({ length: Math.ceil(set.length / across) }, (_, row) =>
    set.slice(row * across, (row + 1) * across),
  );
  return rows.map(
    (row): Piece => ({
      run: {
        headHeight: 0,
        points: Math.min(...row.map(({ points }) => points)),
        toFoot: false,
        heading: null,
        html: (parts, top) => `<div class="figures" style="top:${mm(top)};gap:${mm(BETWEEN)}">${parts}</div>`,
      },
      space: SPACE,
      lines: 1,
      lineHeight: Math.max(...row.map(({ height }) => height)),
      padding: 0,
      cut: 'overlong',
      keepWithNext: false,
      newPage: false,
      html: () => row.map(figureHtml).join(''),
    }),
  );
}

/** How large its smallest type comes out, in points, for each millimetre of the drawing's width. */
function pointsPerMm({ smallestType, width }: Figure): number {
  return (smallestType / width) * POINTS_PER_MM;
}

function figureHtml({ svg, says, width, height }: Figure): string {
  return `<figure role="img" aria-label="${escapeXml(says)}" style="width:${mm(width)};height:${mm(height)}">${svg}</figure>`;
}
