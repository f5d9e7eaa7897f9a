import { mm } from '../style.ts';
import { linesOf, type Piece, type Setting, textHtml } from './piece.ts';
import { lineMm, RULE, SIGNED, setting } from './type.ts';

/** Room to write, above the line. */
const TO_SIGN = 15;
const BELOW_LINE = 1;
const BETWEEN = 10;
/** Narrower than this nobody's name fits. */
const NARROWEST = 52;
const MOST_COLUMNS = 3;

/** Lines to sign, side by side; below each stands who signs. */
export function signaturePieces(signers: readonly string[], { width, measurer }: Setting): readonly Piece[] {
  const columns = Math.max(
    1,
    Math.min(MOST_COLUMNS, signers.length, Math.floor((width + BETWEEN) / (NARROWEST + BETWEEN))),
  );
  const wide = Math.min((width - (columns - 1) * BETWEEN) / columns, 80);
  const rows = Array.from({ length: Math.ceil(signers.length / columns) }, (_, row) =>
    signers
      .slice(row * columns, (row + 1) * columns)
      .map((signer) => linesOf(signer, wide, SIGNED, measurer)),
  );
  return rows.map(
    (row): Piece => ({
      run: {
        headHeight: 0,
        points: SIGNED.points,
        toFoot: false,
        heading: null,
        html: (parts, top) =>
          `<ul class="signatures" style="top:${mm(top)};gap:${mm(BETWEEN)};${setting(SIGNED)}">${parts}</ul>`,
      },
      space: 1,
      lines: Math.max(...row.map((lines) => lines.length)),
      lineHeight: lineMm(SIGNED),
      padding: TO_SIGN + RULE + BELOW_LINE,
      cut: 'overlong',
      keepWithNext: false,
      newPage: false,
      html: (from, to) => row.map((lines) => signerHtml(textHtml(lines, from, to), wide)).join(''),
    }),
  );
}

function signerHtml(text: string, width: number): string {
  return (
    `<li style="width:${mm(width)}"><div style="height:${mm(TO_SIGN + RULE)}"></div>` +
    `<p style="padding-top:${mm(BELOW_LINE)}">${text}</p></li>`
  );
}
