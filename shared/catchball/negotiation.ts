import { type JsonValue, jsonEqual } from '../json.ts';
import type { ItemId } from '../plan/ids.ts';
import type { Item, Kind, Thread, Value } from '../plan/records/records.ts';
import type { Answer, Commitment, Gap, Obstacle, Round } from './format.ts';
import { changesIn, itemOfChange } from './proposal.ts';
import { otherSide, type Side, sideOf } from './sides.ts';
import { ThreadTree } from './thread-tree.ts';

/**
 * Where the talk about one point stands. `agreed` and `dropped` (declined by one side, accepted so by the other) need
 * nothing more; the others wait for an answer.
 */
export type Standing = 'open' | 'agreed' | 'countered' | 'asked' | 'declined' | 'dropped' | 'escalated';

/** One value that a side has put forward for a field. */
export interface Offer {
  readonly round: Round;
  readonly side: Side;
  readonly value: JsonValue;
  readonly reason: string;
}

/** A field that has been talked about: what was thrown, and every other value put forward since, oldest first. */
export interface TalkedField {
  /** Stable name: kind, id and field, joined by colons. */
  readonly key: string;
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  readonly thrown: JsonValue;
  readonly offers: readonly Offer[];
}

/** One point with its terms as the newest round has them. */
export interface PointStanding {
  readonly item: Item;
  readonly targets: readonly Value[];
  readonly standing: Standing;
  /** Who spoke of it last; null where nobody has answered yet. */
  readonly lastBy: Side | null;
  readonly fields: readonly TalkedField[];
}

export interface Signer {
  readonly side: 'upper' | 'lower';
  readonly person: string;
  /** ISO 8601, UTC; shown, never used to decide. */
  readonly at: string;
}

/** All that the rounds of a thread come to. A function of the set of rounds alone. */
export interface Negotiation {
  readonly tree: ThreadTree;
  /** The end of the branch that counts; null where everything was taken back. */
  readonly head: Round | null;
  /** Ends of other branches: answers to the same round that wait to be brought together, or taken back. */
  readonly branches: readonly Round[];
  /** From the first throw to `head`. */
  readonly line: readonly Round[];
  readonly state: Thread['state'];
  /** A side has proposed to close, and the other has not answered. */
  readonly closing: Signer | null;
  readonly agreement: readonly [Signer, Signer] | null;
  /** Who is to answer. */
  readonly ball: Side | null;
  readonly points: readonly PointStanding[];
  readonly obstacles: readonly Obstacle[];
  readonly gaps: readonly Gap[];
  /** Each as it was spoken of last. */
  readonly commitments: readonly Commitment[];
}

/** @param rounds any set of rounds of one thread, in any order */
export function negotiationOf(rounds: readonly Round[]): Negotiation {
  const tree = new ThreadTree(rounds);
  const [head = null, ...branches] = tree.heads;
  const line = head === null ? [] : tree.lineTo(head);
  const last = line.findLast(({ act }) => act !== 'escalate') ?? null;
  const agreed = head !== null && tree.isAgreement(head);
  const before = line.at(-2);
  return {
    tree,
    head,
    branches,
    line,
    state: stateOf(head, agreed),
    closing: !agreed && head !== null ? signerOf(head) : null,
    agreement: agreed && before ? pair(signerOf(before), signerOf(head)) : null,
    ball: agreed ? null : ballAfter(head),
    points: last === null ? [] : pointsOf(last, line),
    obstacles: lastById(line.flatMap(({ obstacles }) => obstacles)),
    gaps: lastById(line.flatMap(({ gaps }) => gaps)),
    commitments: lastById(line.flatMap(({ commitments }) => commitments)),
  };
}

/** Points whose talk has not come to an end. */
export function openPointsOf({ points }: Negotiation): readonly PointStanding[] {
  return points.filter(({ standing }) => standing !== 'agreed' && standing !== 'dropped');
}

/** The items that agreement locks: those of the agreed points; nothing before the thread is agreed. */
export function lockedBy({ agreement, points }: Negotiation): readonly ItemId[] {
  return agreement === null
    ? []
    : points.filter(({ standing }) => standing === 'agreed').map(({ item }) => item.id);
}

function stateOf(head: Round | null, agreed: boolean): Thread['state'] {
  if (head === null) return 'withdrawn';
  if (agreed) return 'agreed';
  return head.act === 'escalate' ? 'escalated' : 'open';
}

function ballAfter(head: Round | null): Side | null {
  if (head === null) return null;
  if (head.act === 'escalate') return 'third';
  const side = sideOf(head);
  // A ruling goes to both; the lower level is the one that has to work with it.
  return side === 'third' ? 'lower' : otherSide(side);
}

