import type { Negotiable } from '#shared/catchball/format.ts';
import type { ItemId, UnitId } from '#shared/plan/ids.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import type { Role } from '#shared/plan/records/fields.ts';
import type { Item } from '#shared/plan/records/records.ts';

/** What the person has chosen so far for a first throw. */
export interface ThrowDraft {
  readonly unit: UnitId | null;
  /** Items that were put on or taken off by hand; all others follow the proposal. */
  readonly byHand: ReadonlyMap<ItemId, boolean>;
  /** What may be talked about, where a point says nothing else. */
  readonly open: readonly Negotiable[];
  readonly openOf: ReadonlyMap<ItemId, readonly Negotiable[]>;
  readonly message: string;
  /** ISO 8601 day, or empty. */
  readonly replyBy: string;
}

/** Resources are left out: what may be spent is rarely open before the targets are. */
const OPEN_AT_FIRST: readonly Negotiable[] = ['wording', 'target', 'date', 'scope'];

export const NEW_THROW: ThrowDraft = {
  unit: null,
  byHand: new Map(),
  open: OPEN_AT_FIRST,
  openOf: new Map(),
  message: '',
  replyBy: '',
};

/** The order in which roles are offered and passed: what is usually thrown comes first. */
const PASSING_ORDER: readonly Role[] = ['priority', 'measure', 'annual', 'longTerm'];

/** The items that would be passed: those chosen by hand, and the measures that chosen priorities bring along. */
export function chosenItems(view: MatrixView, { byHand }: Pick<ThrowDraft, 'byHand'>): readonly Item[] {
  const proposed = proposedMeasures(view, byHand);
  return PASSING_ORDER.flatMap((role) => view.items[role]).filter(
    ({ id }) => byHand.get(id) ?? proposed.has(id),
  );
}

/** The measures with the strongest link to a chosen priority. */
export function proposedMeasures(
  view: MatrixView,
  byHand: ReadonlyMap<ItemId, boolean>,
): ReadonlySet<ItemId> {
  const strongest = view.plan?.strengths[0]?.key;
  const priorities = view.items.priority.filter(({ id }) => byHand.get(id));
  return new Set(
    view.items.measure
      .filter(({ id }) => priorities.some((priority) => view.link(priority.id, id)?.strength === strongest))
      .map(({ id }) => id),
  );
}

/** The draft with one item put on or taken off by hand. */
export function choose(draft: ThrowDraft, item: ItemId, chosen: boolean): ThrowDraft {
  return { ...draft, byHand: new Map(draft.byHand).set(item, chosen) };
}

/** The draft with one more or one less thing that is open to talk. */
export function openTo(draft: ThrowDraft, what: Negotiable, open: boolean): ThrowDraft {
  const others = draft.open.filter((one) => one !== what);
  return { ...draft, open: open ? [...others, what] : others };
}

/** What of one point may be talked about. */
export function openIn({ open, openOf }: ThrowDraft, item: ItemId): readonly Negotiable[] {
  return openOf.get(item) ?? open;
}

/** The draft with one more or one less thing of one point open to talk; the same as for all is no choice of its own. */
export function openPointTo(draft: ThrowDraft, item: ItemId, what: Negotiable, open: boolean): ThrowDraft {
  const others = openIn(draft, item).filter((one) => one !== what);
  const own = open ? [...others, what] : others;
  const openOf = new Map(draft.openOf);
  const same = own.length === draft.open.length && own.every((one) => draft.open.includes(one));
  if (same) openOf.delete(item);
  else openOf.set(item, own);
  return { ...draft, openOf };
}
