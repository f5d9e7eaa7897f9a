import type { stream, Worksheet } from 'exceljs';
import { cellText } from '#shared/exchange/lists/cell-text.ts';
import type { DrawnMatrix } from './drawn-matrix.ts';
import { drawnStyles } from './drawn-styles.ts';
import { escapedForXlsx } from './workbook-format.ts';
import { A3, pageFoot } from './write-list.ts';

/** Writes a drawn matrix as a sheet that prints on one A3 page. */
export function writeDrawn(
  { widths, heights, areas }: DrawnMatrix,
  { book, name, title }: { book: stream.xlsx.WorkbookWriter; name: string; title: string },
): void {
  const sheet: Worksheet = book.addWorksheet(name, {
    // The title stays; the centre of an X can stay nowhere but in the middle.
    views: [{ state: 'frozen', ySplit: 2, showGridLines: false, zoomScale: 85 }],
    pageSetup: {
      paperSize: A3,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: pageFoot(title) },
  });
  sheet.columns = widths.map((width) => ({ width }));
  for (const [index, height] of heights.entries()) sheet.getRow(index + 1).height = height;
  const styles = drawnStyles();
  for (const { top, left, bottom, right, text, look, tint } of areas) {
    const cell = sheet.getCell(top, left);
    const held = cellText(text);
    if (held !== null) cell.value = escapedForXlsx(held);
    cell.style = styles(look, tint);
    if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
  }
  sheet.commit();
}
