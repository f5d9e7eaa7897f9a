import type { Language } from '../../language.ts';
import type { Item } from '../../plan/records/records.ts';

/** How one item contributes to another: a level that came with the plan has a sentence of its own. */
export type Contribution = 'strong' | 'medium' | 'weak' | 'level' | 'adverse';

/** What the page of one item is told with. */
export interface ItemPageWords {
  /** Of the part of a pack. */
  readonly part: string;
  /** Stands for a text that is not written yet. */
  readonly noText: string;
  readonly owner: string;
  readonly nobody: string;
  readonly dates: string;
  readonly from: string;
  readonly until: string;
  readonly status: string;
  readonly statuses: { readonly [S in Item['status']]: string };
  readonly perspective: string;
  readonly budget: string;
  readonly baseline: string;
  readonly target: string;
  readonly better: string;
  readonly direction: { readonly higher: string; readonly lower: string };
  readonly why: string;
  readonly links: string;
  readonly noLinks: string;
  readonly duties: string;
  readonly above: string;
  readonly below: string;
  readonly otherPlan: string;
  readonly commitments: string;
  readonly commitment: string;
  readonly by: string;
  readonly due: string;
  readonly state: string;
  readonly states: { readonly asked: string; readonly promised: string; readonly refused: string };
  readonly figures: string;
  readonly month: string;
  readonly plan: string;
  readonly actual: string;
  readonly outcome: string;
  readonly milestone: string;
  contributes(how: Contribution, from: string, to: string, level: string): string;
}

const english: ItemPageWords = {
  part: 'Items',
  noText: '(no text yet)',
  owner: 'Owner',
  nobody: 'Nobody yet',
  dates: 'Dates',
  from: 'from',
  until: 'until',
  status: 'Status',
  statuses: {
    open: 'Open',
    onTrack: 'On track',
    atRisk: 'At risk',
    late: 'Late',
    done: 'Done',
    dropped: 'Dropped',
  },
  perspective: 'Perspective',
  budget: 'Budget',
  baseline: 'Baseline',
  target: 'Target',
  better: 'Better is',
  direction: { higher: 'higher', lower: 'lower' },
  why: 'Why',
  links: 'Links',
  noLinks: 'Not linked with anything yet.',
  duties: 'Duties',
  above: 'Comes from',
  below: 'Taken on by',
  otherPlan: 'another plan',
  commitments: 'Commitments',
  commitment: 'What',
  by: 'By',
  due: 'Due',
  state: 'State',
  states: { asked: 'Asked for', promised: 'Promised', refused: 'Refused' },
  figures: 'Plan and actual',
  month: 'Month',
  plan: 'Plan',
  actual: 'Actual',
  outcome: 'Outcome',
  milestone: 'Milestone',
  contributes(how, from, to, level) {
    switch (how) {
      case 'strong':
        return `${from} strongly contributes to ${to}`;
      case 'medium':
        return `${from} contributes to ${to}`;
      case 'weak':
        return `${from} contributes a little to ${to}`;
      case 'level':
        return `${from} contributes to ${to} (${level})`;
      case 'adverse':
        return `${from} works against ${to} (${level})`;
    }
  },
};

const german: ItemPageWords = {
  part: 'Einträge',
  noText: '(noch ohne Text)',
  owner: 'Verantwortlich',
  nobody: 'Noch niemand',
  dates: 'Zeit',
  from: 'ab',
  until: 'bis',
  status: 'Status',
  statuses: {
    open: 'Offen',
    onTrack: 'Im Plan',
    atRisk: 'Gefährdet',
    late: 'Verspätet',
    done: 'Erledigt',
    dropped: 'Fallen gelassen',
  },
  perspective: 'Perspektive',
  budget: 'Budget',
  baseline: 'Ausgangswert',
  target: 'Zielwert',
  better: 'Besser ist',
  direction: { higher: 'höher', lower: 'niedriger' },
  why: 'Warum',
  links: 'Zusammenhänge',
  noLinks: 'Noch mit nichts verbunden.',
  duties: 'Aufgaben',
  above: 'Kommt von',
  below: 'Übernommen von',
  otherPlan: 'anderer Plan',
  commitments: 'Zusagen',
  commitment: 'Was',
  by: 'Von',
  due: 'Termin',
  state: 'Stand',
  states: { asked: 'Erbeten', promised: 'Zugesagt', refused: 'Abgelehnt' },
  figures: 'Plan und Ist',
  month: 'Monat',
  plan: 'Plan',
  actual: 'Ist',
  outcome: 'Ergebnis',
  milestone: 'Meilenstein',
  contributes(how, from, to, level) {
    switch (how) {
      case 'strong':
        return `${from} trägt stark zu ${to} bei`;
      case 'medium':
        return `${from} trägt zu ${to} bei`;
      case 'weak':
        return `${from} trägt ein wenig zu ${to} bei`;
      case 'level':
        return `${from} trägt zu ${to} bei (${level})`;
      case 'adverse':
        return `${from} wirkt ${to} entgegen (${level})`;
    }
  },
};

const japanese: ItemPageWords = {
  part: '項目別の詳細',
  noText: '（未記入）',
  owner: '責任者',
  nobody: '未定',
  dates: '日程',
  from: '開始',
  until: '期限',
  status: '状態',
  statuses: {
    open: '未着手',
    onTrack: '順調',
    atRisk: '要注意',
    late: '遅延',
    done: '完了',
    dropped: '中止',
  },
  perspective: '視点',
  budget: '予算',
  baseline: '基準値',
  target: '目標値',
  better: '良い方向',
  direction: { higher: '高いほど良い', lower: '低いほど良い' },
  why: '理由',
  links: '関連',
  noLinks: '関連はまだありません。',
  duties: '担当',
  above: '上位の項目',
  below: '下位での展開',
  otherPlan: '別の計画',
  commitments: '約束',
  commitment: '内容',
  by: '約束する側',
  due: '期限',
  state: '状態',
  states: { asked: '依頼中', promised: '約束済み', refused: '不可' },
  figures: '計画と実績',
  month: '月',
  plan: '計画',
  actual: '実績',
  outcome: '判定',
  milestone: 'マイルストーン',
  contributes(how, from, to, level) {
    switch (how) {
      case 'strong':
        return `「${from}」は「${to}」に強く寄与します`;
      case 'medium':
        return `「${from}」は「${to}」に寄与します`;
      case 'weak':
        return `「${from}」は「${to}」に少し寄与します`;
      case 'level':
        return `「${from}」は「${to}」に寄与します（${level}）`;
      case 'adverse':
        return `「${from}」は「${to}」に逆効果です（${level}）`;
    }
  },
};

export const ITEM_PAGE_WORDS: { readonly [L in Language]: ItemPageWords } = {
  en: english,
  de: german,
  ja: japanese,
};
