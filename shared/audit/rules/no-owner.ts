import { nameAnOwner } from '../remedies/owners.ts';
import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { SMART } from '../sources.ts';

/** An item that nobody answers for. */
export const noOwner: MatrixRule = {
  key: 'noOwner',
  scope: 'matrix',
  severity: 'gap',
  check: ({ items }) =>
    Object.values(items)
      .flat()
      .filter(({ owner }) => owner === null)
      .map((item) => aboutItems(item)),
  remedies: nameAnOwner,
  field: 'owner',
  texts: {
    en: {
      name: 'Without owner',
      explanation: 'What everybody answers for, nobody answers for.',
      source: SMART.en,
      mend: 'Name one person who answers for it.',
      says: saysItem,
    },
    de: {
      name: 'Ohne Verantwortlichen',
      explanation: 'Wofür alle verantwortlich sind, dafür ist es niemand.',
      source: SMART.de,
      mend: 'Eine Person nennen, die dafür einsteht.',
      says: saysItem,
    },
    ja: {
      name: '責任者なし',
      explanation: '全員の責任は、誰の責任でもありません。',
      source: SMART.ja,
      mend: '責任を負う人を一人決めます。',
      says: saysItem,
    },
  },
};
