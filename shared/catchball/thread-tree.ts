import type { Round } from './format.ts';
import { proposesChanges } from './proposal.ts';
import { sideOf } from './sides.ts';

/** A round that closes on the very terms on which the other side has proposed to close. */
export function isAgreement(round: Round, parent: Round | undefined): boolean {
  if (round.closing === null || parent === undefined || parent.closing === null) return false;
  return sideOf(round) !== sideOf(parent) && !proposesChanges(round);
}

/**
 * The rounds of a thread by how they hang together. Made from a set: in which order files have brought them, and how often,
 * makes no difference.
 */
export class ThreadTree {
  /** All rounds, by number and then by hash. */
  readonly rounds: readonly Round[];
  readonly #byHash: ReadonlyMap<string, Round>;
  readonly #withdrawn: ReadonlySet<Round>;

  constructor(rounds: readonly Round[]) {
    this.rounds = rounds.toSorted((a, b) => a.number - b.number || (a.hash < b.hash ? -1 : 1));
    this.#byHash = new Map(rounds.map((round) => [round.hash, round]));
    this.#withdrawn = this.#findWithdrawn();
  }

  parentOf({ parent }: Round): Round | undefined {
    return parent === null ? undefined : this.#byHash.get(parent);
  }

  isAgreement(round: Round): boolean {
    return isAgreement(round, this.parentOf(round));
  }

  isWithdrawn(round: Round): boolean {
    return this.#withdrawn.has(round);
  }

  /** The ends of the branches that nobody has taken back, the one that counts first. */
  get heads(): readonly Round[] {
    const live = this.rounds.filter((round) => !this.#withdrawn.has(round));
    const continued = new Set(live.flatMap(({ parent, merges }) => [parent, ...merges]));
    return live
      .filter(({ hash }) => !continued.has(hash))
      .toSorted((a, b) => b.number - a.number || (a.hash < b.hash ? -1 : 1));
  }

  /** From the first throw to this round. */
  lineTo(round: Round): readonly Round[] {
    const line: Round[] = [];
    for (let at: Round | undefined = round; at !== undefined; at = this.parentOf(at)) line.push(at);
    return line.reverse();
  }

  /** A withdrawal takes its parent back and all that came after; what was agreed on stays. */
  #findWithdrawn(): ReadonlySet<Round> {
    const children = Map.groupBy(this.rounds, ({ parent }) => parent);
    const withdrawn = new Set<Round>();
    for (const round of this.rounds) {
      const target = round.act === 'withdraw' ? this.parentOf(round) : undefined;
      if (round.act === 'withdraw') withdrawn.add(round);
      if (target === undefined || withdrawn.has(target)) continue;
      const branch = branchFrom(target, children);
      if (branch.some((other) => this.isAgreement(other))) continue;
      for (const other of branch) withdrawn.add(other);
    }
    return withdrawn;
  }
}

/** A round and all that came after it. */
function branchFrom(root: Round, children: ReadonlyMap<string | null, readonly Round[]>): readonly Round[] {
  const branch: Round[] = [root];
  for (const round of branch) branch.push(...(children.get(round.hash) ?? []));
  return branch;
}
