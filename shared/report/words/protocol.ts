import type { Act, Commitment, Gap } from '../../catchball/format.ts';
import type { Standing } from '../../catchball/negotiation.ts';
import type { Statement } from '../../catchball/protocol.ts';
import type { Language } from '../../language.ts';
import type { Thread } from '../../plan/records/records.ts';
import { german } from './protocol-de.ts';
import { english } from './protocol-en.ts';
import { japanese } from './protocol-ja.ts';

/** What the minutes of a negotiation are told with. */
export interface ProtocolWords {
  /** Heads the overview of all threads. */
  readonly overview: string;
  threadTitle(title: string): string;
  readonly thread: string;
  readonly threads: string;
  readonly upper: string;
  readonly lower: string;
  readonly period: string;
  readonly matrix: string;
  readonly state: string;
  readonly states: { readonly [S in Thread['state']]: string };
  readonly rounds: string;
  readonly noThreads: string;
  readonly approvals: string;
  readonly approval: string;
  readonly noApprovals: string;
  approvedByAgreement(upper: string, lower: string, at: string): string;
  approvedByName(name: string, at: string, reason: string): string;
  readonly points: string;
  readonly point: string;
  readonly standing: string;
  readonly standings: { readonly [S in Standing]: string };
  readonly lastWord: string;
  readonly unanswered: string;
  /** The third unit, which has no name of its own in the thread's head. */
  readonly third: string;
  readonly noPoints: string;
  openPoints(codes: string): string;
  readonly noOpenPoints: string;
  readonly agreed: string;
  signer(person: string, party: string, at: string): string;
  round(number: number, at: string): string;
  /** `name` of `from`, who speaks to `to`. */
  act(act: Act, name: string, from: string, to: string): string;
  readonly somebody: string;
  /** What somebody wrote with a round. */
  quoted(message: string): string;
  replyBy(day: string): string;
  readonly withdrawn: string;
  readonly branch: string;
  readonly statement: string;
  readonly about: string;
  readonly said: string;
  readonly says: { readonly [S in Statement['says']]: string };
  readonly nothingSaid: string;
  target(month: string, value: string): string;
  milestone(month: string): string;
  targetOf(month: string): string;
  readonly fields: { readonly [field: string]: string };
  readonly better: { readonly [direction: string]: string };
  change(field: string, from: string, to: string, difference: string | null): string;
  readonly nothing: string;
  readonly gaps: { readonly [T in Gap['type']]: string };
  gap(what: string, has: string, needs: string): string;
  readonly commitments: { readonly [S in Commitment['state']]: string };
  due(day: string): string;
  merge(rounds: string): string;
  closing(person: string): string;
  agreement(upper: string, upperUnit: string, lower: string, lowerUnit: string): string;
  withdrawal(round: number): string;
  escalation(to: string): string;
}

export const PROTOCOL_WORDS: { readonly [L in Language]: ProtocolWords } = {
  en: english,
  de: german,
  ja: japanese,
};
