import type { Item, Value } from '../../plan/records/records.ts';
import type { AuditedPlan } from '../audited-plan.ts';
import { aboutItems, type PlanRule } from '../rule.ts';
import { POLICY_DEPLOYMENT } from '../sources.ts';

/** With one level's measure passed on to a single unit, the rest may well be done where it came from. */
const FEWEST_PARTS = 2;
/** Sums of rounded figures. */
const ROUNDING = 0.01;

/** Amounts, of which parts add up, unless they are told per something. */
const AMOUNT =
  /^(?:[kKmM]|mn\.?|mio\.?|bn\.?|mrd\.?|[千百万億]+)? ?(?:€|\$|£|¥|EUR|USD|GBP|CHF|JPY|CNY|円|元|FTE|pcs\.?|pieces|Stück|Stk\.?|個|台|人)$/iu;

/**
 * A target that was passed on to lower units, in the same unit of measurement and with the same better direction, be it
 * that of a measure or of an objective with figures of its own, whose targets for the last month that all of them plan do not make the upper one: of amounts the sum falls
 * short, of anything else neither their sum nor any average of them reaches it.
 */
export const shortTargets: PlanRule = {
  key: 'shortTargets',
  scope: 'plan',
  severity: 'weakness',
  check: (plan) =>
    plan.matrices
      .flatMap(({ all }) => all)
      .flatMap((upper) => {
        const parts = plan.lowers(upper).filter((lower) => isMeasuredAlike(upper, lower));
        const targets = parts.length < FEWEST_PARTS ? null : lastTargets(plan, [upper, ...parts]);
        if (!targets) return [];
        const [wanted = 0, ...planned] = targets;
        const reached = bestOf(upper, planned, wanted);
        return reached === null ? [] : [{ ...aboutItems(upper, ...parts), figures: [wanted, reached] }];
      }),
  texts: {
    en: {
      name: 'Targets below do not add up',
      explanation: 'What is not taken on below will not come about above.',
      source: POLICY_DEPLOYMENT.en,
      mend: 'Agree in catchball who takes on the rest, or lower the target above.',
      says: ({ items: [upper = '', ...parts], figures: [wanted = 0, reached = 0] }) =>
        `${upper}: ${wanted.toLocaleString('en')} is planned, the level below comes to ${reached.toLocaleString('en')} at best (${parts.join('; ')})`,
    },
    de: {
      name: 'Zielwerte darunter reichen nicht',
      explanation: 'Was unten niemand übernimmt, kommt oben nicht zustande.',
      source: POLICY_DEPLOYMENT.de,
      mend: 'Im Catchball vereinbaren, wer den Rest übernimmt, oder das Ziel oben senken.',
      says: ({ items: [upper = '', ...parts], figures: [wanted = 0, reached = 0] }) =>
        `${upper}: geplant ist ${wanted.toLocaleString('de')}, die Ebene darunter kommt bestenfalls auf ${reached.toLocaleString('de')} (${parts.join('; ')})`,
    },
    ja: {
      name: '下位の目標値の不足',
      explanation: '下位で引き受けられないものは、上位でも実現しません。',
      source: POLICY_DEPLOYMENT.ja,
      mend: '残りを誰が引き受けるかキャッチボールで決めるか、上位の目標を下げます。',
      says: ({ items: [upper = '', ...parts], figures: [wanted = 0, reached = 0] }) =>
        `${upper}：計画 ${wanted.toLocaleString('ja')} に対し、下位は最良でも ${reached.toLocaleString('ja')}（${parts.join('、')}）`,
    },
  },
};

function isMeasuredAlike(upper: Item, lower: Item): boolean {
  const unit = (item: Item) => item.measureUnit.normalize('NFKC').trim().toLowerCase();
  return (
    unit(upper) !== '' &&
    unit(lower) === unit(upper) &&
    upper.better !== null &&
    lower.better === upper.better
  );
}

/** What all items plan for the last month in which each of them does; null where there is none. */
function lastTargets(plan: AuditedPlan, items: readonly Item[]): readonly number[] | null {
  const byMonth = items.map((item) => targetsOf(plan.matrixOf(item.id).values(item)));
  const month = [...(byMonth[0] ?? [])].findLast(([at]) => byMonth.every((targets) => targets.has(at)))?.[0];
  return month === undefined ? null : byMonth.map((targets) => targets.get(month) ?? 0);
}

function targetsOf(values: readonly Value[]): ReadonlyMap<string, number> {
  return new Map(values.flatMap(({ month, plan }) => (plan === null ? [] : [[month, plan]])));
}

/** What the parts come to at best, where that is not what is wanted; null where it is. */
function bestOf({ measureUnit, better }: Item, planned: readonly number[], wanted: number): number | null {
  const sum = Number(planned.reduce((total, target) => total + target, 0).toPrecision(12));
  const single = better === 'higher' ? Math.max(...planned) : Math.min(...planned);
  const ways = AMOUNT.test(measureUnit.trim()) ? [sum] : [sum, single];
  const best = better === 'higher' ? Math.max(...ways) : Math.min(...ways);
  const behind = better === 'higher' ? wanted - best : best - wanted;
  return behind > ROUNDING * Math.abs(wanted) ? best : null;
}
