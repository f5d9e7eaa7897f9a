import type { JsonValue } from '../json.ts';
import type { ItemId, RoundId } from '../plan/ids.ts';
import type { Item, Kind, Value } from '../plan/records/records.ts';
import type { Act, Answer, Commitment, Gap, Obstacle, Round, ThreadHeader } from './format.ts';
import type { Signer } from './negotiation.ts';
import { changesIn, itemOfChange } from './proposal.ts';
import { nameOfSide, type Side, sideOf } from './sides.ts';
import { ThreadTree } from './thread-tree.ts';

/** An item as the round shows it; null where a remark is about the whole passing. */
export type Subject = Pick<Item, 'id' | 'code' | 'text' | 'measureUnit'>;

/** One field with the value before and the one that is put forward, and why. */
export interface FieldTalk {
  readonly key: string;
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  readonly from: JsonValue;
  readonly to: JsonValue;
  readonly reason: string;
}

/** One thing that a round says, in the order in which a protocol tells it. */
export type Statement =
  | { readonly says: 'proposal'; readonly about: Subject; readonly targets: readonly Value[] }
  | { readonly says: 'acceptance'; readonly about: Subject; readonly reason: string }
  | ({ readonly says: 'adjustment'; readonly about: Subject; readonly reason: string } & Changing)
  | ({ readonly says: 'counterProposal'; readonly about: Subject; readonly reason: string } & Changing)
  | { readonly says: 'question'; readonly about: Subject; readonly text: string }
  | ({ readonly says: 'reply'; readonly about: Subject; readonly text: string } & Changing)
  | { readonly says: 'refusal'; readonly about: Subject; readonly reason: string }
  | { readonly says: 'appeal'; readonly about: Subject; readonly reason: string }
  | ({ readonly says: 'ruling'; readonly about: Subject; readonly reason: string } & Changing)
  | { readonly says: 'obstacle'; readonly about: Subject | null; readonly obstacle: Obstacle }
  | { readonly says: 'gap'; readonly about: Subject | null; readonly gap: Gap }
  | { readonly says: 'commitment'; readonly about: Subject | null; readonly commitment: Commitment }
  | { readonly says: 'merge'; readonly rounds: readonly number[] }
  | { readonly says: 'closing'; readonly person: string }
  | { readonly says: 'agreement'; readonly upper: string; readonly lower: string }
  | { readonly says: 'withdrawal'; readonly round: number }
  | { readonly says: 'escalation'; readonly to: string };

interface Changing {
  readonly changes: readonly FieldTalk[];
}

/** What one round put on record. */
export interface ProtocolEntry {
  readonly round: RoundId;
  readonly number: number;
  /** ISO 8601, UTC; shown, never used to decide. */
  readonly at: string;
  readonly act: Act;
  readonly side: Side;
  /** Names of the level that speaks, and of the one that it speaks to. */
  readonly from: string;
  readonly to: string;
  /** Who sent it; empty where the sender gave no name. */
  readonly person: string;
  readonly message: string;
  /** ISO 8601 day until which it asks for an answer. */
  readonly replyBy: string | null;
  readonly statements: readonly Statement[];
  /** Taken back since. */
  readonly withdrawn: boolean;
  /** One of several answers to the same round that both still stand, and not the one that counts. */
  readonly branch: boolean;
}

/**
 * The rounds of a thread as the minutes of a negotiation: who put what forward when, oldest first, without any words of its
 * own, so that screen and print tell the same. A function of the set of rounds: their order makes no difference.
 */
export function protocolOf(header: ThreadHeader, rounds: readonly Round[]): readonly ProtocolEntry[] {
  const tree = new ThreadTree(rounds);
  const [head] = tree.heads;
  const line = new Set(head ? tree.lineTo(head) : []);
  return tree.rounds.map((round) => {
    const side = sideOf(round);
    const withdrawn = tree.isWithdrawn(round);
    return {
      ...{ round: round.id, number: round.number, at: round.at, act: round.act, side },
      from: nameOfSide(header, tree.lineTo(round), side),
      to: addressee(header, round, side),
      person: round.from.name,
      message: round.message,
      replyBy: round.replyBy,
      statements: statementsOf(round, tree),
      withdrawn,
      branch: !withdrawn && !line.has(round),
    };
  });
}

