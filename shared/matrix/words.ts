import { type Language, writtenDay } from '../language.ts';
import type { ArrangementName, Role, ScaleLevel } from '../plan/records/fields.ts';
import type { Matrix } from '../plan/records/records.ts';
import { levelInSentence, levelLabel } from '../plan/scale-labels.ts';

type RoleNames = { readonly [R in Role]: string };

/** What a sheet says of its own accord, in one language. Everything else on it is the plan's. */
export interface SheetWords {
  /** BCP 47 tag of these words. */
  readonly language: Language;
  /** The fields below the title. */
  readonly fields: {
    readonly [F in
      | 'unit'
      | 'level'
      | 'period'
      | 'owner'
      | 'revision'
      | 'date'
      | 'status'
      | 'agreed'
      | 'signedOff']: string;
  };
  readonly status: { readonly [S in Matrix['status']]: string };
  readonly legend: { readonly links: string; readonly duties: string; readonly adverse: string };
  /** What practitioners call an arrangement, and the roles in it. */
  readonly arrangements: {
    readonly [A in ArrangementName]: { readonly title: string; readonly roles: RoleNames };
  };
  /** A level of a scale on its own, as in the legend. */
  level(level: ScaleLevel): string;
  /** A level inside a sentence; an adverse effect is named. */
  levelInSentence(level: ScaleLevel, adverse: boolean): string;
  day(day: string): string;
  page(number: number, count: number): string;
  /** What a reader who does not see the drawing is told first. */
  description(facts: SheetFacts): string;
}

export interface SheetFacts {
  readonly trueNorth: string;
  readonly sides: readonly { readonly name: string; readonly items: number }[];
  readonly people: number;
  readonly marks: number;
}

/** The words that follow from the language alone. */
function inLanguage(language: Language, locale: string) {
  return {
    language,
    level: (level: ScaleLevel) => levelLabel(level, language),
    day: (day: string) => writtenDay(day, locale),
  };
}

const english: SheetWords = {
  // Day before month name: read alike on both sides of the Atlantic.
  ...inLanguage('en', 'en-GB'),
  fields: {
    unit: 'Unit',
    level: 'Level',
    period: 'Period',
    owner: 'Owner',
    revision: 'Revision',
    date: 'Date',
    status: 'Status',
    agreed: 'Agreed by catchball',
    signedOff: 'Signed off',
  },
  status: { draft: 'Draft', inCatchball: 'In catchball', active: 'Active', closed: 'Closed' },
  legend: { links: 'Links', duties: 'Duties', adverse: 'Adverse effect' },
  arrangements: {
    compass: {
      title: 'Compass',
      roles: {
        longTerm: 'Breakthrough objectives',
        annual: 'Annual objectives',
        priority: 'Improvement priorities',
        measure: 'Targets to improve',
      },
    },
    jackson: {
      title: 'Jackson A3-X',
      roles: { longTerm: 'Results', annual: 'Strategies', priority: 'Tactics', measure: 'Process' },
    },
    taste: {
      title: 'TASTE',
      roles: { longTerm: 'Aspirations', annual: 'Strategies', priority: 'Tactics', measure: 'Evidence' },
    },
    automotive: {
      title: 'Automotive',
      roles: {
        longTerm: 'Long-term objectives',
        annual: 'Annual objectives',
        priority: 'Improvement priorities',
        measure: 'Targets to improve',
      },
    },
  },
  levelInSentence: (level, adverse) => `${levelInSentence(level, 'en')}${adverse ? ', adverse' : ''}`,
  page: (number, count) => `Page ${number} of ${count}`,
  description: ({ trueNorth, sides, people, marks }) =>
    `X-matrix${trueNorth && `. True north: ${trueNorth}`}. ${listed(sides, ', ')}, people: ${people}, marks: ${marks}.`,
};

