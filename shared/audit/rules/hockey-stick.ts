import { rampOf } from '../ramp.ts';
import { bendTheRamp } from '../remedies/figures.ts';
import { aboutItems, type MatrixRule } from '../rule.ts';
import { HOCKEY_STICK } from '../sources.ts';

const FEWEST_MONTHS = 4;
/** The last stretch of the time that is planned, and the share of the way that may be left for it. */
const LAST_STRETCH = 1 / 4;
const MOST_LEFT = 1 / 2;

/**
 * Targets that never turn back, with more than half of the way left for the last quarter of the time. Targets that go up
 * and down follow a season and are none.
 */
export const hockeyStick: MatrixRule = {
  key: 'hockeyStick',
  scope: 'matrix',
  severity: 'hint',
  check: (matrix) =>
    matrix.all.flatMap((item) => {
      const ramp = rampOf(matrix, item);
      if (!ramp || ramp.months < FEWEST_MONTHS || !ramp.isSteady) return [];
      const { first, last, points } = ramp;
      const stretch = last.at - LAST_STRETCH * (last.at - first.at);
      const before = points.findLast(({ at }) => at <= stretch) ?? first;
      const left = (last.plan - before.plan) / (last.plan - first.plan);
      return left > MOST_LEFT ? [{ ...aboutItems(item), figures: [Math.round(left * 100)] }] : [];
    }),
  remedies: bendTheRamp,
  texts: {
    en: {
      name: 'Hockey stick',
      explanation:
        'A plan that leaves most for the end is missed when nobody can do anything about it any more.',
      source: HOCKEY_STICK.en,
      mend: 'Ask what has to show by the middle of the period, and plan for that.',
      says: ({ items: [item = ''], figures: [percent = 0] }) =>
        `${item}: ${percent} % of the way is left for the last quarter of the time`,
    },
    de: {
      name: 'Hockeystick',
      explanation:
        'Ein Plan, der das meiste dem Ende überlässt, wird dann verfehlt, wenn niemand mehr etwas tun kann.',
      source: HOCKEY_STICK.de,
      mend: 'Fragen, was bis zur Mitte des Zeitraums zu sehen sein muss, und das einplanen.',
      says: ({ items: [item = ''], figures: [percent = 0] }) =>
        `${item}: ${percent} % des Weges bleiben für das letzte Viertel der Zeit`,
    },
    ja: {
      name: '期末に偏った計画',
      explanation: '大半を期末に残す計画は、手の打ちようがなくなってから未達になります。',
      source: HOCKEY_STICK.ja,
      mend: '期間の半ばまでに何が見えるべきかを問い、計画に入れます。',
      says: ({ items: [item = ''], figures: [percent = 0] }) =>
        `${item}：最後の四分の一の期間に、道のりの ${percent} % が残っている`,
    },
  },
};
