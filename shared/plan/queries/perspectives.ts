import type { Language } from '../../language.ts';
import { fold } from '../clipboard/fold.ts';

/** The four perspectives of a Balanced Scorecard, from the result down to what it rests on. */
export const PERSPECTIVES = ['financial', 'customer', 'process', 'learning'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** As they are written where an item gets one. */
export const PERSPECTIVE_NAMES: { readonly [L in Language]: { readonly [P in Perspective]: string } } = {
  en: {
    financial: 'Financial',
    customer: 'Customer',
    process: 'Internal processes',
    learning: 'Learning and growth',
  },
  de: {
    financial: 'Finanzen',
    customer: 'Kunden',
    process: 'Interne Prozesse',
    learning: 'Lernen und Entwicklung',
  },
  ja: { financial: '財務', customer: '顧客', process: '業務プロセス', learning: '学習と成長' },
};

/** What people write for each, in three languages, besides the names above; `perspective` around it is taken off. */
const WORDS: { readonly [P in Perspective]: string } = {
  financial:
    'Finance|Finances|Financials|Financial results|Shareholder|Shareholders|Finanz|Finanziell|Finanzielle|Finanzwirtschaftlich|Finanzwirtschaftliche|財務的|財務面|財務業績|株主',
  customer:
    'Customers|Client|Clients|Customer satisfaction|Customer and market|Market|Stakeholder|Stakeholders|Kunde|Kunden und Markt|Markt|お客様|顧客満足|顧客・市場|市場',
  process:
    'Process|Processes|Internal|Internal process|Internal business|Internal business process|Internal business processes|Business process|Business processes|Operations|Operational|Prozess|Prozesse|Interner Prozess|Geschäftsprozess|Geschäftsprozesse|Interne Geschäftsprozesse|プロセス|内部プロセス|社内プロセス|社内ビジネスプロセス|ビジネスプロセス|内部業務プロセス|業務',
  learning:
    'Learning & growth|Learning|Growth|Learning and development|Learning & development|People|People and culture|Employees|Employee|Workforce|Organisational capacity|Organizational capacity|Innovation and learning|Learning and innovation|Lernen|Lernen & Entwicklung|Lernen und Wachstum|Lernen & Wachstum|Lern- und Entwicklung|Lern- und Entwicklungs|Mitarbeiter|Mitarbeitende|Potenzial|Potenziale|Potential|Potentiale|学習・成長|学習成長|人材|人材育成|人材と変革|従業員',
};

const KNOWN: ReadonlyMap<string, Perspective> = new Map(
  PERSPECTIVES.flatMap((perspective) =>
    [
      ...Object.values(PERSPECTIVE_NAMES).map((names) => names[perspective]),
      ...WORDS[perspective].split('|'),
    ].map((word) => [fold(word), perspective] as const),
  ),
);

const AROUND = /^perspective[: ]\s*|[\s-]*perspective$|[\s-]*perspektive$|の?視点$/u;

/** Which of the four a free text means; null where it means none of them. */
export function perspectiveOf(text: string): Perspective | null {
  const said = fold(text);
  return KNOWN.get(said) ?? KNOWN.get(said.replace(AROUND, '').trim()) ?? null;
}
