import type { Severity } from '../../audit/rule.ts';
import type { Language } from '../../language.ts';

/** What the findings of the rules are told with; each rule has its own words. */
export interface FindingsWords {
  readonly title: string;
  readonly only: string;
  readonly severity: string;
  readonly severities: { readonly [S in Severity]: string };
  readonly mend: string;
  readonly source: string;
  readonly rule: string;
  readonly count: string;
  readonly where: string;
  readonly matrix: string;
  readonly total: string;
  nothing(rules: number): string;
  /** Above those that stay as they are, because … */
  readonly accepted: string;
  readonly acceptedOnly: string;
  readonly reason: string;
  readonly by: string;
}

const english: FindingsWords = {
  title: 'Findings',
  only: 'Findings are questions to the plan. They only warn; whoever knows better leaves things as they are.',
  severity: 'Weight',
  severities: { gap: 'Gap', weakness: 'Weakness', hint: 'Hint' },
  mend: 'How to mend it',
  source: 'Source',
  rule: 'Finding',
  count: 'Number',
  where: 'Where',
  matrix: 'Matrix',
  total: 'Together',
  nothing: (rules) => `Nothing found by ${rules} rules.`,
  accepted: 'Accepted as they are',
  acceptedOnly: 'These are not counted above. Each comes back where what it is about changes.',
  reason: 'Because',
  by: 'Accepted by',
};

const german: FindingsWords = {
  title: 'Befunde',
  only: 'Befunde sind Fragen an den Plan. Sie warnen nur; wer es besser weiß, lässt alles, wie es ist.',
  severity: 'Gewicht',
  severities: { gap: 'Lücke', weakness: 'Schwäche', hint: 'Hinweis' },
  mend: 'Abhilfe',
  source: 'Quelle',
  rule: 'Befund',
  count: 'Anzahl',
  where: 'Wo',
  matrix: 'Matrix',
  total: 'Zusammen',
  nothing: (rules) => `Nichts gefunden, geprüft nach ${rules} Regeln.`,
  accepted: 'Akzeptiert, wie sie sind',
  acceptedOnly: 'Diese sind oben nicht gezählt. Jeder kommt wieder, wenn sich ändert, worum es geht.',
  reason: 'Weil',
  by: 'Akzeptiert von',
};

const japanese: FindingsWords = {
  title: '点検結果',
  only: '点検結果は計画への問いかけです。注意を促すだけで、理由があればそのままで構いません。',
  severity: '重み',
  severities: { gap: '欠落', weakness: '弱点', hint: '参考' },
  mend: '対処',
  source: '出典',
  rule: '点検項目',
  count: '件数',
  where: '該当箇所',
  matrix: 'マトリクス',
  total: '合計',
  nothing: (rules) => `${rules} 件の規則で点検し、該当はありません。`,
  accepted: '了承済み',
  acceptedOnly: '上の件数には含みません。対象が変わると再び表示されます。',
  reason: '理由',
  by: '了承者',
};

export const FINDINGS_WORDS: { readonly [L in Language]: FindingsWords } = {
  en: english,
  de: german,
  ja: japanese,
};
