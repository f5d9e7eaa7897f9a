import type { Language } from '../../language.ts';

/** What the cascade of the units is told with. */
export interface CascadeWords {
  readonly title: string;
  readonly units: string;
  readonly unit: string;
  readonly matrix: string;
  readonly period: string;
  readonly status: string;
  /** Of a unit without one. */
  readonly noMatrix: string;
  readonly passedOn: string;
  readonly item: string;
  readonly note: string;
  /** Stands for the unit of an item that another plan holds. */
  readonly otherPlan: string;
  readonly nothingPassedOn: string;
  readonly gaps: string;
  readonly gap: string;
  readonly goesNoFurther: string;
  readonly comesFromNothing: string;
  readonly noGaps: string;
  /** Instead, where no level stands above another, or none has items. */
  readonly nothingToCascade: string;
  /** Of the drawing of the units. */
  drawing(units: number, levels: number): string;
  matrices(count: number): string;
}

const english: CascadeWords = {
  title: 'Cascade',
  units: 'Units and their matrices',
  unit: 'Unit',
  matrix: 'Matrix',
  period: 'Period',
  status: 'Status',
  noMatrix: 'no matrix',
  passedOn: 'What became what on the next level',
  item: 'Item',
  note: 'Note',
  otherPlan: 'another plan',
  nothingPassedOn: 'Nothing has been passed on to a lower level yet.',
  gaps: 'What does not cascade',
  gap: 'What is missing',
  goesNoFurther: 'No unit below has taken it on',
  comesFromNothing: 'Serves nothing on the level above',
  noGaps: 'Every objective and priority is taken on below, and serves something above.',
  nothingToCascade: 'There is nothing to cascade yet.',
  drawing: (units, levels) => `The organisation: units ${units}, levels ${levels}.`,
  matrices: (count) => (count === 1 ? '1 matrix' : `${count} matrices`),
};

const german: CascadeWords = {
  title: 'Kaskade',
  units: 'Bereiche und ihre Matrizen',
  unit: 'Bereich',
  matrix: 'Matrix',
  period: 'Zeitraum',
  status: 'Status',
  noMatrix: 'keine Matrix',
  passedOn: 'Was auf der nächsten Ebene woraus wurde',
  item: 'Eintrag',
  note: 'Anmerkung',
  otherPlan: 'anderer Plan',
  nothingPassedOn: 'Noch ist nichts an eine untere Ebene weitergegeben.',
  gaps: 'Was nicht kaskadiert',
  gap: 'Was fehlt',
  goesNoFurther: 'Kein Bereich darunter hat es übernommen',
  comesFromNothing: 'Dient nichts auf der Ebene darüber',
  noGaps: 'Jedes Ziel und jeder Schwerpunkt ist unten übernommen und dient oben etwas.',
  nothingToCascade: 'Es gibt noch nichts weiterzugeben.',
  drawing: (units, levels) => `Die Organisation: Bereiche ${units}, Ebenen ${levels}.`,
  matrices: (count) => (count === 1 ? '1 Matrix' : `${count} Matrizen`),
};

const japanese: CascadeWords = {
  title: '方針の展開',
  units: '部門とマトリクス',
  unit: '部門',
  matrix: 'マトリクス',
  period: '期間',
  status: '状態',
  noMatrix: 'マトリクスなし',
  passedOn: '下位の階層への展開',
  item: '項目',
  note: '備考',
  otherPlan: '別の計画',
  nothingPassedOn: '下位の階層にはまだ何も展開されていません。',
  gaps: '展開されていない項目',
  gap: '不足',
  goesNoFurther: '下位の部門で受けていない',
  comesFromNothing: '上位の階層につながっていない',
  noGaps: 'すべての目標と施策が下位で受けられ、上位につながっています。',
  nothingToCascade: '展開の対象となる項目はまだありません。',
  drawing: (units, levels) => `組織：部門 ${units}、階層 ${levels}。`,
  matrices: (count) => `マトリクス ${count}`,
};

export const CASCADE_WORDS: { readonly [L in Language]: CascadeWords } = {
  en: english,
  de: german,
  ja: japanese,
};
