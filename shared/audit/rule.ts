import type { Language } from '../language.ts';
import type { ItemId } from '../plan/ids.ts';
import type { Role } from '../plan/records/fields.ts';
import type { AuditedMatrix } from './audited-matrix.ts';

/** `gap`: the chain breaks here. `weakness`: it holds badly. `hint`: worth a look. None of them ever blocks anything. */
export const SEVERITIES = ['gap', 'weakness', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something that people overlook in a matrix, with all that is to be said of it. */
export interface Rule {
  /** Stable: what is accepted in spite of a rule is remembered by it. */
  readonly key: string;
  readonly severity: Severity;
  readonly texts: { readonly [L in Language]: RuleTexts };
  check(matrix: AuditedMatrix): readonly Hit[];
}

/** One place in a matrix that breaks a rule. */
export interface Hit {
  /** What it is about, most important first; empty where it is about whole sides. */
  readonly items: readonly ItemId[];
  readonly sides: readonly Role[];
  /** What was counted, as the rule's text expects it. */
  readonly figures: readonly number[];
}

export interface RuleTexts {
  readonly name: string;
  /** Why it matters, in a sentence. */
  readonly explanation: string;
  readonly source: string;
  /** How to mend it. */
  readonly mend: string;
  /** What it says of one place. */
  says(named: Named): string;
}

/** A hit as people name what it is about. */
export interface Named {
  /** Code and text of each item. */
  readonly items: readonly string[];
  readonly sides: readonly string[];
  readonly figures: readonly number[];
}

/** A hit that is about items. */
export function aboutItems(...items: readonly { readonly id: ItemId }[]): Hit {
  return { items: items.map(({ id }) => id), sides: [], figures: [] };
}

/** A hit that is about whole sides. */
export function aboutSides(sides: readonly Role[], figures: readonly number[] = []): Hit {
  return { items: [], sides, figures };
}

/** What most rules say of one place: the item, and nothing else. */
export function saysItem({ items }: Named): string {
  return items[0] ?? '';
}
