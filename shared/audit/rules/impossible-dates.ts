import { impossibleDates as datesOf } from '../../needs/impossible-dates.ts';
import { Schedule } from '../../needs/schedule.ts';
import { aboutItems, listed, type Named, type PlanRule } from '../rule.ts';
import { CRITICAL_PATH } from '../sources.ts';

/**
 * A dependency whose dates cannot all be kept: what is needed comes too late, by its own dates or by those of a chain before
 * it, or it is needed only after what needs it is due.
 */
export const impossibleDates: PlanRule = {
  key: 'impossibleDates',
  scope: 'plan',
  severity: 'gap',
  check: (plan) =>
    datesOf(plan.records, new Schedule(plan.records)).flatMap(({ dependency, type, days, chain }) => {
      // What needs it first, then, from the nearest on, what it waits for.
      const items = chain.toReversed().flatMap((id) => plan.item(id) ?? []);
      const figures = type === 'neededTooLate' ? [0, days] : [days, 0];
      return items.length < chain.length
        ? []
        : [{ ...aboutItems(...items), figures, records: [dependency.id] }];
    }),
  texts: {
    en: {
      name: 'Dates that cannot be kept',
      explanation: 'Who waits for something that comes too late will be late as well.',
      source: CRITICAL_PATH.en,
      mend: 'Agree on an earlier delivery, or move what needs it.',
      says: (named) => {
        const { item, source, late, after } = read(named);
        return late > 0
          ? `${item}: waits for ${source}, which comes ${late} ${late === 1 ? 'day' : 'days'} too late`
          : `${item}: needs ${source} only ${after} ${after === 1 ? 'day' : 'days'} after it is due itself`;
      },
    },
    de: {
      name: 'Unmögliche Termine',
      explanation: 'Wer auf etwas wartet, das zu spät kommt, wird selbst zu spät fertig.',
      source: CRITICAL_PATH.de,
      mend: 'Eine frühere Lieferung vereinbaren oder verschieben, was darauf wartet.',
      says: (named) => {
        const { item, source, late, after } = read(named);
        return late > 0
          ? `${item}: wartet auf ${source}, das ${late} ${late === 1 ? 'Tag' : 'Tage'} zu spät kommt`
          : `${item}: braucht ${source} erst ${after} ${after === 1 ? 'Tag' : 'Tage'} nach dem eigenen Termin`;
      },
    },
    ja: {
      name: '守れない日程',
      explanation: '遅れて届くものを待つ側は、自分も遅れます。',
      source: CRITICAL_PATH.ja,
      mend: '引き渡しを早める合意をするか、待つ側の期限を動かします。',
      says: (named) => {
        const { item, source, late, after } = read(named);
        return late > 0
          ? `${item}：待っている ${source} が ${late} 日遅い`
          : `${item}：${source} が必要な日が、自分の期限より ${after} 日遅い`;
      },
    },
  },
};

function read({ items: [item = '', ...chain], figures: [late = 0, after = 0] }: Named) {
  return { item, source: listed({ items: chain }, ' ← '), late, after };
}
