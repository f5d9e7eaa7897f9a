import { whyFromAbove } from '../remedies/levels.ts';
import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { CATCHBALL } from '../sources.ts';

/** An objective or priority that does not say why. */
export const noWhy: MatrixRule = {
  key: 'noWhy',
  scope: 'matrix',
  severity: 'hint',
  check: ({ items: { longTerm, annual, priority } }) =>
    [...longTerm, ...annual, ...priority]
      .filter(({ why }) => why.trim() === '')
      .map((item) => aboutItems(item)),
  remedies: whyFromAbove,
  field: 'why',
  texts: {
    en: {
      name: 'Without a why',
      explanation: 'Who does not know the reason cannot choose good means, and cannot object either.',
      source: CATCHBALL.en,
      mend: 'Write down in a sentence why it matters now.',
      says: saysItem,
    },
    de: {
      name: 'Ohne Warum',
      explanation: 'Wer den Grund nicht kennt, kann weder gute Mittel wählen noch widersprechen.',
      source: CATCHBALL.de,
      mend: 'In einem Satz festhalten, warum es jetzt wichtig ist.',
      says: saysItem,
    },
    ja: {
      name: '理由なし',
      explanation: '理由を知らなければ、良い手段を選ぶことも異議を唱えることもできません。',
      source: CATCHBALL.ja,
      mend: 'なぜ今重要なのかを一文で書きます。',
      says: saysItem,
    },
  },
};