function signerOf(round: Round): Signer | null {
  const side = sideOf(round);
  return round.closing === null || side === 'third'
    ? null
    : { side, person: round.closing.person, at: round.at };
}

function pair(one: Signer | null, other: Signer | null): readonly [Signer, Signer] | null {
  return one !== null && other !== null ? [one, other] : null;
}

function pointsOf(last: Round, line: readonly Round[]): readonly PointStanding[] {
  const items = new Map(
    last.snapshot.flatMap((record) => (record.kind === 'item' ? [[record.id, record] as const] : [])),
  );
  const targets = Map.groupBy(
    last.snapshot.filter((record) => record.kind === 'value'),
    ({ item }) => item,
  );
  const said = line.map(indexed);
  const talked = talkedFields(line);
  return last.points.flatMap(({ item: id }) => {
    const item = items.get(id);
    if (!item) return [];
    const months = (targets.get(id) ?? []).toSorted((a, b) => (a.month < b.month ? -1 : 1));
    return [{ item, targets: months, ...standingOf(id, said), fields: talked.get(id) ?? [] }];
  });
}

/** A round whose answers and changed items are looked up once for every point. */
interface Indexed {
  readonly round: Round;
  readonly answers: ReadonlyMap<ItemId, Answer>;
  readonly changed: ReadonlySet<ItemId | null>;
}

function indexed(round: Round): Indexed {
  return {
    round,
    answers: new Map(round.answers.map((answer) => [answer.item, answer])),
    changed: new Set(changesIn(round).map(itemOfChange)),
  };
}

function standingOf(
  item: ItemId,
  line: readonly Indexed[],
): { readonly standing: Standing; readonly lastBy: Side | null } {
  let standing: Standing = 'open';
  let lastBy: Side | null = null;
  for (const { round, answers, changed } of line) {
    const answer = answers.get(item);
    if (!answer) continue;
    standing = standingAfter(standing, answer, round, changed.has(item));
    lastBy = sideOf(round);
  }
  return { standing, lastBy };
}

function standingAfter(before: Standing, { verdict }: Answer, round: Round, changes: boolean): Standing {
  switch (verdict) {
    case 'accept':
      if (changes) return round.act === 'rule' ? 'agreed' : 'countered';
      return before === 'declined' ? 'dropped' : 'agreed';
    case 'acceptWithChanges':
    case 'counter':
      // A third unit that both are bound to does not make an offer, it decides.
      return round.act === 'rule' ? 'agreed' : 'countered';
    case 'ask':
      return 'asked';
    case 'reply':
      return 'open';
    case 'decline':
      return round.act === 'rule' || before === 'declined' ? 'dropped' : 'declined';
    case 'escalate':
      return 'escalated';
  }
}

/** By item, the fields that anybody has proposed another value for, with all that was put forward. */
function talkedFields(line: readonly Round[]): ReadonlyMap<ItemId, readonly TalkedField[]> {
  const fields = new Map<string, TalkedField & { readonly item: ItemId; readonly offers: Offer[] }>();
  for (const round of line) {
    const { answers } = indexed(round);
    for (const change of changesIn(round)) {
      const item = itemOfChange(change);
      if (item === null) continue;
      const { kind, id, field, from, to } = change;
      const key = `${kind}:${id}:${field}`;
      // The first change of a field is made over what was thrown.
      const talk = fields.get(key) ?? { item, key, kind, id, field, thrown: from, offers: [] };
      fields.set(key, talk);
      talk.offers.push({ round, side: sideOf(round), value: to, reason: reasonFor(answers.get(item), key) });
    }
  }
  return Map.groupBy(fields.values(), ({ item }) => item);
}

/** Who gave a reason for the whole point meant it for its fields, too. */
function reasonFor(answer: Answer | undefined, key: string): string {
  const own = answer?.reasons.find(({ kind, id, field }) => `${kind}:${id}:${field}` === key)?.reason;
  return own || answer?.reason || '';
}

/** Where both sides stand on a field: the last value that each has put forward, or accepted by not changing it. */
export function lastOffers({ thrown, offers }: TalkedField): {
  readonly upper: JsonValue;
  readonly lower: JsonValue | undefined;
} {
  return {
    upper: offers.findLast(({ side }) => side !== 'lower')?.value ?? thrown,
    lower: offers.findLast(({ side }) => side === 'lower')?.value,
  };
}

/** Whether a field's last offer is not what was thrown. */
export function isMoved({ thrown, offers }: TalkedField): boolean {
  const last = offers.at(-1);
  return last !== undefined && !jsonEqual(last.value, thrown);
}

function lastById<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [each.id, each])).values()];
}
