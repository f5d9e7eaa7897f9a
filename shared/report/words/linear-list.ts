import type { Language } from '../../language.ts';

/** What the list of all items is told with. */
export interface LinearListWords {
  /** Of the part of a pack. */
  readonly part: string;
  /** Of the list of one matrix. */
  title(matrix: string): string;
  readonly trueNorth: string;
  readonly code: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly target: string;
  readonly links: string;
  readonly none: string;
}

const english: LinearListWords = {
  part: 'Linear list',
  title: (matrix) => `List: ${matrix}`,
  trueNorth: 'True north',
  code: 'Code',
  text: 'Text',
  owner: 'Owner',
  due: 'Due',
  target: 'Target',
  links: 'Links',
  none: 'This matrix has no items yet.',
};

const german: LinearListWords = {
  part: 'Lineare Liste',
  title: (matrix) => `Liste: ${matrix}`,
  trueNorth: 'True North',
  code: 'Kürzel',
  text: 'Text',
  owner: 'Verantwortlich',
  due: 'Termin',
  target: 'Zielwert',
  links: 'Zusammenhänge',
  none: 'Diese Matrix hat noch keine Einträge.',
};

const japanese: LinearListWords = {
  part: '項目一覧',
  title: (matrix) => `一覧：${matrix}`,
  trueNorth: 'トゥルーノース',
  code: 'コード',
  text: '文言',
  owner: '責任者',
  due: '期限',
  target: '目標値',
  links: '関連',
  none: 'このマトリクスにはまだ項目がありません。',
};

export const LINEAR_LIST_WORDS: { readonly [L in Language]: LinearListWords } = {
  en: english,
  de: german,
  ja: japanese,
};
