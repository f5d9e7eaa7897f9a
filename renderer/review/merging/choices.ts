import type { Input } from '#shared/host/calls.ts';
import type { MergePreview } from '#shared/host/replies.ts';
import type { JsonValue } from '#shared/json.ts';
import type { Side } from '#shared/plan/merge/conflicts.ts';
import type { MergeEntry } from '#shared/plan/merge/entries.ts';
import type { MergeChoice } from '#shared/plan/merge/settle.ts';
import { keyOf } from '#shared/plan/queries/sheet-subject.ts';

/** What a person has chosen so far, by the key of the entry. */
export type Choices = ReadonlyMap<string, MergeChoice>;

export function isConflict({ type }: Pick<MergeEntry, 'type'>): boolean {
  return type !== 'added' && type !== 'changed' && type !== 'removed';
}

/**
 * What stands for an entry: what was chosen; else theirs where only they did it. Null where a person has to choose, as
 * in every conflict, and everywhere where nobody knows who changed what.
 */
export function standingOf(
  entry: MergeEntry,
  choices: Choices,
  matched: MergePreview['matched'],
): MergeChoice | null {
  const chosen = choices.get(entry.key);
  if (chosen) return chosen;
  return isConflict(entry) || matched === 'none' ? null : { take: 'theirs' };
}

export function allOf(entries: readonly MergeEntry[], take: Side): Choices {
  return new Map(entries.map(({ key }) => [key, { take }]));
}

/** Choices about entries that are still there. */
export function onlyOf(entries: readonly MergeEntry[], choices: Choices): Choices {
  const keys = new Set(entries.map(({ key }) => key));
  return new Map([...choices].filter(([key]) => keys.has(key)));
}

export function inputOf(choices: Choices): Input<'plan.applyMerge'>['choices'] {
  return [...choices].map(([key, choice]) => ({ key, ...choice }));
}

/** How one thing of the sheet will come out: still to be decided, as they have it, as it is here. */
export type Mark = 'open' | 'taken' | 'kept';

/** How a choice looks where there is no room for words; what only mine has changed keeps its place without a sign. */
export const MARK_SIGNS = { open: '?', taken: '✓', kept: '×', mine: '' } as const satisfies {
  readonly [M in Mark | 'mine']: string;
};

/** What is chosen, by the key of the difference on the sheet. Where entries of one thing go apart, what is open wins. */
export function marksOf(
  entries: readonly MergeEntry[],
  choices: Choices,
  matched: MergePreview['matched'],
): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const entry of entries) {
    const { sheet } = entry.subject;
    if (!sheet) continue;
    const choice = standingOf(entry, choices, matched);
    const mark = choice === null ? 'open' : choice.take === 'mine' ? 'kept' : 'taken';
    const before = marks.get(keyOf(sheet));
    marks.set(keyOf(sheet), before === 'open' || (before === 'taken' && mark === 'kept') ? before : mark);
  }
  return marks;
}

/** What can be typed instead of either side's value. */
export type HandKind = 'text' | 'number' | 'date';

const BY_HAND: Readonly<Record<string, HandKind>> = {
  ...{
    text: 'text',
    why: 'text',
    code: 'text',
    title: 'text',
    trueNorth: 'text',
    name: 'text',
    mail: 'text',
  },
  ...{ reason: 'text', note: 'text', perspective: 'text', measureUnit: 'text', milestone: 'text' },
  ...{ metText: 'text', atRiskText: 'text', missedText: 'text', label: 'text', revision: 'text' },
  ...{ budget: 'number', baseline: 'number', metWithin: 'number', atRiskWithin: 'number' },
  ...{ plan: 'number', actual: 'number' },
  ...{ due: 'date', date: 'date', start: 'date' },
};

/** Null where a field takes only what one of the sides has, such as a person or a place on the side. */
export function handKindOf({ kind, field, type }: MergeEntry): HandKind | null {
  if (field === null || type === 'dangling' || type === 'added' || type === 'removed') return null;
  // A period's start is a month that its values hang on.
  return kind === 'period' && field === 'start' ? null : (BY_HAND[field] ?? null);
}

/** The value from which a person begins to type. */
export function startingValue({ mine, theirs, base }: MergeEntry): JsonValue {
  return theirs ?? mine ?? base ?? null;
}

/** The entry about a thing of the sheet, by the key of its difference; null where only this plan has changed it. */
export function entryAt(entries: readonly MergeEntry[], difference: string): MergeEntry | null {
  return entries.find(({ subject }) => subject.sheet !== null && keyOf(subject.sheet) === difference) ?? null;
}

/** The next entry in the order of the list, conflicts first, and round again. */
export function nextAfter(
  entries: readonly MergeEntry[],
  entry: MergeEntry | null,
  by: 1 | -1,
): MergeEntry | undefined {
  const listed = inListOrder(entries);
  const at = listed.findIndex(({ key }) => key === entry?.key);
  return listed[((at < 0 && by < 0 ? 0 : at) + by + listed.length) % listed.length];
}

/** What needs a person first, then what would come by itself. */
export function inListOrder(entries: readonly MergeEntry[]): readonly MergeEntry[] {
  return [...entries.filter(isConflict), ...entries.filter((entry) => !isConflict(entry))];
}
