import { nameAnOwner } from '../remedies/owners.ts';
import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { SMART } from '../sources.ts';

/** A measure without an owner, and without anybody who owns or has a duty on it or on a priority that it is linked with. */
export const unansweredMeasure: MatrixRule = {
  key: 'unansweredMeasure',
  scope: 'matrix',
  severity: 'gap',
  check: (matrix) => {
    const withDuty = new Set(matrix.view.duties.map(({ item }) => item));
    return matrix.items.measure
      .filter((measure) =>
        [measure, ...matrix.linked(measure, 'priority').map(({ item }) => item)].every(
          ({ id, owner }) => owner === null && !withDuty.has(id),
        ),
      )
      .map((item) => aboutItems(item));
  },
  remedies: nameAnOwner,
  field: 'owner',
  texts: {
    en: {
      name: 'Nobody answers for the measure',
      explanation: 'A figure that nobody has to explain is looked at, and nothing follows.',
      source: SMART.en,
      mend: 'Name who answers for it, or link it with a priority that somebody leads.',
      says: saysItem,
    },
    de: {
      name: 'Niemand steht für die Messgröße ein',
      explanation: 'Eine Zahl, die niemand erklären muss, wird angesehen, und nichts folgt daraus.',
      source: SMART.de,
      mend: 'Nennen, wer für sie einsteht, oder sie mit einem Schwerpunkt verknüpfen, den jemand führt.',
      says: saysItem,
    },
    ja: {
      name: '誰も責任を負わない管理指標',
      explanation: '誰も説明しなくてよい数字は、見られるだけで何も起こりません。',
      source: SMART.ja,
      mend: '責任を負う人を決めるか、担当者のいる施策と関連付けます。',
      says: saysItem,
    },
  },
};
