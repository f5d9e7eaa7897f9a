import type { AnswerPoint, Negotiable, Round, Verdict } from '#shared/catchball/format.ts';
import type { Negotiation, PointStanding, TalkedField } from '#shared/catchball/negotiation.ts';
import { isNegotiable } from '#shared/catchball/projection.ts';
import type { Side } from '#shared/catchball/sides.ts';
import { type JsonValue, jsonEqual } from '#shared/json.ts';
import { type ItemId, type Month, valueIdOf } from '#shared/plan/ids.ts';
import { monthsOf } from '#shared/plan/months.ts';
import type { Item, Kind, Value } from '#shared/plan/records/records.ts';

/** A field of a passed point that may be answered with another value. */
export interface OpenField {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  /** As the round that is answered has it. */
  readonly original: JsonValue;
  readonly type: 'text' | 'date' | 'number';
  /** The month of a target or milestone. */
  readonly month: Month | null;
}

/** One point of a round with what can be said about it. */
export interface OpenPoint {
  readonly item: Item;
  readonly negotiable: readonly Negotiable[];
  /** Those of the item itself, and its last target: what is talked about most. */
  readonly fields: readonly OpenField[];
  /** Target and milestone of every month of the period; empty where targets are not open to talk. */
  readonly months: readonly OpenField[];
  /** Those with a number, in order of months. */
  readonly targets: readonly Value[];
  readonly standing: PointStanding['standing'];
  readonly lastBy: Side | null;
  readonly talked: readonly TalkedField[];
}

/** What the person has said of one point so far. */
export interface PointDraft {
  readonly verdict: Verdict | null;
  readonly reason: string;
  /** New values by `fieldKey`; a value equal to the original is no change. */
  readonly changes: ReadonlyMap<string, { readonly to: JsonValue; readonly reason: string }>;
}

export type AnswerDraft = ReadonlyMap<ItemId, PointDraft>;

const BLANK: PointDraft = { verdict: null, reason: '', changes: new Map() };

/** The verdicts that come with other values of their own. */
const CHANGING: readonly Verdict[] = ['acceptWithChanges', 'counter'];

/** The verdicts that nobody understands without a reason. */
const NEEDS_REASON: readonly Verdict[] = ['ask', 'reply', 'decline', 'escalate'];

export function fieldKey({ kind, id, field }: Pick<OpenField, 'kind' | 'id' | 'field'>): string {
  return `${kind}:${id}:${field}`;
}

/** The points of the round that is answered, in its own order, each with its fields that are open to talk. */
export function openPoints(round: Round, { points }: Pick<Negotiation, 'points'>): readonly OpenPoint[] {
  return round.points.flatMap(({ item: id, negotiable }): OpenPoint[] => {
    const point = points.find(({ item }) => item.id === id);
    if (!point) return [];
    const { item, standing, lastBy } = point;
    const targets = point.targets.filter(({ plan }) => plan !== null);
    const isOpen = ({ kind, field }: OpenField) => isNegotiable(kind, field, negotiable);
    const months = openMonths(round, point).filter(isOpen);
    const last = months.findLast(({ field, original }) => field === 'plan' && original !== null);
    const fields = [...(last ? [last] : []), ...itemFields(item).filter(isOpen)];
    return [{ item, negotiable, fields, months, targets, standing, lastBy, talked: point.fields }];
  });
}

function itemFields(item: Item): readonly OpenField[] {
  const { id } = item;
  const own = { kind: 'item', id, month: null } as const;
  return [
    { ...own, field: 'text', original: item.text, type: 'text' },
    ...(item.start === null ? [] : [{ ...own, field: 'start', original: item.start, type: 'date' } as const]),
    { ...own, field: 'due', original: item.due, type: 'date' },
    { ...own, field: 'why', original: item.why, type: 'text' },
    { ...own, field: 'budget', original: item.budget, type: 'number' },
  ];
}

