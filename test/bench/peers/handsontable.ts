import Handsontable from 'handsontable';
import 'handsontable/styles/handsontable.css';
import 'handsontable/styles/ht-theme-classic.css';
import { glyphOf, next, ready, sheet, stepOf } from './sheet.ts';
import { columns, isCell, middleOf, rows, size, textAt } from './table.ts';

const place = (cell: { readonly row: string; readonly column: string }) =>
  [rows.findIndex(({ id }) => id === cell.row), columns.findIndex(({ id }) => id === cell.column)] as const;

const table = new Handsontable(sheet, {
  // Free for trials such as this one; nothing of it is part of the product.
  licenseKey: 'non-commercial-and-evaluation',
  themeName: 'ht-theme-classic',
  data: rows.map((row) => columns.map((column) => textAt(row, column))),
  width: size.width,
  height: size.height,
  colWidths: columns.map((column) => column.size),
  rowHeights: rows.map((row) => row.size),
  autoRowSize: false,
  autoColumnSize: false,
  wordWrap: false,
  undo: true,
  afterOnCellMouseDown: (_event, { row, col }) => {
    if (row === null || col === null || !isCell(rows[row]?.id, columns[col]?.id)) return;
    table.setDataAtCell(row, col, glyphOf(next(stepOf(table.getDataAtCell(row, col)))));
  },
});

ready({
  placeOf: (cell) => middleOf(table.getCell(...place(cell))),
  stepAt: (cell) => stepOf(table.getDataAtCell(...place(cell))),
});
