import { isPast } from '../../needs/days.ts';
import { aboutItems, type PlanRule } from '../rule.ts';
import { ESCALATION } from '../sources.ts';

/** A barrier that was to be out of the way by now. What day it is has to be said. */
export const barrierOverdue: PlanRule = {
  key: 'barrierOverdue',
  scope: 'plan',
  severity: 'weakness',
  check: (plan, { today }) =>
    today === undefined
      ? []
      : plan.records
          .list('barrier')
          .filter(({ state, due }) => state !== 'removed' && isPast(due, today))
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .flatMap((barrier) => {
            const item = plan.item(barrier.item);
            if (!item || item.status === 'done') return [];
            const people = barrier.owner === null ? [] : [barrier.owner];
            const units = barrier.escalatedTo === null ? [] : [barrier.escalatedTo];
            return [{ ...aboutItems(item), people, units, records: [barrier.id] }];
          }),
  texts: {
    en: {
      name: 'Barrier past its due date',
      explanation: 'What stands in the way longer than agreed needs somebody who can do more about it.',
      source: ESCALATION.en,
      mend: 'Remove it, agree on a new date, or escalate it to the level above.',
      says: ({ people: [owner], items: [item = ''] }) => `${item}${owner === undefined ? '' : ` (${owner})`}`,
    },
    de: {
      name: 'Hindernis überfällig',
      explanation: 'Was länger im Weg steht als vereinbart, braucht jemanden, der mehr dagegen tun kann.',
      source: ESCALATION.de,
      mend: 'Beseitigen, einen neuen Termin vereinbaren oder an die Ebene darüber eskalieren.',
      says: ({ people: [owner], items: [item = ''] }) => `${item}${owner === undefined ? '' : ` (${owner})`}`,
    },
    ja: {
      name: '期限を過ぎた障害',
      explanation: '約束より長く残る障害には、もっと手を打てる人が必要です。',
      source: ESCALATION.ja,
      mend: '取り除くか、新しい期限を決めるか、上の階層に上申します。',
      says: ({ people: [owner], items: [item = ''] }) =>
        `${item}${owner === undefined ? '' : `（${owner}）`}`,
    },
  },
};
