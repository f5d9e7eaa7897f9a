import { endOf, startOf } from '../../needs/days.ts';
import { ROLES } from '../../plan/records/fields.ts';
import { lastMonthFor } from '../horizon.ts';
import { dueAtTheEnd } from '../remedies/dates.ts';
import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { POLICY_DEPLOYMENT } from '../sources.ts';

/** What is not done and due before the period begins or after it ends; for breakthroughs, after the horizon. */
export const dueOutsidePeriod: MatrixRule = {
  key: 'dueOutsidePeriod',
  scope: 'matrix',
  severity: 'weakness',
  check: ({ items, view: { period } }, limits) => {
    const first = startOf(period.start);
    return ROLES.flatMap((side) => {
      const last = endOf(lastMonthFor(side, period, limits));
      const isOutside = (due: string) => endOf(due) < first || startOf(due) > last;
      return items[side]
        .filter(({ due, status }) => due !== null && status !== 'done' && isOutside(due))
        .map((item) => aboutItems(item));
    });
  },
  remedies: dueAtTheEnd,
  field: 'due',
  texts: {
    en: {
      name: 'Due outside of the period',
      explanation: 'The reviews of a period see only what falls due in it, and a vision has its horizon.',
      source: POLICY_DEPLOYMENT.en,
      mend: 'Bring the date into the period, or the item into a later one; say what of it is reached by then.',
      says: saysItem,
    },
    de: {
      name: 'Fällig außerhalb des Zeitraums',
      explanation:
        'Die Reviews eines Zeitraums sehen nur, was in ihm fällig wird, und eine Vision hat ihren Horizont.',
      source: POLICY_DEPLOYMENT.de,
      mend: 'Den Termin in den Zeitraum legen oder den Eintrag in einen späteren; sagen, was bis dahin erreicht ist.',
      says: saysItem,
    },
    ja: {
      name: '期間外の期限',
      explanation:
        'その期間のレビューで見るのは期間内に期限が来るものだけです。ビジョンにも計画年数があります。',
      source: POLICY_DEPLOYMENT.ja,
      mend: '期限を期間内にするか、項目を後の期間に移します。期間末までの到達点を書きます。',
      says: saysItem,
    },
  },
};
