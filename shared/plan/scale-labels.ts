import type { Language } from '../language.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS, type ScaleLevel } from './records/fields.ts';

/** The levels that a new plan has, in other languages. Plans store the English ones. */
const TRANSLATED: { readonly [L in Exclude<Language, 'en'>]: { readonly [key: string]: string } } = {
  de: {
    strong: 'Stark',
    medium: 'Mittel',
    weak: 'Schwach',
    leader: 'Leitung',
    core: 'Kernteam',
    rotating: 'Wechselnd',
  },
  ja: {
    strong: '強い',
    medium: '中程度',
    weak: '弱い',
    leader: 'リーダー',
    core: '中核メンバー',
    rotating: '持ち回り',
  },
};

/** What a level is called in a language: its own label, unless it still is one that came with the plan. */
export function levelLabel({ key, label }: ScaleLevel, language: Language): string {
  const untouched = [...DEFAULT_STRENGTHS, ...DEFAULT_DUTIES].some(
    (level) => level.key === key && level.label === label,
  );
  return (untouched && language !== 'en' && TRANSLATED[language][key]) || label;
}

/** Those of the translated levels that are adjectives, which German writes small inside a sentence. */
const ADJECTIVES: ReadonlySet<string> = new Set(['Stark', 'Mittel', 'Schwach', 'Wechselnd']);

/** The same inside a sentence: "strong". German nouns keep their capital, so its own words are left as they are. */
export function levelInSentence(level: ScaleLevel, language: Language): string {
  const label = levelLabel(level, language);
  const small = language === 'en' || (language === 'de' && label !== level.label && ADJECTIVES.has(label));
  return small ? label.toLowerCase() : label;
}
