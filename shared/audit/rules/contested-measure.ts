import { aboutItems, type MatrixRule, type Named } from '../rule.ts';
import { HOUSE_OF_QUALITY } from '../sources.ts';

/** A measure that one item of the matrix helps and another works against. */
export const contestedMeasure: MatrixRule = {
  key: 'contestedMeasure',
  scope: 'matrix',
  severity: 'weakness',
  check: (matrix) =>
    matrix.items.measure.flatMap((measure) => {
      const pulling = [...matrix.linked(measure, 'longTerm'), ...matrix.linked(measure, 'priority')];
      const hindering = pulling.filter(({ link }) => link.effect === 'negative');
      const helping = pulling.filter(({ link }) => link.effect === 'positive');
      if (hindering.length === 0 || helping.length === 0) return [];
      const items = [...hindering, ...helping].map(({ item }) => item);
      return [{ ...aboutItems(measure, ...items), figures: [hindering.length] }];
    }),
  texts: {
    en: {
      name: 'Opposite pull on a measure',
      explanation: 'What one item gains for a measure another takes away again.',
      source: HOUSE_OF_QUALITY.en,
      mend: 'Agree on which of the two comes first and by how much, or look for a way that serves both.',
      says: (named) => {
        const { measure, hindering, helping } = read(named, ', ');
        return `${measure}: ${hindering} works against it, ${helping} for it`;
      },
    },
    de: {
      name: 'Gegenläufiger Zug an einer Messgröße',
      explanation: 'Was das eine für eine Messgröße gewinnt, nimmt das andere wieder weg.',
      source: HOUSE_OF_QUALITY.de,
      mend: 'Vereinbaren, was vorgeht und um wie viel, oder einen Weg suchen, der beidem dient.',
      says: (named) => {
        const { measure, hindering, helping } = read(named, ', ');
        return `${measure}: ${hindering} wirkt dagegen, ${helping} dafür`;
      },
    },
    ja: {
      name: '指標への逆向きの作用',
      explanation: '一方が指標を良くしても、もう一方が打ち消します。',
      source: HOUSE_OF_QUALITY.ja,
      mend: 'どちらをどこまで優先するか合意するか、両立する方法を探します。',
      says: (named) => {
        const { measure, hindering, helping } = read(named, '、');
        return `${measure}：${hindering} は逆に、${helping} は順に作用する`;
      },
    },
  },
};

function read({ items: [measure = '', ...pulling], figures: [count = 0] }: Named, separator: string) {
  const [hindering, helping] = [pulling.slice(0, count), pulling.slice(count)];
  return { measure, hindering: hindering.join(separator), helping: helping.join(separator) };
}