function addressee(header: ThreadHeader, round: Round, side: Side): string {
  if (round.act === 'escalate') return round.to?.name ?? '';
  return side === 'lower' ? header.upper.name : header.lower.name;
}

function statementsOf(round: Round, tree: ThreadTree): readonly Statement[] {
  const about = (id: ItemId | null) => (id === null ? null : subjectOf(round, id));
  const merged = tree.rounds.filter(({ hash }) => round.merges.includes(hash));
  return [
    ...(round.act === 'throw' ? round.points.map(({ item }) => proposalOf(round, item)) : []),
    ...(merged.length > 0 ? [{ says: 'merge', rounds: merged.map(({ number }) => number) } as const] : []),
    ...round.answers.map((answer) => answerOf(round, answer)),
    ...round.obstacles.map(
      (obstacle) => ({ says: 'obstacle', about: about(obstacle.item), obstacle }) as const,
    ),
    ...round.gaps.map((gap) => ({ says: 'gap', about: about(gap.item), gap }) as const),
    ...round.commitments.map(
      (commitment) => ({ says: 'commitment', about: about(commitment.item), commitment }) as const,
    ),
    ...actOf(round, tree),
  ];
}

function proposalOf(round: Round, item: ItemId): Statement {
  const targets = round.snapshot
    .filter((record): record is Value => record.kind === 'value' && record.item === item)
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return { says: 'proposal', about: subjectOf(round, item), targets };
}

function answerOf(round: Round, answer: Answer): Statement {
  const about = subjectOf(round, answer.item);
  const { reason } = answer;
  const changes = talkOf(round, answer);
  if (round.act === 'rule') return { says: 'ruling', about, reason, changes };
  switch (answer.verdict) {
    case 'accept':
      // Whoever accepts a point and yet changes it has changed it.
      return changes.length > 0
        ? { says: 'adjustment', about, reason, changes }
        : { says: 'acceptance', about, reason };
    case 'acceptWithChanges':
      return { says: 'adjustment', about, reason, changes };
    case 'counter':
      return { says: 'counterProposal', about, reason, changes };
    case 'ask':
      return { says: 'question', about, text: reason };
    case 'reply':
      return { says: 'reply', about, text: reason, changes };
    case 'decline':
      return { says: 'refusal', about, reason };
    case 'escalate':
      return { says: 'appeal', about, reason };
  }
}

function talkOf(round: Round, { item, reasons }: Answer): readonly FieldTalk[] {
  return changesIn(round)
    .filter((change) => itemOfChange(change) === item)
    .map(({ kind, id, field, from, to }) => ({
      key: `${kind}:${id}:${field}`,
      ...{ kind, id, field, from, to },
      reason:
        reasons.find((given) => given.kind === kind && given.id === id && given.field === field)?.reason ??
        '',
    }));
}

function actOf(round: Round, tree: ThreadTree): readonly Statement[] {
  const parent = tree.parentOf(round);
  if (round.act === 'withdraw') return [{ says: 'withdrawal', round: parent?.number ?? round.number - 1 }];
  if (round.act === 'escalate') return [{ says: 'escalation', to: round.to?.name ?? '' }];
  if (round.closing === null) return [];
  const { person } = round.closing;
  if (!tree.isAgreement(round)) return [{ says: 'closing', person }];
  const other = parent?.closing?.person ?? '';
  const side: Signer['side'] = sideOf(round) === 'lower' ? 'lower' : 'upper';
  return [
    side === 'lower'
      ? { says: 'agreement', upper: other, lower: person }
      : { says: 'agreement', upper: person, lower: other },
  ];
}

function subjectOf({ snapshot }: Round, item: ItemId): Subject {
  const found = snapshot.find((record): record is Item => record.kind === 'item' && record.id === item);
  const { code = '', text = '', measureUnit = '' } = found ?? {};
  return { id: item, code, text, measureUnit };
}
