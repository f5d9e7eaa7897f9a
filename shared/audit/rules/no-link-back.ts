import { CHAIN } from '../audited-matrix.ts';
import { linkWithOne } from '../remedies/links.ts';
import { aboutItems, type MatrixRule } from '../rule.ts';
import { RELATIONSHIP_MATRIX } from '../sources.ts';

/** An item that serves nothing on the side before it; an empty side or corner is told once, by other rules. */
export const noLinkBack: MatrixRule = {
  key: 'noLinkBack',
  scope: 'matrix',
  severity: 'gap',
  check: (matrix) =>
    CHAIN.flatMap(([upper, lower]) =>
      matrix.linksIn([upper, lower]) === 0
        ? []
        : matrix.items[lower]
            .filter((item) => matrix.linked(item, upper).length === 0)
            .map((item) => ({ ...aboutItems(item), sides: [upper] })),
    ),
  remedies: linkWithOne,
  texts: {
    en: {
      name: 'Serves nothing',
      explanation: 'Work that serves no objective takes strength from work that does.',
      source: RELATIONSHIP_MATRIX.en,
      mend: 'Link it with what it serves, or stop it.',
      says: ({ items: [item = ''], sides: [side = ''] }) => `${item}: no link to ${side}`,
    },
    de: {
      name: 'Dient nichts',
      explanation: 'Arbeit, die keinem Ziel dient, fehlt dort, wo sie eines hätte.',
      source: RELATIONSHIP_MATRIX.de,
      mend: 'Mit dem verknüpfen, dem es dient, oder damit aufhören.',
      says: ({ items: [item = ''], sides: [side = ''] }) => `${item}: keine Verknüpfung mit ${side}`,
    },
    ja: {
      name: '何にも役立っていない',
      explanation: 'どの目標にも役立たない仕事は、役立つ仕事の力を奪います。',
      source: RELATIONSHIP_MATRIX.ja,
      mend: '何に役立つかを関連付けるか、やめます。',
      says: ({ items: [item = ''], sides: [side = ''] }) => `${item}：${side}との関連なし`,
    },
  },
};
