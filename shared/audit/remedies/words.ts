import type { Language } from '../../language.ts';

/** What stands on the buttons that mend. */
export interface RemedyWords {
  /** `what` is an item, a pair, or nothing where it is the sheet. */
  show(what: string): string;
  readonly showSheet: string;
  readonly openThread: string;
  makeOwner(name: string): string;
  readonly chooseOwner: string;
  handOver(name: string): string;
  readonly handOverTo: string;
  /** `date` as it is stored: `2026-12`. */
  setDue(date: string): string;
  readonly clearStart: string;
  readonly linkWith: string;
  readonly strengthen: string;
  sameEffect(pair: string): string;
  connect(code: string): string;
  readonly connectWith: string;
  readonly higher: string;
  readonly lower: string;
  readonly curve: string;
  whyFrom(code: string): string;
  promised(name: string): string;
  readonly setReviews: string;
  readonly weekly: string;
  readonly monthly: string;
  readonly quarterly: string;
}

export const REMEDY_WORDS: { readonly [L in Language]: RemedyWords } = {
  en: {
    show: (what) => `Show ${what}`,
    showSheet: 'Show the sheet',
    openThread: 'Open the catchball',
    makeOwner: (name) => `Make ${name} the owner`,
    chooseOwner: 'Choose an owner',
    handOver: (name) => `Hand over to ${name}`,
    handOverTo: 'Hand over to',
    setDue: (date) => `Due ${date}`,
    clearStart: 'Take the start away',
    linkWith: 'Link with',
    strengthen: 'Make a link the strongest',
    sameEffect: (pair) => `Let ${pair} work as above`,
    connect: (code) => `Link with ${code} above`,
    connectWith: 'Link with an item above',
    higher: 'Higher is better',
    lower: 'Lower is better',
    curve: 'Slow start, steady middle, gentle end',
    whyFrom: (code) => `Take the why of ${code} above`,
    promised: (name) => `${name} has promised it`,
    setReviews: 'Set reviews',
    weekly: 'Every Tuesday',
    monthly: 'First Tuesday of each month',
    quarterly: 'First Tuesday of each quarter’s last month',
  },
  de: {
    show: (what) => `${what} zeigen`,
    showSheet: 'Blatt zeigen',
    openThread: 'Catchball öffnen',
    makeOwner: (name) => `${name} verantwortlich machen`,
    chooseOwner: 'Verantwortlichen wählen',
    handOver: (name) => `An ${name} übergeben`,
    handOverTo: 'Übergeben an',
    setDue: (date) => `Fällig ${date}`,
    clearStart: 'Beginn entfernen',
    linkWith: 'Verknüpfen mit',
    strengthen: 'Eine Verknüpfung zur stärksten machen',
    sameEffect: (pair) => `${pair} wie darüber wirken lassen`,
    connect: (code) => `Mit ${code} darüber verknüpfen`,
    connectWith: 'Mit einem Eintrag darüber verknüpfen',
    higher: 'Höher ist besser',
    lower: 'Niedriger ist besser',
    curve: 'Langsamer Beginn, stetige Mitte, sanftes Ende',
    whyFrom: (code) => `Begründung von ${code} darüber übernehmen`,
    promised: (name) => `${name} hat es zugesagt`,
    setReviews: 'Reviews setzen',
    weekly: 'Jeden Dienstag',
    monthly: 'Erster Dienstag jedes Monats',
    quarterly: 'Erster Dienstag im letzten Monat jedes Quartals',
  },
  ja: {
    show: (what) => `${what} を表示`,
    showSheet: 'シートを表示',
    openThread: 'キャッチボールを開く',
    makeOwner: (name) => `${name}を責任者にする`,
    chooseOwner: '責任者を選ぶ',
    handOver: (name) => `${name}に引き継ぐ`,
    handOverTo: '引き継ぐ相手',
    setDue: (date) => `期限を ${date} にする`,
    clearStart: '開始日を消す',
    linkWith: '関連付ける項目',
    strengthen: '最も強い関連にする',
    sameEffect: (pair) => `${pair} の向きを上位に合わせる`,
    connect: (code) => `上位の ${code} と関連付ける`,
    connectWith: '上位の項目と関連付ける',
    higher: '高いほど良い',
    lower: '低いほど良い',
    curve: '緩やかに始まり、着実に進み、緩やかに終わる',
    whyFrom: (code) => `上位の ${code} の理由を使う`,
    promised: (name) => `${name}が約束済み`,
    setReviews: 'レビュー日を決める',
    weekly: '毎週火曜日',
    monthly: '毎月第一火曜日',
    quarterly: '各四半期の最終月の第一火曜日',
  },
};
