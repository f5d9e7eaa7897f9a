/** One measurement of workbooks in a process of its own, told as JSON: `times` of both ways, or the memory of one. */
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import exceljs from 'exceljs';
import { listStyles } from '#electron/exchange/xlsx/styles.ts';
import { LIST_SHEET } from '#electron/exchange/xlsx/workbook-format.ts';
import { workbookOf } from '#electron/exchange/xlsx/write.ts';
import { type CellValue, LIST_KEYS, type List } from '#shared/exchange/list.ts';
import { listsOf } from '#shared/exchange/lists/lists.ts';
import { LIST_WORDS } from '#shared/exchange/lists/words.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { largePlan } from './large-plan.ts';
import { type Timing, timingOf } from './timing.ts';

export interface XlsxTimes {
  readonly items: number;
  readonly cells: number;
  readonly sheets: number;
  readonly megabytes: number;
  readonly ours: Timing;
  /** The library alone, with the looks of the cells and without. */
  readonly bare: Timing;
  readonly plain: Timing;
}

export interface XlsxMemory {
  /** Megabytes at the most, and after the plan was made. */
  readonly peak: number;
  readonly idle: number;
}

const ROUNDS = 5;
const CROSS_TABLES: readonly string[] = ['links', 'duties'];

const [mode = '', what = '', matrices = '1'] = process.argv.slice(2);
const records = RecordSet.of(largePlan(Number(matrices)));
const ids = records.list('matrix').map(({ id }) => id);
const keys = LIST_KEYS.filter((key) => what === 'everything' || !CROSS_TABLES.includes(key));

function ours(): Promise<Uint8Array> {
  const work = { signal: new AbortController().signal, report: () => setImmediate() };
  const input = { records, matrices: ids, language: 'en', state: { edit: null, seq: 0 } } as const;
  return workbookOf({ ...input, now: new Date(0), lists: keys, drawn: false }, work);
}

/**
 * The library alone: the same texts and numbers in the same cells, with or without looks. A look is one object for all
 * cells of a column, which is several times as fast as the columns' own styles that its documentation shows.
 */
async function bare(lists: readonly List[], styled: boolean): Promise<number> {
  let bytes = 0;
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  const zip = { zlib: { level: 6 } };
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: styled,
    useSharedStrings: true,
    zip,
  });
  const styles = listStyles();
  for (const { id, name, columns, rows } of lists) {
    const sheet = book.addWorksheet(name);
    const looks = styled && [styles.hidden, ...columns.map((column) => styles.cell(column))];
    const write = (values: readonly CellValue[]) => {
      const row = sheet.addRow(values.map((value) => value ?? undefined));
      if (looks) {
        row.eachCell((cell, column) => {
          cell.style = looks[column - 1] ?? {};
        });
      }
      row.commit();
    };
    write([id, ...columns.map(({ key }) => key)]);
    write(['id', ...columns.map(({ heading }) => heading)]);
    for (const row of rows) write([row.id, ...row.cells]);
    sheet.commit();
    await setImmediate();
  }
  await book.commit();
  return bytes;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const megabytes = (bytes: number) => bytes / 1e6;
const peak = () => megabytes(process.resourceUsage().maxRSS * 1024);
const listed = () => listsOf(records, ids, LIST_WORDS.en, keys);

async function times(): Promise<XlsxTimes> {
  const lists = listed();
  const size = (await ours()).length;
  await bare(lists, true);
  const durations: { ours: number[]; bare: number[]; plain: number[] } = { ours: [], bare: [], plain: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    durations.ours.push(await timed(ours));
    durations.bare.push(await timed(() => bare(lists, true)));
    durations.plain.push(await timed(() => bare(lists, false)));
  }
  return {
    items: records.all('item').size,
    cells: lists.reduce(
      (sum, { rows }) => sum + rows.reduce((all, { cells }) => all + filledIn(cells), 0),
      0,
    ),
    sheets: lists.length,
    megabytes: megabytes(size),
    ours: timingOf(durations.ours),
    bare: timingOf(durations.bare),
    plain: timingOf(durations.plain),
  };
}

function filledIn(cells: List['rows'][number]['cells']): number {
  return cells.filter((cell) => cell !== null).length + LIST_SHEET.idColumn;
}

async function memory(run: () => Promise<unknown>): Promise<XlsxMemory> {
  const idle = peak();
  await run();
  return { peak: peak(), idle };
}

const measured =
  mode === 'times' ? await times() : await memory(mode === 'ours' ? ours : () => bare(listed(), true));
console.log(JSON.stringify(measured));
