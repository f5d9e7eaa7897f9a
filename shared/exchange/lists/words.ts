import type { Language } from '../../language.ts';
import { SHEET_WORDS, type SheetWords } from '../../matrix/words.ts';
import type { Item } from '../../plan/records/records.ts';
import type { ListKey } from '../list.ts';
import { NEEDS_WORDS, type NeedsHeading, type NeedsWords } from './needs-words.ts';

/** Columns with a heading of their own; all others are headed by a month, an item or a person. */
export type ListHeading =
  | 'code'
  | 'text'
  | 'why'
  | 'owner'
  | 'start'
  | 'due'
  | 'status'
  | 'perspective'
  | 'budget'
  | 'measureUnit'
  | 'baseline'
  | 'better'
  | 'metWithin'
  | 'atRiskWithin'
  | 'metText'
  | 'atRiskText'
  | 'missedText'
  | 'unit'
  | 'matrix'
  | 'role'
  | 'series'
  | 'name'
  | 'mail'
  | 'matrices'
  | 'target'
  | 'links'
  | 'duties'
  | 'above'
  | 'quarter'
  | 'objective'
  | 'keyResult'
  | 'actual'
  | 'grade'
  | NeedsHeading;

/** What lists and workbooks say of their own accord, in one language. */
export interface ListWords {
  readonly language: Language;
  /** Names of the roles and of what a matrix says of itself. */
  readonly sheet: SheetWords;
  /** Lists that are not named after a role. Names of sheets are cut at 31 characters. */
  readonly lists: { readonly [K in Exclude<ListKey, Item['role'] | 'links'>]: string };
  readonly headings: { readonly [H in ListHeading]: string };
  readonly status: { readonly [S in Item['status']]: string };
  readonly agreement: NeedsWords['agreement'];
  readonly barrier: NeedsWords['barrier'];
  readonly better: { readonly [B in NonNullable<Item['better']>]: string };
  readonly series: { readonly plan: string; readonly actual: string };
  /** Said by a spreadsheet where somebody types what is no choice. */
  readonly notAChoice: { readonly title: string; readonly text: string };
}

const english: ListWords = {
  language: 'en',
  sheet: SHEET_WORDS.en,
  lists: {
    months: 'Plan and actual',
    milestones: 'Milestones',
    people: 'People',
    duties: 'Duties',
    linear: 'Linear list',
    okrs: 'OKRs',
    dependencies: 'Dependencies',
    claims: 'Resources',
    barriers: 'Barriers',
  },
  headings: {
    code: 'Code',
    text: 'Text',
    why: 'Why',
    owner: 'Owner',
    start: 'Start',
    due: 'Due',
    status: 'Status',
    perspective: 'Perspective',
    budget: 'Budget',
    measureUnit: 'Unit of measure',
    baseline: 'Baseline',
    better: 'Better',
    metWithin: 'Met within',
    atRiskWithin: 'At risk within',
    metText: 'Met means',
    atRiskText: 'At risk means',
    missedText: 'Missed means',
    unit: 'Organisational unit',
    matrix: 'Matrix',
    role: 'Side',
    series: 'Plan / actual',
    name: 'Name',
    mail: 'Mail',
    matrices: 'On matrices',
    target: 'Target',
    links: 'Links',
    duties: 'Duties',
    above: 'Serves above',
    quarter: 'Quarter',
    objective: 'Objective',
    keyResult: 'Key result',
    actual: 'Actual',
    grade: 'Grade',
    ...NEEDS_WORDS.en.headings,
  },
  status: {
    open: 'Open',
    onTrack: 'On track',
    atRisk: 'At risk',
    late: 'Late',
    done: 'Done',
    dropped: 'Dropped',
  },
  agreement: NEEDS_WORDS.en.agreement,
  barrier: NEEDS_WORDS.en.barrier,
  better: { higher: 'Higher', lower: 'Lower' },
  series: { plan: 'Plan', actual: 'Actual' },
  notAChoice: { title: 'Not in the list', text: 'Please choose one of the entries of the list.' },
};

