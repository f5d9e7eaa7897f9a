import { holds } from '../../plan/queries/dependency-graph.ts';
import type { Dependency } from '../../plan/records/records.ts';
import { promisedByOwner } from '../remedies/needs.ts';
import { aboutItems, type PlanRule } from '../rule.ts';
import { COMMITMENTS } from '../sources.ts';

/** Something that an item needs and that nobody has promised, that was promised by nobody in particular, or declined. */
export const dependencyWithoutAgreement: PlanRule = {
  key: 'dependencyWithoutAgreement',
  scope: 'plan',
  severity: 'weakness',
  check: (plan) =>
    plan.records
      .list('dependency')
      .filter((each) => holds(plan.records, each) && !isPromised(each))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((each) => {
        const [item, needs] = [plan.item(each.item), plan.item(each.needs)];
        return item && needs ? [{ ...aboutItems(item, needs), records: [each.id] }] : [];
      }),
  remedies: promisedByOwner,
  texts: {
    en: {
      name: 'Dependency without agreement',
      explanation: 'What nobody has promised is a hope, and whoever has to give it may not even know.',
      source: COMMITMENTS.en,
      mend: 'Talk to whoever has to give it, and record who promised it and by when; or plan without it.',
      says: ({ items: [item = '', needs = ''] }) => `${item}: needs ${needs}, and nobody has promised it`,
    },
    de: {
      name: 'Abhängigkeit ohne Zusage',
      explanation:
        'Was niemand zugesagt hat, ist eine Hoffnung, und wer es liefern soll, weiß vielleicht nichts davon.',
      source: COMMITMENTS.de,
      mend: 'Mit dem sprechen, der es liefern soll, und festhalten, wer es bis wann zusagt; oder ohne es planen.',
      says: ({ items: [item = '', needs = ''] }) => `${item}: braucht ${needs}, und niemand hat es zugesagt`,
    },
    ja: {
      name: '合意のない依存関係',
      explanation: '誰も約束していないものは期待にすぎず、渡す側は知らないかもしれません。',
      source: COMMITMENTS.ja,
      mend: '渡す側と話し、誰がいつまでに約束したかを記録します。できなければ、それなしで計画します。',
      says: ({ items: [item = '', needs = ''] }) => `${item}：${needs} が必要だが、誰も約束していない`,
    },
  },
};

function isPromised({ agreement, promisedBy }: Dependency): boolean {
  return agreement === 'promised' && promisedBy !== null;
}
