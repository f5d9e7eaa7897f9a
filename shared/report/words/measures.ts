import type { Language } from '../../language.ts';
import type { MeasureStatus } from '../../plan/queries/measure-status.ts';

/** What the measures of a matrix are told with. */
export interface MeasuresWords {
  title(matrix: string): string;
  readonly measure: string;
  readonly plan: string;
  readonly actual: string;
  readonly status: string;
  readonly milestone: string;
  readonly baseline: string;
  readonly better: { readonly higher: string; readonly lower: string; readonly unsaid: string };
  readonly metWithin: string;
  readonly atRiskWithin: string;
  readonly statuses: { readonly [S in MeasureStatus]: string };
  /** Heads the measures that say in words what met means. */
  readonly meanings: string;
  /** Heads the drawings of plan and actual over the period. */
  readonly course: string;
  readonly courseLegend: string;
  months(first: string, last: string): string;
  none: string;
  /** Codes of what has neither plan nor actual. */
  withoutFigures(codes: string): string;
  /** Ends of a line: the last plan, or the last actual and the plan of that month. */
  lastPlan(month: string, plan: string): string;
  lastActual(month: string, actual: string, plan: string | null): string;
}

const english: MeasuresWords = {
  title: (matrix) => `Measures: ${matrix}`,
  measure: 'Measure',
  plan: 'Plan',
  actual: 'Actual',
  status: 'Status',
  milestone: 'Milestone',
  baseline: 'baseline',
  better: { higher: 'higher is better', lower: 'lower is better', unsaid: 'direction not said' },
  metWithin: 'met within',
  atRiskWithin: 'at risk within',
  statuses: { met: 'Met', atRisk: 'At risk', missed: 'Missed' },
  meanings: 'What met means',
  course: 'Course over the period',
  courseLegend: 'Dashed: plan. Solid: actual. Dotted: baseline.',
  months: (first, last) => `${first} to ${last}`,
  none: 'This matrix has no measures yet.',
  withoutFigures: (codes) => `Neither plan nor actual in this period: ${codes}.`,
  lastPlan: (month, plan) => `no actual yet; plan ${plan} in ${month}`,
  lastActual: (month, actual, plan) => `${actual} in ${month}${plan === null ? '' : `, plan ${plan}`}`,
};

const german: MeasuresWords = {
  title: (matrix) => `Messgrößen: ${matrix}`,
  measure: 'Messgröße',
  plan: 'Plan',
  actual: 'Ist',
  status: 'Status',
  milestone: 'Meilenstein',
  baseline: 'Ausgangswert',
  better: { higher: 'höher ist besser', lower: 'niedriger ist besser', unsaid: 'Richtung noch offen' },
  metWithin: 'erreicht bis Abweichung',
  atRiskWithin: 'gefährdet bis Abweichung',
  statuses: { met: 'Erreicht', atRisk: 'Gefährdet', missed: 'Verfehlt' },
  meanings: 'Was erreicht heißt',
  course: 'Verlauf über den Zeitraum',
  courseLegend: 'Gestrichelt: Plan. Durchgezogen: Ist. Gepunktet: Ausgangswert.',
  months: (first, last) => `${first} bis ${last}`,
  none: 'Diese Matrix hat noch keine Messgrößen.',
  withoutFigures: (codes) => `Weder Plan noch Ist in diesem Zeitraum: ${codes}.`,
  lastPlan: (month, plan) => `noch kein Ist; Plan ${plan} im ${month}`,
  lastActual: (month, actual, plan) => `${actual} im ${month}${plan === null ? '' : `, Plan ${plan}`}`,
};

const japanese: MeasuresWords = {
  title: (matrix) => `管理指標：${matrix}`,
  measure: '管理指標',
  plan: '計画',
  actual: '実績',
  status: '判定',
  milestone: 'マイルストーン',
  baseline: '基準値',
  better: { higher: '高いほど良い', lower: '低いほど良い', unsaid: '良い方向は未設定' },
  metWithin: '達成とみなす幅',
  atRiskWithin: '要注意とみなす幅',
  statuses: { met: '達成', atRisk: '要注意', missed: '未達' },
  meanings: '達成の定義',
  course: '期間中の推移',
  courseLegend: '破線：計画、実線：実績、点線：基準値。',
  months: (first, last) => `${first}～${last}`,
  none: 'このマトリクスにはまだ管理指標がありません。',
  withoutFigures: (codes) => `この期間に計画も実績もない項目：${codes}。`,
  lastPlan: (month, plan) => `実績はまだなし、${month}の計画 ${plan}`,
  lastActual: (month, actual, plan) => `${month}の実績 ${actual}${plan === null ? '' : `、計画 ${plan}`}`,
};

export const MEASURES_WORDS: { readonly [L in Language]: MeasuresWords } = {
  en: english,
  de: german,
  ja: japanese,
};
