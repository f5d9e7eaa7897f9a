import { ROLES } from '../../plan/records/fields.ts';
import { aboutSides, type MatrixRule } from '../rule.ts';
import { X_MATRIX } from '../sources.ts';

/** A matrix of which a side has no items yet. */
export const emptySide: MatrixRule = {
  key: 'emptySide',
  scope: 'matrix',
  severity: 'gap',
  check: ({ items }) => {
    const empty = ROLES.filter((side) => items[side].length === 0);
    return empty.length === 0 ? [] : [aboutSides(empty)];
  },
  texts: {
    en: {
      name: 'Nearly empty matrix',
      explanation:
        'A matrix says how vision, year, work and measures hang together only when all four are there.',
      source: X_MATRIX.en,
      mend: 'Fill the sides in the order in which the matrix is read, beginning with the long-term objectives.',
      says: ({ sides }) => `Nothing yet: ${sides.join(', ')}`,
    },
    de: {
      name: 'Fast leere Matrix',
      explanation:
        'Wie Vision, Jahr, Arbeit und Messung zusammenhängen, sagt eine Matrix erst, wenn alle vier da sind.',
      source: X_MATRIX.de,
      mend: 'Die Seiten in der Reihenfolge füllen, in der die Matrix gelesen wird, beginnend mit den langfristigen Zielen.',
      says: ({ sides }) => `Noch nichts: ${sides.join(', ')}`,
    },
    ja: {
      name: 'ほぼ空のマトリクス',
      explanation: 'ビジョン、年度、施策、指標の四つがそろって初めて、そのつながりが読み取れます。',
      source: X_MATRIX.ja,
      mend: 'マトリクスを読む順に、中長期目標から辺を埋めていきます。',
      says: ({ sides }) => `未記入：${sides.join('、')}`,
    },
  },
};
