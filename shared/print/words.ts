import type { Language } from '../language.ts';

/** What pages say of their own accord beside the words of the sheet. */
export interface PageWords {
  /** Of a matrix that is split over pages. */
  part(number: number, count: number): string;
  /** Of a part on which some texts are shortened. */
  readonly shortened: string;
  /** Where the sheet of a poster belongs. */
  tile(place: TilePlace): string;
  /** How the sheets of a poster become one. */
  assembly(overlapMm: number): string;
  step(number: number, count: number, name: string): string;
}

/** Rows and columns of the sheets of a poster, both counted from 1. */
export interface TilePlace {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

export const PAGE_WORDS: { readonly [L in Language]: PageWords } = {
  en: {
    part: (number, count) => `Part ${number} of ${count}`,
    shortened: 'Texts that end in “…” are in full on another part',
    tile: ({ row, rows, column, columns }) => `Row ${row} of ${rows}, column ${column} of ${columns}`,
    assembly: (overlap) =>
      `Cut along the marks on the left and at the top, then glue over the sheet before by ${overlap} mm`,
    step: (number, count, name) => `Step ${number} of ${count}: ${name}`,
  },
  de: {
    part: (number, count) => `Teil ${number} von ${count}`,
    shortened: 'Texte mit „…“ am Ende stehen in einem anderen Teil ganz',
    tile: ({ row, rows, column, columns }) => `Reihe ${row} von ${rows}, Spalte ${column} von ${columns}`,
    assembly: (overlap) =>
      `Links und oben an den Marken schneiden, dann ${overlap} mm weit auf das vorige Blatt kleben`,
    step: (number, count, name) => `Schritt ${number} von ${count}: ${name}`,
  },
  ja: {
    part: (number, count) => `分割 ${number} / ${count}`,
    shortened: '「…」で終わる文は別の分割に全文あり',
    tile: ({ row, rows, column, columns }) => `${row} / ${rows} 段目、${column} / ${columns} 列目`,
    assembly: (overlap) => `左と上をトンボに沿って切り、前の紙に ${overlap} mm 重ねて貼る`,
    step: (number, count, name) => `ステップ ${number} / ${count}：${name}`,
  },
};
