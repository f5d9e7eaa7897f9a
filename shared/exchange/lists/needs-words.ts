import type { Language } from '../../language.ts';
import type { Barrier, Dependency } from '../../plan/records/records.ts';

/** Columns of what items need, ask for and are hindered by. */
export type NeedsHeading =
  | 'giver'
  | 'giverText'
  | 'giverUnit'
  | 'what'
  | 'by'
  | 'promisedBy'
  | 'agreement'
  | 'note'
  | 'resource'
  | 'asked'
  | 'given'
  | 'barrier'
  | 'escalatedTo'
  | 'raised';

export interface NeedsWords {
  readonly headings: { readonly [H in NeedsHeading]: string };
  readonly agreement: { readonly [A in Dependency['agreement']]: string };
  readonly barrier: { readonly [S in Barrier['state']]: string };
}

export const NEEDS_WORDS: { readonly [L in Language]: NeedsWords } = {
  en: {
    headings: {
      giver: 'Needs',
      giverText: 'What gives it',
      giverUnit: 'Unit that gives',
      what: 'What is needed',
      by: 'By',
      promisedBy: 'Promised by',
      agreement: 'Agreement',
      note: 'Note',
      resource: 'Resource',
      asked: 'Asked',
      given: 'Given',
      barrier: 'What stands in the way',
      escalatedTo: 'Escalated to',
      raised: 'Raised',
    },
    agreement: { open: 'Open', promised: 'Promised', declined: 'Declined', delivered: 'Delivered' },
    barrier: { open: 'Open', working: 'Being worked on', removed: 'Removed' },
  },
  de: {
    headings: {
      giver: 'Braucht',
      giverText: 'Was es liefert',
      giverUnit: 'Liefernde Einheit',
      what: 'Was gebraucht wird',
      by: 'Bis',
      promisedBy: 'Zugesagt von',
      agreement: 'Zusage',
      note: 'Notiz',
      resource: 'Ressource',
      asked: 'Bedarf',
      given: 'Bewilligt',
      barrier: 'Was im Weg steht',
      escalatedTo: 'Eskaliert an',
      raised: 'Genannt am',
    },
    agreement: { open: 'Offen', promised: 'Zugesagt', declined: 'Abgelehnt', delivered: 'Geliefert' },
    barrier: { open: 'Offen', working: 'In Arbeit', removed: 'Beseitigt' },
  },
  ja: {
    headings: {
      giver: '必要な項目',
      giverText: '提供する項目',
      giverUnit: '提供する部門',
      what: '必要なもの',
      by: '必要日',
      promisedBy: '約束した人',
      agreement: '合意',
      note: 'メモ',
      resource: '資源',
      asked: '必要量',
      given: '配分',
      barrier: '障害の内容',
      escalatedTo: '上申先',
      raised: '発生日',
    },
    agreement: { open: '未定', promised: '約束済み', declined: '断り', delivered: '引き渡し済み' },
    barrier: { open: '未着手', working: '対応中', removed: '解消済み' },
  },
};
