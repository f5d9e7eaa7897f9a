import type { Language } from '../../language.ts';

/** What the named revisions and the last edits are told with. */
export interface RevisionHistoryWords {
  readonly title: string;
  readonly revision: string;
  readonly date: string;
  readonly author: string;
  readonly note: string;
  readonly none: string;
  readonly edits: string;
  readonly edit: string;
  readonly noEdits: string;
  /** Of an edit that was taken back since. */
  undone(label: string): string;
}

const english: RevisionHistoryWords = {
  title: 'Revision history',
  revision: 'Revision',
  date: 'Date',
  author: 'Author',
  note: 'Note',
  none: 'No revision has been named yet.',
  edits: 'Last changes',
  edit: 'Change',
  noEdits: 'Nothing has been changed yet.',
  undone: (label) => `${label} (taken back)`,
};

const german: RevisionHistoryWords = {
  title: 'Revisionen',
  revision: 'Revision',
  date: 'Datum',
  author: 'Von',
  note: 'Anmerkung',
  none: 'Noch hat keine Revision einen Namen.',
  edits: 'Letzte Änderungen',
  edit: 'Änderung',
  noEdits: 'Noch wurde nichts geändert.',
  undone: (label) => `${label} (zurückgenommen)`,
};

const japanese: RevisionHistoryWords = {
  title: '改訂履歴',
  revision: '版',
  date: '日付',
  author: '作成者',
  note: '備考',
  none: '名前の付いた版はまだありません。',
  edits: '最近の変更',
  edit: '変更',
  noEdits: 'まだ何も変更されていません。',
  undone: (label) => `${label}（取り消し済み）`,
};

export const REVISION_HISTORY_WORDS: { readonly [L in Language]: RevisionHistoryWords } = {
  en: english,
  de: german,
  ja: japanese,
};
