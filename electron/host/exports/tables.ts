import type { List, ListKey } from '#shared/exchange/list.ts';
import { listsOf } from '#shared/exchange/lists/lists.ts';
import { LIST_WORDS } from '#shared/exchange/lists/words.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { Work } from '../../exchange/work.ts';
import type { ExportSource } from './source.ts';

/** The plan as a workbook that can be read back: it carries the edit after which it left. */
export async function workbook(
  matrices: readonly MatrixId[] | null,
  source: ExportSource,
  work: Work,
): Promise<Uint8Array> {
  const { file, records, language, now } = source;
  const { workbookOf } = await import('../../exchange/xlsx/write.ts');
  const [last] = file.history({ before: null, limit: 1 });
  return workbookOf(
    {
      records,
      matrices: source.matrices(matrices),
      language,
      state: { edit: last?.id ?? null, seq: file.lastSeq },
      now: new Date(now),
      drawn: true,
    },
    work,
  );
}

/**
 * One kind of list as text. Of cross-tables there is one per corner; they stand one after the other, each below its name.
 */
export async function listText(
  format: 'csv' | 'tsv',
  key: ListKey,
  matrices: readonly MatrixId[] | null,
  source: ExportSource,
): Promise<string> {
  const { csvOf, tsvOf } = await import('../../exchange/csv-write.ts');
  const lists = listsOf(source.records, source.matrices(matrices), LIST_WORDS[source.language]);
  return { csv: csvOf, tsv: tsvOf }[format](lists.filter((list: List) => list.key === key));
}
