import { aboutSides, type MatrixRule } from '../rule.ts';
import { VITAL_FEW } from '../sources.ts';

/** Sides with a limit, and whether it holds for each year of the period or for the whole of it. */
const LIMITED = [
  { side: 'longTerm', perYear: false },
  { side: 'annual', perYear: true },
  { side: 'priority', perYear: true },
] as const;

/** A side with more items than can be kept in view. */
export const crowdedSide: MatrixRule = {
  key: 'crowdedSide',
  scope: 'matrix',
  severity: 'weakness',
  byCount: true,
  check: ({ items, view: { period } }, limits) => {
    const years = Math.ceil(period.months / 12);
    return LIMITED.flatMap(({ side, perYear }) => {
      const limit = limits[side] * (perYear ? years : 1);
      const count = items[side].length;
      return count > limit ? [aboutSides([side], [count, limit])] : [];
    });
  },
  texts: {
    en: {
      name: 'Too many',
      explanation: 'Who pursues too much at once finishes little of it.',
      source: VITAL_FEW.en,
      mend: 'Keep what matters most this period; move the rest to daily management or a later period.',
      says: ({ sides: [side = ''], figures: [count = 0, limit = 0] }) =>
        `${side}: ${count}, where up to ${limit} can be kept in view`,
    },
    de: {
      name: 'Zu viele',
      explanation: 'Wer zu viel zugleich verfolgt, bringt wenig davon zu Ende.',
      source: VITAL_FEW.de,
      mend: 'Behalten, was in diesem Zeitraum am meisten zählt; den Rest ins Tagesgeschäft oder in einen späteren Zeitraum geben.',
      says: ({ sides: [side = ''], figures: [count = 0, limit = 0] }) =>
        `${side}: ${count}, im Blick behalten lassen sich bis zu ${limit}`,
    },
    ja: {
      name: '多すぎる',
      explanation: '一度に多くを追うと、やり遂げられるものは少なくなります。',
      source: VITAL_FEW.ja,
      mend: 'この期間に最も重要なものを残し、残りは日常管理か後の期間に移します。',
      says: ({ sides: [side = ''], figures: [count = 0, limit = 0] }) =>
        `${side}：${count} 件（目安は ${limit} 件まで）`,
    },
  },
};
