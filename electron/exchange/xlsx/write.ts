import { Writable } from 'node:stream';
import exceljs from 'exceljs';
import type { List, ListKey } from '#shared/exchange/list.ts';
import { levelChoices, linkChoices } from '#shared/exchange/lists/choices.ts';
import { listsOf } from '#shared/exchange/lists/lists.ts';
import { sheetNames } from '#shared/exchange/lists/names.ts';
import { LIST_WORDS, type ListWords } from '#shared/exchange/lists/words.ts';
import type { Language } from '#shared/language.ts';
import type { EditId, MatrixId } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { dutiesOf, planOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Work } from '../work.ts';
import { AboutSheet } from './about-sheet.ts';
import { drawnMatrix } from './drawn-matrix.ts';
import { listStyles } from './styles.ts';
import { type AboutKey, WORKBOOK_FORMAT, WORKBOOK_VERSION } from './workbook-format.ts';
import { writeDrawn } from './write-drawn.ts';
import { writeList } from './write-list.ts';

export interface WorkbookInput {
  readonly records: RecordSet;
  /** In the order in which they come in each list. */
  readonly matrices: readonly MatrixId[];
  readonly language: Language;
  /** The state of the plan that is written: its last edit, null before the first. */
  readonly state: { readonly edit: EditId | null; readonly seq: number };
  readonly now: Date;
  /** All where it is left out. */
  readonly lists?: readonly ListKey[];
  /** Whether each matrix is drawn on a sheet of its own, first of all sheets. */
  readonly drawn: boolean;
}

/**
 * A plan as an xlsx workbook: each matrix drawn, a sheet per list, and a hidden sheet that says what it is, so that it
 * can be read back (`workbook-format.ts`).
 * @throws HostError `cancelled`, or `tooLarge` where a list has more rows or columns than a sheet
 * @throws MissingRecordError where a matrix is not in the plan
 */
export async function workbookOf(input: WorkbookInput, work: Work): Promise<Uint8Array> {
  const words = LIST_WORDS[input.language];
  const lists = listsOf(input.records, input.matrices, words, input.lists);
  return await bookOf(input, lists, words, work);
}

async function bookOf(
  input: WorkbookInput,
  lists: readonly List[],
  words: ListWords,
  work: Work,
): Promise<Uint8Array> {
  const bytes = new Collected();
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream: bytes,
    useStyles: true,
    // Without them the library writes texts as results of formulas, and reads their entities twice.
    useSharedStrings: true,
    zip: { zlib: { level: 6 } },
  });
  book.creator = 'Tenkai';
  book.lastModifiedBy = 'Tenkai';
  book.created = input.now;
  book.modified = input.now;
  const title = planOf(input.records)?.title ?? '';
  const about = new AboutSheet();
  const styles = listStyles();
  const drawings = input.drawn ? input.matrices : [];
  const total = lists.reduce((sum, { rows }) => sum + rows.length, drawings.length);
  let done = 0;
  const wrote = async (rows: number) => {
    done += rows;
    await work.report(done, total);
  };
  const name = sheetNames(lists.map((list) => list.name));
  const marks = marksOf(input.records, words);
  for (const id of drawings) {
    const view = matrixView(input.records, id);
    writeDrawn(drawnMatrix(view, marks, words), { book, name: name(`X ${view.unit.name}`), title });
    await wrote(1);
  }
  for (const list of lists) await writeList(list, { book, about, styles, words, title, wrote });
  about.write(book, factsOf(input));
  await book.commit();
  return bytes.whole();
}

function marksOf(records: RecordSet, { language }: ListWords) {
  return {
    links: linkChoices(records, language),
    duties: levelChoices(dutiesOf(records), language),
  };
}

function factsOf({
  records,
  matrices,
  language,
  state,
}: WorkbookInput): readonly (readonly [AboutKey, string | number])[] {
  return [
    ['format', WORKBOOK_FORMAT],
    ['version', WORKBOOK_VERSION],
    ['plan', planOf(records)?.id ?? ''],
    ['edit', state.edit ?? ''],
    ['seq', state.seq],
    ['language', language],
    ...matrices.map((id) => ['matrix', id] as const),
  ];
}

/** What is written to it, in memory. */
class Collected extends Writable {
  readonly #chunks: Uint8Array[] = [];

  override _write(chunk: Uint8Array, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  whole(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }
}
