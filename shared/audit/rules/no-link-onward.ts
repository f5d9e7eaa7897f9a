import { CHAIN } from '../audited-matrix.ts';
import { linkWithOne } from '../remedies/links.ts';
import { aboutItems, type MatrixRule } from '../rule.ts';
import { RELATIONSHIP_MATRIX } from '../sources.ts';

/** An item that nothing on the next side towards the measures is linked with; an empty side or corner is told once, by other rules. */
export const noLinkOnward: MatrixRule = {
  key: 'noLinkOnward',
  scope: 'matrix',
  severity: 'gap',
  check: (matrix) =>
    CHAIN.flatMap(([upper, lower]) =>
      matrix.linksIn([upper, lower]) === 0
        ? []
        : matrix.items[upper]
            .filter((item) => matrix.linked(item, lower).length === 0)
            .map((item) => ({ ...aboutItems(item), sides: [lower] })),
    ),
  remedies: linkWithOne,
  texts: {
    en: {
      name: 'Leads to nothing',
      explanation: 'What no item of the next side takes up stays a wish.',
      source: RELATIONSHIP_MATRIX.en,
      mend: 'Link it with what carries or measures it, add that, or drop the item.',
      says: ({ items: [item = ''], sides: [side = ''] }) => `${item}: no link to ${side}`,
    },
    de: {
      name: 'Führt zu nichts',
      explanation: 'Was kein Eintrag der nächsten Seite aufgreift, bleibt ein Wunsch.',
      source: RELATIONSHIP_MATRIX.de,
      mend: 'Mit dem verknüpfen, was es trägt oder misst, dieses ergänzen oder den Eintrag streichen.',
      says: ({ items: [item = ''], sides: [side = ''] }) => `${item}: keine Verknüpfung mit ${side}`,
    },
    ja: {
      name: '次につながっていない',
      explanation: '次の辺のどの項目にも受けられていないものは、願望のままです。',
      source: RELATIONSHIP_MATRIX.ja,
      mend: 'それを担う項目や測る項目と関連付けるか、項目を追加するか、取りやめます。',
      says: ({ items: [item = ''], sides: [side = ''] }) => `${item}：${side}との関連なし`,
    },
  },
};
