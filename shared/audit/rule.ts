import type { Language } from '../language.ts';
import type { ItemId, MatrixId, PersonId, ResourceId, UnitId } from '../plan/ids.ts';
import type { Role } from '../plan/records/fields.ts';
import type { AuditedMatrix } from './audited-matrix.ts';
import type { AuditedPlan } from './audited-plan.ts';
import type { Limits } from './limits.ts';
import type { MendedField, Remedies } from './remedies/remedy.ts';

/** `gap`: the chain breaks here. `weakness`: it holds badly. `hint`: worth a look. None of them ever blocks anything. */
export const SEVERITIES = ['gap', 'weakness', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something that people overlook, with all that is to be said of it. */
interface RuleOver<Scope extends string, Subject> {
  /** Stable: what is accepted in spite of a rule is remembered by it. */
  readonly key: string;
  /** What it has to see: one matrix, as one types, or all levels of the plan. */
  readonly scope: Scope;
  readonly severity: Severity;
  /** Set where more or fewer of something is another finding: six accepted priorities are not nine. */
  readonly byCount?: true;
  /** What mends it by a click; whoever knows better goes to the place. */
  readonly remedies?: Remedies;
  /** Where at the place something has to be typed. */
  readonly field?: MendedField;
  readonly texts: { readonly [L in Language]: RuleTexts };
  check(subject: Subject, limits: Limits): readonly Hit[];
}

export type MatrixRule = RuleOver<'matrix', AuditedMatrix>;
/** Its hits name at least one item each, or the matrix in which one mends it. */
export type PlanRule = RuleOver<'plan', AuditedPlan>;
export type Rule = MatrixRule | PlanRule;

/** One place that breaks a rule. */
export interface Hit {
  /** What it is about, most important first; empty where it is about whole sides. */
  readonly items: readonly ItemId[];
  readonly sides: readonly Role[];
  readonly people: readonly PersonId[];
  readonly units: readonly UnitId[];
  /** What was counted, as the rule's text expects it. */
  readonly figures: readonly number[];
  /** Where one mends it; that of the first item where it is left out. */
  readonly matrix?: MatrixId;
  readonly resources?: readonly ResourceId[];
  /** Records of other kinds by which two hits about the same items are told apart, such as dependencies. */
  readonly records?: readonly string[];
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
  readonly people: readonly string[];
  readonly units: readonly string[];
  readonly figures: readonly number[];
  /** Name and measure unit of each. */
  readonly resources: readonly string[];
}

const NOTHING: Hit = { items: [], sides: [], people: [], units: [], figures: [] };

/** A hit that is about items. */
export function aboutItems(...items: readonly { readonly id: ItemId }[]): Hit {
  return { ...NOTHING, items: items.map(({ id }) => id) };
}

/** A hit that is about whole sides. */
export function aboutSides(sides: readonly Role[], figures: readonly number[] = []): Hit {
  return { ...NOTHING, sides, figures };
}

/** What most rules say of one place: the item, and nothing else. */
export function saysItem({ items }: Named): string {
  return items[0] ?? '';
}

/** More of a list than this nobody reads in a sentence. */
const MOST_LISTED = 10;

/** The items of a long list, the first of them by name. */
export function listed({ items }: Pick<Named, 'items'>, separator: string): string {
  const left = items.length - MOST_LISTED;
  return [...items.slice(0, MOST_LISTED), ...(left > 0 ? [`… (+${left})`] : [])].join(separator);
}
