import { linkIdOf } from '../../plan/ids.ts';
import type { Link } from '../../plan/records/records.ts';
import { sameEffectAsAbove } from '../remedies/links.ts';
import { aboutItems, type PlanRule } from '../rule.ts';
import { RECONCILING } from '../sources.ts';

/**
 * Two items of a matrix of which one level says that the one serves the other, and the next, of what it has made of them,
 * that it works against it; or the other way round.
 */
export const contradictedLink: PlanRule = {
  key: 'contradictedLink',
  scope: 'plan',
  severity: 'weakness',
  check: (plan) =>
    plan.matrices.flatMap((matrix) =>
      matrix.all.flatMap((lower) =>
        matrix.after(lower).flatMap(({ item: other, link }) =>
          plan.uppers(lower).flatMap((upper) =>
            plan
              .uppers(other)
              .filter(({ id }) => contradicts(link, plan.records.get('link', linkIdOf(upper.id, id))))
              .map((otherUpper) => aboutItems(lower, other, upper, otherUpper)),
          ),
        ),
      ),
    ),
  remedies: sameEffectAsAbove,
  texts: {
    en: {
      name: 'Link contradicted on the next level',
      explanation: 'Where one level sees help and the next sees harm, one of them has overlooked something.',
      source: RECONCILING.en,
      mend: 'Talk it over, and mark on both levels what holds.',
      says: ({ items: [lower = '', other = '', upper = '', otherUpper = ''] }) =>
        `${lower} – ${other}: the level above says the opposite of ${upper} – ${otherUpper}`,
    },
    de: {
      name: 'Verknüpfung auf der nächsten Ebene widersprochen',
      explanation: 'Wo eine Ebene Nutzen sieht und die nächste Schaden, hat eine von beiden etwas übersehen.',
      source: RECONCILING.de,
      mend: 'Darüber sprechen und auf beiden Ebenen markieren, was gilt.',
      says: ({ items: [lower = '', other = '', upper = '', otherUpper = ''] }) =>
        `${lower} – ${other}: die Ebene darüber sagt von ${upper} – ${otherUpper} das Gegenteil`,
    },
    ja: {
      name: '上下で矛盾する関連',
      explanation: '一方の階層が効果、もう一方が逆効果と見るなら、どちらかが見落としています。',
      source: RECONCILING.ja,
      mend: '話し合い、両方の階層で正しい印にそろえます。',
      says: ({ items: [lower = '', other = '', upper = '', otherUpper = ''] }) =>
        `${lower}―${other}：上位の ${upper}―${otherUpper} と逆`,
    },
  },
};

function contradicts(link: Link, above: Link | undefined): boolean {
  return above !== undefined && above.effect !== link.effect;
}
