import { type JsonValue, jsonEqual } from '../json.ts';
import { labelsFor } from '../plan/commands/labels.ts';
import { changesBetween } from '../plan/edits/diff.ts';
import type { Difference, Edit, FieldChange } from '../plan/edits/edit.ts';
import { type EditContext, makeEdit } from '../plan/edits/make.ts';
import { decisionIdOf, itemId, month, valueIdOf } from '../plan/ids.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { blankValue } from '../plan/records/blank.ts';
import { withField } from '../plan/records/compare.ts';
import type { Decision, PlanRecord } from '../plan/records/records.ts';
import { CatchballError } from './error.ts';
import type { Round } from './format.ts';
import { decisionTarget, type ProposedChange, reviewRound } from './review.ts';

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
  const accepted: ProposedChange[] = [];
  const decisions: { readonly add: PlanRecord[]; readonly change: FieldChange[] } = { add: [], change: [] };
  for (const { key, verdict, value, reason } of rulings) {
    const change = proposed.get(key);
    if (!change)
      throw new CatchballError(
        'misfit',
        `Round ${round.number} proposes no change “${key}”.`,
        'Open the answer again.',
      );
    if (verdict === 'accepted') accepted.push(change);
    if (verdict === 'edited') accepted.push({ ...change, theirs: value ?? null });
    const decision = decisionOn(round, change, verdict, reason);
    const before = records.get('decision', decision.id);
    if (before) decisions.change.push(...changesBetween(before, decision));
    else decisions.add.push(decision);
  }
  const taken = takeOver(records, accepted);
  const labels = labelsFor(context);
  const label =
    accepted.length === 0 ? labels.refuseChanges(from) : labels.acceptChanges(accepted.length, from);
  return makeEdit(context, label, {
    added: [...taken.added, ...decisions.add],
    changed: [...taken.changed, ...decisions.change],
    removed: [],
  });
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

function takeOver(records: RecordSet, accepted: readonly ProposedChange[]): Difference {
  const changed: FieldChange[] = [];
  const added = new Map<string, PlanRecord>();
  for (const { kind, id, field, mine, theirs, item } of accepted) {
    if (mine === undefined) {
      throw new CatchballError(
        'misfit',
        `${item.code || 'The item'} was removed here and cannot take the change.`,
        'Refuse that change, or undo the removal first.',
      );
    }
    if (records.has(kind, id)) {
      if (!jsonEqual(mine, theirs)) changed.push({ kind, id, field, from: mine, to: theirs });
    } else {
      added.set(id, withField(added.get(id) ?? newValue(id), field, theirs));
    }
  }
  return { added: [...added.values()], changed, removed: [] };
}

function newValue(id: string): PlanRecord {
  const [item, at] = id.split('~');
  const parts = { item: itemId.parse(item), month: month.parse(at) };
  return blankValue({ id: valueIdOf(parts.item, parts.month), ...parts });
}
