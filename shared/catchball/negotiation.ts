import { type JsonValue, jsonEqual } from '../json.ts';
import type { ItemId } from '../plan/ids.ts';
import { fieldValue, type Item, type Kind, type Thread, type Value } from '../plan/records/records.ts';
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
  const [first] = line;
  return last.points.flatMap(({ item: id }) => {
    const item = last.snapshot.find((record): record is Item => record.kind === 'item' && record.id === id);
    if (!item) return [];
    const targets = last.snapshot
      .filter((record): record is Value => record.kind === 'value' && record.item === id)
      .toSorted((a, b) => (a.month < b.month ? -1 : 1));
    const { standing, lastBy } = standingOf(id, line);
    const fields = first === undefined ? [] : talkedFields(id, first, line);
    return [{ item, targets, standing, lastBy, fields }];
  });
}

function standingOf(
  item: ItemId,
  line: readonly Round[],
): { readonly standing: Standing; readonly lastBy: Side | null } {
  let standing: Standing = 'open';
  let lastBy: Side | null = null;
  for (const round of line) {
    const answer = round.answers.find((given) => given.item === item);
    if (!answer) continue;
    standing = standingAfter(standing, answer, round);
    lastBy = sideOf(round);
  }
  return { standing, lastBy };
}

function standingAfter(before: Standing, { item, verdict }: Answer, round: Round): Standing {
  const changes = changesIn(round).some((change) => itemOfChange(change) === item);
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

/** The fields of a point that anybody has proposed another value for, with all that was put forward. */
function talkedFields(item: ItemId, first: Round, line: readonly Round[]): readonly TalkedField[] {
  const fields = new Map<string, { readonly field: TalkedField; readonly offers: Offer[] }>();
  for (const round of line) {
    for (const change of changesIn(round)) {
      if (itemOfChange(change) !== item) continue;
      const { kind, id, field, from, to } = change;
      const key = `${kind}:${id}:${field}`;
      const talk = fields.get(key) ?? {
        field: { key, kind, id, field, thrown: thrownValue(first, change) ?? from, offers: [] },
        offers: [],
      };
      fields.set(key, talk);
      talk.offers.push({ round, side: sideOf(round), value: to, reason: reasonFor(round, key, item) });
    }
  }
  return [...fields.values()].map(({ field, offers }) => ({ ...field, offers }));
}

function thrownValue(
  { snapshot }: Round,
  { kind, id, field }: { readonly kind: Kind; readonly id: string; readonly field: string },
): JsonValue | undefined {
  const record = snapshot.find((shown) => shown.kind === kind && shown.id === id);
  return record && fieldValue(record, field);
}

/** Who gave a reason for the whole point meant it for its fields, too. */
function reasonFor({ answers }: Round, key: string, item: ItemId): string {
  const answer = answers.find((given) => given.item === item);
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
