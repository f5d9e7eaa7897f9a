import { escapeXml } from '#shared/matrix/xml.ts';
import type { CopiedTable } from '#shared/plan/clipboard/copy.ts';
import { guarded } from '#shared/plan/clipboard/table.ts';

/** Styles stand in the cells, because mail programs and Word drop style sheets. */
const TABLE = 'border-collapse:collapse;font-family:Calibri,Arial,sans-serif;font-size:10pt';
/** `mso-number-format:'\@'` makes Excel keep texts as texts: no dates out of codes, no formulas. */
const TEXT_CELL = "mso-number-format:'\\@'";
const CELL = 'border:1px solid #a6a6a6;padding:2px 6px;vertical-align:top';
const HEAD = `${CELL};background:#f0f0f0;font-weight:bold;text-align:left`;

/** A table for `text/html`. Every text is escaped, and guarded against being calculated as in `text/plain`. */
export function tableHtml({ table, headRows, headColumns }: CopiedTable): string {
  if (table.length === 1 && table[0]?.length === 1) return `<span>${textHtml(table[0][0] ?? '')}</span>`;
  const rows = table.map((row, at) => {
    const cells = row.map((cell, column) => {
      const head = at < headRows || column < headColumns;
      const tag = head ? 'th' : 'td';
      return `<${tag} style="${styleOf(cell, head, headColumns > 0)}">${textHtml(cell)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table style="${TABLE}"><tbody>${rows.join('')}</tbody></table>`;
}

/** Tables one below the other, each under its title. */
export function sectionsHtml(
  sections: readonly { readonly title: string; readonly table: CopiedTable }[],
): string {
  return sections.map(({ title, table }) => `<h3>${textHtml(title)}</h3>${tableHtml(table)}`).join('');
}

function styleOf(cell: string, head: boolean, marks: boolean): string {
  const look = head ? HEAD : marks ? `${CELL};text-align:center` : CELL;
  return NUMBER.test(cell) ? look : `${look};${TEXT_CELL}`;
}

/** Figures stay figures, so that a spreadsheet can go on with them. */
const NUMBER = /^-?\d{1,15}(\.\d+)?$/;

/** Line breaks stay in their cell in Excel by the style that they carry. */
function textHtml(text: string): string {
  return escapeXml(guarded(text)).replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}
