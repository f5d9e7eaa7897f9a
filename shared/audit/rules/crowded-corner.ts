import { CORNERS } from '../audited-matrix.ts';
import { aboutSides, type MatrixRule } from '../rule.ts';
import { VITAL_FEW } from '../sources.ts';

/** In a corner with fewer items on a side it is natural that all of them hang together. */
export const FEWEST_ITEMS = 3;
/** Share of the pairs of a corner that may be marked. */
export const MOST_FILLED = 0.75;

/** A corner in which nearly everything is linked with everything. */
export const crowdedCorner: MatrixRule = {
  key: 'crowdedCorner',
  scope: 'matrix',
  severity: 'weakness',
  check: (matrix) =>
    CORNERS.flatMap(([upper, lower]) => {
      const [ups, downs] = [matrix.items[upper].length, matrix.items[lower].length];
      if (Math.min(ups, downs) < FEWEST_ITEMS) return [];
      const filled = matrix.linksIn([upper, lower]) / (ups * downs);
      return filled > MOST_FILLED ? [aboutSides([lower, upper], [Math.round(filled * 100)])] : [];
    }),
  texts: {
    en: {
      name: 'Everything linked with everything',
      explanation: 'Where everything is linked, the marks no longer say what matters.',
      source: VITAL_FEW.en,
      mend: 'Keep the marks that would change a decision, and take the others away.',
      says: ({ sides, figures: [percent = 0] }) =>
        `${sides.join(' – ')}: ${percent} % of the pairs are marked`,
    },
    de: {
      name: 'Alles mit allem verknüpft',
      explanation: 'Wo alles verknüpft ist, sagen die Markierungen nicht mehr, was zählt.',
      source: VITAL_FEW.de,
      mend: 'Die Markierungen behalten, die eine Entscheidung ändern würden, und die anderen wegnehmen.',
      says: ({ sides, figures: [percent = 0] }) =>
        `${sides.join(' – ')}: ${percent} % der Paare sind markiert`,
    },
    ja: {
      name: 'すべてがすべてに関連',
      explanation: 'すべてが関連していると、何が重要か印からは分かりません。',
      source: VITAL_FEW.ja,
      mend: '判断を左右する印だけを残し、ほかは外します。',
      says: ({ sides, figures: [percent = 0] }) => `${sides.join('―')}：組み合わせの ${percent} % に印`,
    },
  },
};
