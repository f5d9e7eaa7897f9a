import type { Language } from '../../language.ts';

/** What the cover of a pack is told with, beside the fields that every sheet has. */
export interface CoverWords {
  readonly trueNorth: string;
  readonly printed: string;
  readonly nextReviews: string;
  readonly approval: string;
  readonly matrix: string;
  /** Of a matrix that nobody has put in force yet. */
  readonly open: string;
  agreed(upper: string, lower: string): string;
  signedOff(name: string, reason: string): string;
  /** Below the line that a person signs. */
  signHere(unit: string): string;
  /** For whom no name is known. */
  readonly name: string;
}

const english: CoverWords = {
  trueNorth: 'True north',
  printed: 'Printed',
  nextReviews: 'Next reviews',
  approval: 'Approval',
  matrix: 'Matrix',
  open: 'Not approved yet',
  agreed: (upper, lower) => `Agreed by catchball: ${upper}, ${lower}`,
  signedOff: (name, reason) => `Signed off by ${name} without catchball: ${reason}`,
  signHere: (unit) => `${unit} · date, signature`,
  name: 'Name',
};

const german: CoverWords = {
  trueNorth: 'True North',
  printed: 'Gedruckt',
  nextReviews: 'Nächste Reviews',
  approval: 'Freigabe',
  matrix: 'Matrix',
  open: 'Noch nicht freigegeben',
  agreed: (upper, lower) => `Im Catchball vereinbart: ${upper}, ${lower}`,
  signedOff: (name, reason) => `Freigegeben von ${name} ohne Catchball: ${reason}`,
  signHere: (unit) => `${unit} · Datum, Unterschrift`,
  name: 'Name',
};

const japanese: CoverWords = {
  trueNorth: 'トゥルーノース',
  printed: '印刷日',
  nextReviews: '次回以降のレビュー',
  approval: '承認',
  matrix: 'マトリクス',
  open: '未承認',
  agreed: (upper, lower) => `キャッチボールで合意：${upper}、${lower}`,
  signedOff: (name, reason) => `${name} がキャッチボールなしで承認：${reason}`,
  signHere: (unit) => `${unit}・日付・署名`,
  name: '氏名',
};

export const COVER_WORDS: { readonly [L in Language]: CoverWords } = {
  en: english,
  de: german,
  ja: japanese,
};
