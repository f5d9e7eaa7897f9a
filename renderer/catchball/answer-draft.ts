import type { AnswerPoint, Round, Verdict } from '#shared/catchball/format.ts';
import { isNegotiable } from '#shared/catchball/projection.ts';
import { type JsonValue, jsonEqual } from '#shared/json.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { Item, Kind, Value } from '#shared/plan/records/records.ts';

/** A field of a passed point that the receiver may answer with another value. */
export interface OpenField {
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  /** What the throw says. */
  readonly original: JsonValue;
  readonly type: 'text' | 'date' | 'number';
  /** The month of a target. */
  readonly month: string | null;
}

/** One point of a round with what can be said about it. */
export interface OpenPoint {
  readonly item: Item;
  readonly fields: readonly OpenField[];
  readonly targets: readonly Value[];
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
const NEEDS_REASON: readonly Verdict[] = ['ask', 'decline', 'escalate'];

export function fieldKey({ kind, id, field }: Pick<OpenField, 'kind' | 'id' | 'field'>): string {
  return `${kind} ${id} ${field}`;
}

/** The points of a round in its own order, each with its fields that are open to talk; of the targets, the last one. */
export function openPoints(round: Round): readonly OpenPoint[] {
  return round.points.flatMap(({ item: id, negotiable }) => {
    const item = round.snapshot.find((record) => record.kind === 'item' && record.id === id);
    if (item?.kind !== 'item') return [];
    const targets = round.snapshot
      .filter((record) => record.kind === 'value')
      .filter((value) => value.item === id && value.plan !== null)
      .toSorted((a, b) => a.month.localeCompare(b.month));
    const last = targets.at(-1);
    const candidates: readonly OpenField[] = [
      ...(last
        ? [
            {
              kind: 'value',
              id: last.id,
              field: 'plan',
              original: last.plan,
              type: 'number',
              month: last.month,
            } as const,
          ]
        : []),
      { kind: 'item', id, field: 'text', original: item.text, type: 'text', month: null },
      { kind: 'item', id, field: 'due', original: item.due, type: 'date', month: null },
      { kind: 'item', id, field: 'why', original: item.why, type: 'text', month: null },
      { kind: 'item', id, field: 'budget', original: item.budget, type: 'number', month: null },
    ];
    return [
      {
        item,
        targets,
        fields: candidates.filter(({ kind, field }) => isNegotiable(kind, field, negotiable)),
      },
    ];
  });
}

export function pointDraft(draft: AnswerDraft, item: ItemId): PointDraft {
  return draft.get(item) ?? BLANK;
}

/** The draft with some of what is said of one point replaced. */
export function say(draft: AnswerDraft, item: ItemId, said: Partial<PointDraft>): AnswerDraft {
  return new Map(draft).set(item, { ...pointDraft(draft, item), ...said });
}

/** The draft with another value for one field; the original value takes the change back. */
export function propose(
  draft: AnswerDraft,
  item: ItemId,
  field: OpenField,
  to: JsonValue,
  reason = '',
): AnswerDraft {
  const changes = new Map(pointDraft(draft, item).changes);
  if (jsonEqual(to, field.original)) changes.delete(fieldKey(field));
  else changes.set(fieldKey(field), { to, reason });
  return say(draft, item, { changes });
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

/** The answers as the host takes them; points without a verdict are left out and stay open. */
export function answersOf(points: readonly OpenPoint[], draft: AnswerDraft): readonly AnswerPoint[] {
  return points.flatMap(({ item, fields }) => {
    const { verdict, reason, changes } = pointDraft(draft, item.id);
    if (verdict === null) return [];
    const changed = mayChange(verdict) ? fields.filter((field) => changes.has(fieldKey(field))) : [];
    return [
      {
        item: item.id,
        verdict,
        reason,
        changes: changed.map((field) => ({
          kind: field.kind,
          id: field.id,
          field: field.field,
          to: changes.get(fieldKey(field))?.to ?? null,
          reason: changes.get(fieldKey(field))?.reason ?? '',
        })),
      },
    ];
  });
}
