import { strengthenMeasure } from '../remedies/links.ts';
import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { RELATIONSHIP_MATRIX } from '../sources.ts';

/** A measure that has links, but not a strong one. */
export const weakMeasure: MatrixRule = {
  key: 'weakMeasure',
  scope: 'matrix',
  severity: 'weakness',
  check: (matrix) =>
    matrix.items.measure
      .filter((item) => {
        const links = [...matrix.linked(item, 'priority'), ...matrix.linked(item, 'longTerm')];
        return links.length > 0 && !links.some((neighbour) => matrix.isStrong(neighbour));
      })
      .map((item) => aboutItems(item)),
  remedies: strengthenMeasure,
  texts: {
    en: {
      name: 'Measure without a strong link',
      explanation: 'What is only loosely connected with a measure will hardly move it.',
      source: RELATIONSHIP_MATRIX.en,
      mend: 'Find out what really moves it, or measure something else.',
      says: saysItem,
    },
    de: {
      name: 'Messgröße ohne starke Verknüpfung',
      explanation: 'Was nur lose mit einer Messgröße zusammenhängt, wird sie kaum bewegen.',
      source: RELATIONSHIP_MATRIX.de,
      mend: 'Herausfinden, was sie wirklich bewegt, oder etwas anderes messen.',
      says: saysItem,
    },
    ja: {
      name: '強い関連のない管理指標',
      explanation: 'ゆるくしか関連しないものでは、指標はほとんど動きません。',
      source: RELATIONSHIP_MATRIX.ja,
      mend: '本当に指標を動かすものを見つけるか、別のものを測ります。',
      says: saysItem,
    },
  },
};
