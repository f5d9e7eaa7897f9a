import type { Language } from '../language.ts';
import { planOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { column } from './column.ts';
import type { Block, ReportRow, Section } from './section.ts';
import { FORMATS } from './words/formats.ts';
import { REVISION_HISTORY_WORDS } from './words/revision-history.ts';

/** An edit of the log, as the history of a plan tells it. */
export interface ToldEdit {
  /** ISO 8601, UTC */
  readonly at: string;
  readonly author: string;
  readonly label: string;
  readonly undone: boolean;
}

/** The named revisions, newest first, then the last edits, if any were asked for. */
export function revisionHistorySection(
  records: RecordSet,
  edits: readonly ToldEdit[] | null,
  language: Language,
): Section {
  const words = REVISION_HISTORY_WORDS[language];
  const { moment } = FORMATS[language];
  const revisions = records.list('revision').toSorted((a, b) => (a.at > b.at ? -1 : 1));
  const row = (...cells: readonly string[]): ReportRow => ({ cells, as: 'row' });
  const last: readonly Block[] =
    edits === null
      ? []
      : [
          { type: 'heading', level: 2, text: words.edits },
          {
            type: 'table',
            columns: [column(words.date, 2), column(words.author, 2), column(words.edit, 6)],
            rows: edits.map(({ at, author, label, undone }) =>
              row(moment(at), author, undone ? words.undone(label) : label),
            ),
            empty: words.noEdits,
          },
        ];
  return {
    title: words.title,
    subtitle: planOf(records)?.title ?? '',
    blocks: [
      {
        type: 'table',
        columns: [
          column(words.revision, 2.4),
          column(words.date, 2),
          column(words.author, 2),
          column(words.note, 4.6),
        ],
        rows: revisions.map(({ name, at, author, note }) => row(name, moment(at), author, note)),
        empty: words.none,
      },
      ...last,
    ],
  };
}
