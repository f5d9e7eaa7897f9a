import type { JsonValue } from '../json.ts';
import { together } from '../plan/commands/command.ts';
import { labelsFor } from '../plan/commands/labels.ts';
import { apply } from '../plan/edits/apply.ts';
import { changesBetween } from '../plan/edits/diff.ts';
import { type Difference, type Edit, type FieldChange, NO_DIFFERENCE } from '../plan/edits/edit.ts';
import { type EditContext, makeEdit } from '../plan/edits/make.ts';
import { squash } from '../plan/edits/squash.ts';
import { decisionIdOf } from '../plan/ids.ts';
import { chooseAll, resolve } from '../plan/merge/resolve.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { withField } from '../plan/records/compare.ts';
import type { Decision, PlanRecord } from '../plan/records/records.ts';
import { CatchballError } from './error.ts';
import type { Round } from './format.ts';
import { changesIn } from './proposal.ts';
import { changeKey, decisionTarget, mergeOfRound, type ProposedChange, reviewRound } from './review.ts';

export interface Ruling {
  /** Key of a `ProposedChange`. */
  readonly key: string;
  readonly verdict: Decision['verdict'];
  /** What is taken instead of their value, where the verdict is `edited`. */
  readonly value?: JsonValue | undefined;
  readonly reason: string;
}

/**
 * The one edit that takes the accepted changes of a round into the plan as it is today, and remembers every
 * decision, so that what was refused is not asked again.
 * @throws CatchballError where a ruling names no proposed change, or accepts one whose item is gone
 */
export function decide(
  records: RecordSet,
  round: Round,
  rulings: readonly Ruling[],
  from: string,
  context: EditContext,
): Edit {
  const proposed = new Map(reviewRound(records, round).map((change) => [change.key, change]));
  const decisions: { readonly add: PlanRecord[]; readonly change: FieldChange[] } = { add: [], change: [] };
  for (const { key, verdict, reason } of rulings) {
    const change = proposed.get(key);
    if (!change) {
      throw new CatchballError(
        'misfit',
        `Round ${round.number} proposes no change “${key}”.`,
        'Open the answer again.',
      );
    }
    const decision = decisionOn(round, change, verdict, reason);
    const before = records.get('decision', decision.id);
    if (before) decisions.change.push(...changesBetween(before, decision));
    else decisions.add.push(decision);
  }
  const accepted = rulings.filter(({ verdict }) => verdict !== 'refused');
  const labels = labelsFor(context);
  const label =
    accepted.length === 0 ? labels.refuseChanges(from) : labels.acceptChanges(accepted.length, from);
  const remembered = { added: decisions.add, changed: decisions.change, removed: [] };
  return makeEdit(context, label, together(acceptedDifference(records, round, accepted), remembered));
}

function decisionOn(
  round: Round,
  { kind, id, field }: ProposedChange,
  verdict: Decision['verdict'],
  reason: string,
): Decision {
  const target = decisionTarget(kind, id);
  return {
    kind: 'decision',
    id: decisionIdOf(round.id, target, field),
    round: round.id,
    target,
    field,
    verdict,
    reason,
    extra: null,
  };
}

/**
 * What the accepted and edited changes do to the plan: everything else that the round proposes is left as it stands here.
 * An item that was removed here comes back where a change of it is accepted.
 */
export function acceptedDifference(
  records: RecordSet,
  round: Round,
  accepted: readonly Ruling[],
): Difference {
  const keys = new Set(accepted.map(({ key }) => key));
  const wanted = changesIn(round).filter((change) => keys.has(changeKey(change)));
  const proposed = mergeOfRound(records, round, wanted);
  const theirs = resolve(records, proposed, chooseAll(proposed, 'theirs'));
  return squash(theirs, byHand(apply(records, theirs), wanted, accepted));
}

/** The fields that took neither their value nor ours. */
function byHand(records: RecordSet, wanted: readonly FieldChange[], accepted: readonly Ruling[]): Difference {
  const values = new Map(
    accepted.flatMap(({ key, verdict, value }) =>
      verdict === 'edited' ? [[key, value ?? null] as const] : [],
    ),
  );
  const changed = wanted.flatMap((change) => {
    const value = values.get(changeKey(change));
    const record = records.get(change.kind, change.id);
    return record && value !== undefined
      ? changesBetween(record, withField(record, change.field, value))
      : [];
  });
  return { ...NO_DIFFERENCE, changed };
}