const german: SheetWords = {
  ...inLanguage('de', 'de'),
  fields: {
    unit: 'Bereich',
    level: 'Ebene',
    period: 'Zeitraum',
    owner: 'Verantwortlich',
    revision: 'Revision',
    date: 'Datum',
    status: 'Status',
    agreed: 'Im Catchball vereinbart',
    signedOff: 'Freigegeben',
  },
  status: { draft: 'Entwurf', inCatchball: 'Im Catchball', active: 'Gültig', closed: 'Abgeschlossen' },
  legend: { links: 'Zusammenhang', duties: 'Aufgabe', adverse: 'Gegenläufige Wirkung' },
  arrangements: {
    compass: {
      title: 'Kompass',
      roles: {
        longTerm: 'Durchbruchziele',
        annual: 'Jahresziele',
        priority: 'Verbesserungsschwerpunkte',
        measure: 'Messgrößen',
      },
    },
    jackson: {
      title: 'Jackson A3-X',
      roles: { longTerm: 'Ergebnisse', annual: 'Strategien', priority: 'Taktiken', measure: 'Prozess' },
    },
    taste: {
      title: 'TASTE',
      roles: { longTerm: 'Bestrebungen', annual: 'Strategien', priority: 'Taktiken', measure: 'Nachweise' },
    },
    automotive: {
      title: 'Automobil',
      roles: {
        longTerm: 'Langfristige Ziele',
        annual: 'Jahresziele',
        priority: 'Schwerpunkte',
        measure: 'Messgrößen',
      },
    },
  },
  levelInSentence: (level, adverse) => `${levelInSentence(level, 'de')}${adverse ? ', gegenläufig' : ''}`,
  page: (number, count) => `Seite ${number} von ${count}`,
  description: ({ trueNorth, sides, people, marks }) =>
    `X-Matrix${trueNorth && `. True North: ${trueNorth}`}. ${listed(sides, ', ')}, Personen: ${people}, Markierungen: ${marks}.`,
};

const japanese: SheetWords = {
  ...inLanguage('ja', 'ja'),
  fields: {
    unit: '部門',
    level: '階層',
    period: '期間',
    owner: '責任者',
    revision: '版',
    date: '日付',
    status: '状態',
    agreed: 'キャッチボールで合意',
    signedOff: '承認',
  },
  status: { draft: '下書き', inCatchball: 'キャッチボール中', active: '実行中', closed: '完了' },
  legend: { links: '関連の強さ', duties: '担当', adverse: '逆効果' },
  arrangements: {
    compass: {
      title: 'コンパス',
      roles: {
        longTerm: '中長期目標',
        annual: '年度目標',
        priority: '重点施策',
        measure: '管理指標',
      },
    },
    jackson: {
      title: 'Jackson A3-X',
      roles: { longTerm: '成果', annual: '戦略', priority: '戦術', measure: 'プロセス' },
    },
    taste: {
      title: 'TASTE',
      roles: { longTerm: '目指す姿', annual: '戦略', priority: '戦術', measure: 'エビデンス' },
    },
    automotive: {
      title: '自動車業界',
      roles: {
        longTerm: '中長期目標',
        annual: '年度目標',
        priority: '重点施策',
        measure: '管理指標',
      },
    },
  },
  levelInSentence: (level, adverse) => `${levelInSentence(level, 'ja')}${adverse ? '（逆効果）' : ''}`,
  page: (number, count) => `${number} / ${count} ページ`,
  description: ({ trueNorth, sides, people, marks }) =>
    `Xマトリクス。${trueNorth && `トゥルーノース：${trueNorth}。`}${listed(sides, '、')}、担当者: ${people}、記号: ${marks}。`,
};

function listed(sides: SheetFacts['sides'], between: string): string {
  return sides.map(({ name, items }) => `${name}: ${items}`).join(between);
}

export const SHEET_WORDS: { readonly [L in Language]: SheetWords } = {
  en: english,
  de: german,
  ja: japanese,
};
