import type { Language } from '../language.ts';
import type { Scale } from '../plan/records/fields.ts';
import { levelInSentence } from '../plan/scale-labels.ts';
import { CARRIES, carriedByLevel, type FixedWeight } from './weights.ts';
import { ALIGNMENT_WORDS } from './words/words.ts';

/** One weight of the score, as a person reads it. */
export interface WeightRow {
  readonly name: string;
  /** 0..1 */
  readonly carries: number;
  readonly reason: string;
}

const FIXED: readonly FixedWeight[] = [
  'takenOver',
  'adverse',
  'proof',
  'answeredMeasure',
  'unansweredMeasure',
];

/** All weights with their reasons: the levels of the plan's scale first. */
export function weightRows(scale: Scale, language: Language): readonly WeightRow[] {
  const { level: link, weights } = ALIGNMENT_WORDS[language];
  const byLevel = carriedByLevel(scale);
  return [
    ...scale.map((level, at) => ({
      name: `${link.name} ${level.glyph} ${levelInSentence(level, language)}`,
      carries: byLevel.get(level.key) ?? 0,
      // Said once for all levels.
      reason: at === 0 ? link.reason : '',
    })),
    ...FIXED.map((key) => ({ ...weights[key], carries: CARRIES[key] })),
  ];
}
