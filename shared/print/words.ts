import type { Language } from '../language.ts';

/** What pages say of their own accord beside the words of the sheet. */
export interface PageWords {
  /** Of a matrix that is split over pages. */
  part(number: number, count: number): string;
  /** Where the sheet of a poster belongs. */
  tile(place: TilePlace): string;
  /** How the sheets of a poster become one. */
  assembly(overlapMm: number): string;
  step(number: number, count: number, name: string): string;
  readonly steps: { readonly [P in 'trueNorth' | 'people' | 'duties']: string };
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
    tile: ({ row, rows, column, columns }) => `Row ${row} of ${rows}, column ${column} of ${columns}`,
    assembly: (overlap) =>
      `Cut along the marks on the left and at the top, then glue over the sheet before by ${overlap} mm`,
    step: (number, count, name) => `Step ${number} of ${count}: ${name}`,
    steps: { trueNorth: 'True north', people: 'People', duties: 'Duties' },
  },
  de: {
    part: (number, count) => `Teil ${number} von ${count}`,
    tile: ({ row, rows, column, columns }) => `Reihe ${row} von ${rows}, Spalte ${column} von ${columns}`,
    assembly: (overlap) =>
      `Links und oben an den Marken schneiden, dann ${overlap} mm weit auf das vorige Blatt kleben`,
    step: (number, count, name) => `Schritt ${number} von ${count}: ${name}`,
    steps: { trueNorth: 'True North', people: 'Personen', duties: 'Aufgaben' },
  },
  ja: {
    part: (number, count) => `分割 ${number} / ${count}`,
    tile: ({ row, rows, column, columns }) => `${row} / ${rows} 段目、${column} / ${columns} 列目`,
    assembly: (overlap) => `左と上をトンボに沿って切り、前の紙に ${overlap} mm 重ねて貼る`,
    step: (number, count, name) => `ステップ ${number} / ${count}：${name}`,
    steps: { trueNorth: 'トゥルーノース', people: '人', duties: '担当' },
  },
};