const german: ListWords = {
  language: 'de',
  sheet: SHEET_WORDS.de,
  lists: {
    months: 'Plan und Ist',
    milestones: 'Meilensteine',
    people: 'Personen',
    duties: 'Aufgaben',
    linear: 'Lineare Liste',
    okrs: 'OKRs',
    dependencies: 'Abhängigkeiten',
    claims: 'Ressourcen',
    barriers: 'Hindernisse',
  },
  headings: {
    code: 'Kürzel',
    text: 'Text',
    why: 'Warum',
    owner: 'Verantwortlich',
    start: 'Beginn',
    due: 'Termin',
    status: 'Status',
    perspective: 'Perspektive',
    budget: 'Budget',
    measureUnit: 'Maßeinheit',
    baseline: 'Ausgangswert',
    better: 'Besser',
    metWithin: 'Erreicht bis Abweichung',
    atRiskWithin: 'Gefährdet bis Abweichung',
    metText: 'Erreicht heißt',
    atRiskText: 'Gefährdet heißt',
    missedText: 'Verfehlt heißt',
    unit: 'Bereich',
    matrix: 'Matrix',
    role: 'Seite',
    series: 'Plan / Ist',
    name: 'Name',
    mail: 'E-Mail',
    matrices: 'Auf Matrizen',
    target: 'Zielwert',
    links: 'Zusammenhänge',
    duties: 'Aufgaben',
    above: 'Dient oberhalb',
    quarter: 'Quartal',
    objective: 'Ziel (Objective)',
    keyResult: 'Schlüsselergebnis',
    actual: 'Ist',
    grade: 'Bewertung',
    ...NEEDS_WORDS.de.headings,
  },
  status: {
    open: 'Offen',
    onTrack: 'Im Plan',
    atRisk: 'Gefährdet',
    late: 'Verspätet',
    done: 'Erledigt',
    dropped: 'Fallen gelassen',
  },
  agreement: NEEDS_WORDS.de.agreement,
  barrier: NEEDS_WORDS.de.barrier,
  better: { higher: 'Höher', lower: 'Niedriger' },
  series: { plan: 'Plan', actual: 'Ist' },
  notAChoice: {
    title: 'Nicht in der Liste',
    text: 'Bitte wählen Sie einen der Einträge aus der Liste.',
  },
};

const japanese: ListWords = {
  language: 'ja',
  sheet: SHEET_WORDS.ja,
  lists: {
    months: '計画と実績',
    milestones: 'マイルストーン',
    people: '担当者',
    duties: '担当',
    linear: '一覧',
    okrs: 'OKR',
    dependencies: '依存関係',
    claims: '資源',
    barriers: '障害',
  },
  headings: {
    code: 'コード',
    text: '文言',
    why: '理由',
    owner: '責任者',
    start: '開始',
    due: '期限',
    status: '状態',
    perspective: '視点',
    budget: '予算',
    measureUnit: '単位',
    baseline: '基準値',
    better: '良い方向',
    metWithin: '達成とみなす幅',
    atRiskWithin: '要注意とみなす幅',
    metText: '達成の定義',
    atRiskText: '要注意の定義',
    missedText: '未達の定義',
    unit: '部門',
    matrix: 'マトリクス',
    role: '辺',
    series: '計画／実績',
    name: '名前',
    mail: 'メール',
    matrices: '参加マトリクス',
    target: '目標値',
    links: '関連',
    duties: '担当',
    above: '上位への寄与',
    quarter: '四半期',
    objective: '目標 (Objective)',
    keyResult: '主要な結果',
    actual: '実績',
    grade: '評価',
    ...NEEDS_WORDS.ja.headings,
  },
  status: {
    open: '未着手',
    onTrack: '順調',
    atRisk: '要注意',
    late: '遅延',
    done: '完了',
    dropped: '中止',
  },
  agreement: NEEDS_WORDS.ja.agreement,
  barrier: NEEDS_WORDS.ja.barrier,
  better: { higher: '高い', lower: '低い' },
  series: { plan: '計画', actual: '実績' },
  notAChoice: { title: '一覧にない値です', text: '一覧から選んでください。' },
};

export const LIST_WORDS: { readonly [L in Language]: ListWords } = {
  en: english,
  de: german,
  ja: japanese,
};
