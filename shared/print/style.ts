import { LINE_HEIGHT } from '../matrix/fit.ts';
import { SHEET_FONT_CSS } from '../matrix/fonts/stack.ts';
import { PRINT_THEME } from '../matrix/theme.ts';

const { ink, faintInk, paper: white, line } = PRINT_THEME;

/** Of the line at the foot of every page, in points. */
export const FOOTER_POINTS = 7.5;

/**
 * The one style sheet of a print document. What a page's body may count on:
 * - `.page` is the page itself, its edges those of the paper; whatever leaves it is cut off
 * - `.set` is text whose lines are broken already, placed with `left`, `top` and `font-size`
 * - `.faint` is text of less weight
 * Everything else a body says with inline styles in millimetres.
 */
export const PRINT_STYLE = `*{margin:0;padding:0;box-sizing:border-box}
body{${SHEET_FONT_CSS};color:${ink};background:${white};-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page{position:relative;overflow:hidden;break-after:page;break-inside:avoid;background:${white}}
.page:last-child{break-after:auto}
.page .set{position:absolute;white-space:pre;line-height:${LINE_HEIGHT}}
.page dt{font-weight:400}
.page dt,.page .faint{color:${faintInk}}
.page>svg{position:absolute;display:block}
.page>footer{position:absolute;display:flex;justify-content:space-between;gap:10mm;font-size:${FOOTER_POINTS}pt;line-height:1.3;color:${faintInk};border-top:0.2mm solid ${line};padding-top:1.2mm}
.page>footer p{white-space:nowrap}
.page>footer p:first-child{overflow:hidden;text-overflow:ellipsis}
.page>footer span+span::before{content:" · ";white-space:pre}
@media screen{body{background:#d9dce1;padding:8mm;width:max-content;min-width:100%}.page{margin:0 auto 8mm;box-shadow:0 1mm 5mm rgb(0 0 0/.25)}}`;

/** A length as CSS writes it, to a thousandth of a millimetre. */
export function mm(value: number): string {
  return `${Math.round(value * 1000) / 1000}mm`;
}
