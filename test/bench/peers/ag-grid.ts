import { AllCommunityModule, createGrid, type GridApi, ModuleRegistry, themeQuartz } from 'ag-grid-community';
import { glyphOf, next, ready, sheet, stepOf } from './sheet.ts';
import { columns, isCell, middleOf, rows, TEXT, textAt } from './table.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

type Row = Record<string, string>;
const heights = new Map(rows.map(({ id, size }) => [id, size]));

const grid: GridApi<Row> = createGrid<Row>(sheet, {
  theme: themeQuartz.withParams({ cellHorizontalPadding: 4, fontSize: 13 }),
  headerHeight: 0,
  undoRedoCellEditing: true,
  columnDefs: columns.map(({ id, size }) => ({
    colId: id,
    field: id,
    width: size,
    minWidth: 10,
    editable: id !== TEXT,
    suppressClickEdit: true,
  })),
  defaultColDef: { sortable: false, resizable: false, suppressMovable: true },
  rowData: rows.map(
    (row): Row => ({
      ...Object.fromEntries(columns.map((column) => [column.id, textAt(row, column)])),
      row: row.id,
    }),
  ),
  getRowId: ({ data }) => data.row ?? '',
  getRowHeight: ({ data }) => heights.get(data?.row ?? ''),
  onCellClicked: ({ node, column, value }) => {
    if (!isCell(node.id ?? '', column.getColId())) return;
    node.setDataValue(column.getColId(), glyphOf(next(stepOf(value))));
  },
  onFirstDataRendered: () =>
    ready({
      placeOf: ({ row, column }) =>
        middleOf(sheet.querySelector(`[row-id="${CSS.escape(row)}"] [col-id="${CSS.escape(column)}"]`)),
      stepAt: ({ row, column }) => stepOf(grid.getRowNode(row)?.data?.[column]),
    }),
});
