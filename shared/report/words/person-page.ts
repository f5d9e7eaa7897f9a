import type { Language } from '../../language.ts';
import type { Barrier, Dependency } from '../../plan/records/records.ts';

/** What the page of one person is told with. */
export interface PersonPageWords {
  /** Of the part of a pack. */
  readonly part: string;
  readonly asOf: string;
  readonly leads: string;
  readonly memberships: string;
  readonly matrices: string;
  readonly mail: string;
  readonly owned: string;
  readonly ownedNone: string;
  readonly duties: string;
  readonly dutiesNone: string;
  readonly item: string;
  readonly serves: string;
  /** Of an item whose chain does not reach the vision. */
  readonly broken: string;
  readonly due: string;
  readonly status: string;
  readonly latest: string;
  readonly duty: string;
  readonly owner: string;
  readonly nobody: string;
  readonly promises: string;
  readonly what: string;
  readonly neededBy: string;
  readonly from: string;
  readonly agreement: string;
  readonly agreements: { readonly [A in Dependency['agreement']]: string };
  readonly barriers: string;
  readonly barrier: string;
  readonly state: string;
  readonly states: { readonly [S in Barrier['state']]: string };
  readonly waiting: string;
  readonly reviews: string;
  readonly nothing: string;
}

const english: PersonPageWords = {
  part: 'People',
  asOf: 'As of',
  leads: 'Leads',
  memberships: 'Member of',
  matrices: 'Owns the matrix',
  mail: 'E-mail',
  owned: 'Answers for',
  ownedNone: 'Answers for no item.',
  duties: 'Takes part in',
  dutiesNone: 'No duty for an item of somebody else.',
  item: 'Item',
  serves: 'Serves',
  broken: 'does not reach the true north',
  due: 'Due',
  status: 'Status',
  latest: 'Latest',
  duty: 'Duty',
  owner: 'Owner',
  nobody: 'Nobody yet',
  promises: 'Owes to others',
  what: 'What',
  neededBy: 'Needed by',
  from: 'Comes from',
  agreement: 'Agreement',
  agreements: { open: 'Open', promised: 'Promised', declined: 'Declined', delivered: 'Delivered' },
  barriers: 'Barriers to remove',
  barrier: 'Barrier',
  state: 'State',
  states: { open: 'Open', working: 'In work', removed: 'Removed' },
  waiting: 'Catchball that waits for an answer',
  reviews: 'Reviews ahead',
  nothing: 'Owns and owes nothing in this plan.',
};

const german: PersonPageWords = {
  part: 'Personen',
  asOf: 'Stand',
  leads: 'Leitet',
  memberships: 'Gehört zu',
  matrices: 'Verantwortet die Matrix',
  mail: 'E-Mail',
  owned: 'Verantwortet',
  ownedNone: 'Verantwortet keinen Eintrag.',
  duties: 'Wirkt mit bei',
  dutiesNone: 'Keine Aufgabe bei Einträgen anderer.',
  item: 'Eintrag',
  serves: 'Dient',
  broken: 'reicht nicht bis zum True North',
  due: 'Fällig',
  status: 'Status',
  latest: 'Zuletzt',
  duty: 'Aufgabe',
  owner: 'Verantwortlich',
  nobody: 'Noch niemand',
  promises: 'Schuldet anderen',
  what: 'Was',
  neededBy: 'Gebraucht für',
  from: 'Kommt aus',
  agreement: 'Absprache',
  agreements: { open: 'Offen', promised: 'Zugesagt', declined: 'Abgelehnt', delivered: 'Geliefert' },
  barriers: 'Hindernisse zu beseitigen',
  barrier: 'Hindernis',
  state: 'Stand',
  states: { open: 'Offen', working: 'In Arbeit', removed: 'Beseitigt' },
  waiting: 'Catchball, der auf Antwort wartet',
  reviews: 'Kommende Reviews',
  nothing: 'Verantwortet und schuldet in diesem Plan nichts.',
};

const japanese: PersonPageWords = {
  part: '担当者',
  asOf: '時点',
  leads: '統括する部門',
  memberships: '所属',
  matrices: '責任を負うマトリクス',
  mail: 'メール',
  owned: '責任を負う項目',
  ownedNone: '責任を負う項目はありません。',
  duties: '参画する項目',
  dutiesNone: 'ほかの人の項目での役割はありません。',
  item: '項目',
  serves: '貢献先',
  broken: 'トゥルーノースにつながっていません',
  due: '期限',
  status: '状況',
  latest: '最新',
  duty: '役割',
  owner: '責任者',
  nobody: '未定',
  promises: 'ほかへの約束',
  what: '内容',
  neededBy: '必要とする項目',
  from: '提供元',
  agreement: '合意',
  agreements: { open: '未合意', promised: '約束済み', declined: '辞退', delivered: '提供済み' },
  barriers: '取り除くべき障害',
  barrier: '障害',
  state: '状態',
  states: { open: '未着手', working: '対応中', removed: '解消済み' },
  waiting: '返答待ちのキャッチボール',
  reviews: '今後のレビュー',
  nothing: 'この計画での責任や約束はありません。',
};

export const PERSON_PAGE_WORDS: { readonly [L in Language]: PersonPageWords } = {
  en: english,
  de: german,
  ja: japanese,
};
