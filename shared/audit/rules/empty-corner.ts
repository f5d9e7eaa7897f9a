import { CORNERS } from '../audited-matrix.ts';
import { aboutSides, type MatrixRule } from '../rule.ts';
import { X_MATRIX } from '../sources.ts';

/** Two sides that meet and both have items, but not a single link. */
export const emptyCorner: MatrixRule = {
  key: 'emptyCorner',
  scope: 'matrix',
  severity: 'weakness',
  check: (matrix) =>
    CORNERS.filter(
      ([upper, lower]) =>
        matrix.items[upper].length > 0 &&
        matrix.items[lower].length > 0 &&
        matrix.linksIn([upper, lower]) === 0,
    ).map(([upper, lower]) => aboutSides([lower, upper])),
  texts: {
    en: {
      name: 'Empty corner',
      explanation: 'Nobody has said yet how these two sides hang together.',
      source: X_MATRIX.en,
      mend: 'Go through the corner pair by pair, and mark what hangs together.',
      says: ({ sides }) => sides.join(' – '),
    },
    de: {
      name: 'Leere Ecke',
      explanation: 'Noch hat niemand gesagt, wie diese beiden Seiten zusammenhängen.',
      source: X_MATRIX.de,
      mend: 'Die Ecke Paar für Paar durchgehen und markieren, was zusammenhängt.',
      says: ({ sides }) => sides.join(' – '),
    },
    ja: {
      name: '空の隅',
      explanation: 'この二つの辺のつながりがまだ示されていません。',
      source: X_MATRIX.ja,
      mend: '隅を一組ずつ確認し、関連するものに印を付けます。',
      says: ({ sides }) => sides.join('―'),
    },
  },
};