/** Only measures have monthly targets; what stands in months outside of the period is kept in view. */
function openMonths(
  { snapshot }: Round,
  { item, targets }: Pick<PointStanding, 'item' | 'targets'>,
): readonly OpenField[] {
  if (item.role !== 'measure' && targets.length === 0) return [];
  const period = snapshot.find((record) => record.kind === 'period');
  const inPeriod = item.role === 'measure' && period?.kind === 'period' ? monthsOf(period) : [];
  const months = [...new Set([...inPeriod, ...targets.map(({ month }) => month)])].toSorted();
  return months.flatMap((month) => {
    const value = targets.find((target) => target.month === month);
    const own = { kind: 'value', id: valueIdOf(item.id, month), month } as const;
    return [
      { ...own, field: 'plan', original: value?.plan ?? null, type: 'number' },
      { ...own, field: 'milestone', original: value?.milestone ?? '', type: 'text' },
    ] as const;
  });
}

/** Every field that may be changed, each once. */
export function allFields({ fields, months }: OpenPoint): readonly OpenField[] {
  return [...new Map([...fields, ...months].map((field) => [fieldKey(field), field])).values()];
}

/** Whether this side still has to say something of a point: the talk has not ended, and the other side spoke last. */
export function isOwed({ standing, lastBy }: OpenPoint, side: Side): boolean {
  if (standing === 'agreed' || standing === 'dropped') return false;
  return lastBy === null ? side !== 'upper' : lastBy !== side;
}

/** What may be said of a point, the usual first. A third unit rules: it neither asks nor passes on. */
export function verdictsOn(point: OpenPoint, side: Side): readonly Verdict[] {
  const mayPropose = allFields(point).length > 0;
  if (side === 'third') return mayPropose ? ['accept', 'counter', 'decline'] : ['accept', 'decline'];
  return [
    ...(point.standing === 'asked' && point.lastBy !== side ? (['reply'] as const) : []),
    'accept',
    ...(mayPropose ? (['acceptWithChanges', 'counter'] as const) : []),
    'ask',
    'decline',
    'escalate',
  ];
}

export function pointDraft(draft: AnswerDraft, item: ItemId): PointDraft {
  return draft.get(item) ?? BLANK;
}

/** The draft with some of what is said of one point replaced. */
export function say(draft: AnswerDraft, item: ItemId, said: Partial<PointDraft>): AnswerDraft {
  return new Map(draft).set(item, { ...pointDraft(draft, item), ...said });
}

/** One point's draft with another value for one field; the original value takes the change back. */
export function proposing(draft: PointDraft, field: OpenField, to: JsonValue, reason?: string): PointDraft {
  const key = fieldKey(field);
  const changes = new Map(draft.changes);
  if (jsonEqual(to, field.original)) changes.delete(key);
  else changes.set(key, { to, reason: reason ?? changes.get(key)?.reason ?? '' });
  return { ...draft, changes };
}

/** What is still missing before a point counts as answered; null where nothing is. */
export function missingIn({ verdict, reason, changes }: PointDraft): 'verdict' | 'reason' | 'change' | null {
  if (verdict === null) return 'verdict';
  if (NEEDS_REASON.includes(verdict) && reason.trim() === '') return 'reason';
  if (CHANGING.includes(verdict) && changes.size === 0) return 'change';
  return null;
}

export function mayChange(verdict: Verdict | null): boolean {
  return verdict !== null && CHANGING.includes(verdict);
}

/** The answers as the host takes them; points without a verdict, or half said, are left out and stay open. */
export function answersOf(points: readonly OpenPoint[], draft: AnswerDraft): readonly AnswerPoint[] {
  return points.flatMap((point) => {
    const said = pointDraft(draft, point.item.id);
    const { verdict, reason, changes } = said;
    if (verdict === null || missingIn(said) !== null) return [];
    const changed = mayChange(verdict) ? allFields(point) : [];
    return [
      {
        item: point.item.id,
        verdict,
        reason,
        changes: changed.flatMap((field) => {
          const change = changes.get(fieldKey(field));
          if (!change) return [];
          return [
            { kind: field.kind, id: field.id, field: field.field, to: change.to, reason: change.reason },
          ];
        }),
      },
    ];
  });
}

/** The points that both sides would be agreed on if the other side said yes to this answer, and those that would be left. */
export function closingOutcome(points: readonly OpenPoint[], draft: AnswerDraft) {
  const agreed = points.filter((point) => isAgreedWith(point, pointDraft(draft, point.item.id)));
  return { agreed, left: points.filter((point) => !agreed.includes(point)) };
}

function isAgreedWith({ standing }: OpenPoint, said: PointDraft): boolean {
  if (said.verdict === null || missingIn(said) !== null) return standing === 'agreed';
  return said.verdict === 'accept' && standing !== 'declined';
}
