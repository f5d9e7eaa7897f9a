import type { Language } from '../../language.ts';
import type { FixedWeight } from '../weights.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { japanese } from './ja.ts';

/** Why a chain ends before a measure that somebody answers for. */
export type Break = 'unsupported' | 'circle' | 'owner' | 'target' | 'ownerAndTarget';

/** A weight with the reason for it. */
export interface WeightWords {
  readonly name: string;
  readonly reason: string;
}

/** What is said of the alignment of a plan, on screen and in reports alike. */
export interface AlignmentWords {
  readonly title: string;
  /** The score as a sentence. @param share 0..1 */
  summary(share: number): string;
  /** The same for one unit and what it stands for. */
  summaryOfUnit(share: number, unit: string): string;
  counts(of: { readonly fully: number; readonly inPart: number; readonly not: number }): string;
  readonly noVision: string;
  percent(share: number): string;
  /** How much of the score a place would bring. */
  points(gain: number): string;

  carriedFully(chain: string): string;
  carriedInPart(percent: string, chain: string, losses: string): string;
  /** At one step of a chain. */
  loss(pair: string, level: string): string;
  listed(losses: readonly string[]): string;
  breaks(chain: string, place: string, why: Break): string;
  readonly breaksAtOnce: { readonly [B in Break]: string };
  readonly notPassedOn: string;

  readonly gains: {
    readonly unsupported: { readonly [K in 'next' | 'measure']: string };
    weakLink(other: string, level: string): string;
    readonly unanswered: { readonly [K in 'owner' | 'target' | 'ownerAndTarget']: string };
  };

  readonly heads: {
    readonly objectives: string;
    readonly objective: string;
    readonly share: string;
    readonly carried: string;
    readonly because: string;
    readonly units: string;
    readonly unit: string;
    /** What a unit itself stands for. */
    readonly own: string;
    readonly raise: string;
    readonly place: string;
    readonly remedy: string;
    readonly gain: string;
    readonly computed: string;
    readonly step: string;
    readonly counts: string;
    readonly reason: string;
  };
  /** Below the table of units. */
  readonly unitsNote: string;
  readonly raiseNote: string;
  readonly nothingToRaise: string;
  readonly noUnits: string;
  /** How it is computed, a paragraph each. */
  readonly method: readonly string[];
  /** Of a link by its level on the plan's scale. */
  readonly level: WeightWords;
  readonly weights: { readonly [W in FixedWeight]: WeightWords };
}

export const ALIGNMENT_WORDS: { readonly [L in Language]: AlignmentWords } = {
  en: english,
  de: german,
  ja: japanese,
};
