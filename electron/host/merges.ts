import { joinThreads } from '#shared/catchball/join-copies.ts';
import type { Input } from '#shared/host/calls.ts';
import type { MergeOutcome, MergePreview } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import { labelsFor } from '#shared/plan/commands/labels.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { isEmpty } from '#shared/plan/edits/edit.ts';
import { makeEdit } from '#shared/plan/edits/make.ts';
import { squash } from '#shared/plan/edits/squash.ts';
import { mergeEntries } from '#shared/plan/merge/entries.ts';
import type { Merge } from '#shared/plan/merge/merge.ts';
import { recordsNamedBy } from '#shared/plan/merge/named-records.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Decision } from '#shared/plan/records/records.ts';
import { checkSamePlan, commonStateOf } from './copies.ts';
import type { Files } from './files.ts';
import {
  changedSince,
  checkEntered,
  choicesOf,
  merged,
  resolved,
  sizeOf,
  withReopened,
} from './merge-decisions.ts';
import { withOtherPlan } from './other-plan.ts';
import { type Plans, wholePlan } from './plans.ts';
import type { HostServices } from './services.ts';

/** Merges another copy of a plan into the open one: first shown, then applied as it was shown and chosen. */
export class Merges {
  readonly #services: HostServices;
  readonly #files: Files;
  readonly #plans: Plans;

  constructor(services: HostServices, files: Files, plans: Plans) {
    this.#services = services;
    this.#files = files;
    this.#plans = plans;
  }

  /** @throws HostError where the other file is no copy of the plan */
  preview({ plan, file }: Input<'plan.previewMerge'>): MergePreview {
    const { seq, shown, mine, theirs, matched, merge, joined } = this.#look(plan, file);
    const entries = mergeEntries(merge, mine, theirs);
    const revisions = theirs.list('revision').filter(({ id }) => !mine.has('revision', id)).length;
    return {
      ...{ seq, shown, matched, entries },
      named: recordsNamedBy(entries, mine, theirs),
      threads: joined.threads.map(({ thread, rounds }) => ({ title: thread.title, rounds })),
      leftOut: { revisions, threads: joined.left.length },
    };
  }

  /** @throws HostError where either copy is not as it was shown, or a value that was entered cannot stand */
  apply({ plan, file, seq, shown, choices }: Input<'plan.applyMerge'>): MergeOutcome {
    const session = this.#plans.session(plan);
    if (session.file.readOnly) throw session.file.readOnly;
    const look = this.#look(plan, file);
    if (look.seq !== seq) throw changedSince('This plan has');
    if (look.shown !== shown) throw changedSince(`${this.#files.nameOf(file)} has`);
    const { mine, theirs, merge, matched, joined } = look;
    const chosen = choicesOf(choices);
    const left = matched === 'none' ? merge.clean.filter(({ key }) => !chosen.has(key)) : [];
    if (left.length > 0) {
      throw new HostError(
        'badInput',
        `${left.length} differences are still to be decided.`,
        'Choose for each of them whose version stands.',
      );
    }
    const outcome = resolved(mine, merge, chosen);
    if ('open' in outcome) {
      const entries = mergeEntries({ ...merge, clean: [], conflicts: outcome.open }, mine, theirs);
      return { type: 'open', entries, named: recordsNamedBy(entries, mine, theirs) };
    }
    const added = newDecisions(mine, theirs);
    const content = squash(outcome, { added, changed: [], removed: [] });
    // A thread that gains rounds stands as they leave it; what follows from them is no change of what was agreed.
    const gaining = new Set(joined.threads.map(({ thread }) => thread.id));
    const whole = withReopened(mine, content, gaining);
    checkEntered(mine, whole, choices);
    if (isEmpty(whole) && isEmpty(joined.difference)) return { type: 'unchanged' };
    const context = this.#plans.context();
    const labels = labelsFor(context);
    const name = this.#files.nameOf(file);
    // What has reached a plan stays when the merge is taken back, as after opening a catchball file.
    const rounds = joined.threads.reduce((sum, { rounds: some }) => sum + some, 0);
    const brought = isEmpty(joined.difference)
      ? null
      : session.commit(makeEdit(context, labels.mergeRounds(rounds, name), joined.difference));
    if (brought && isEmpty(whole)) return { type: 'merged', committed: brought };
    const committed = session.commit(makeEdit(context, labels.mergeCopy(sizeOf(whole), name), whole));
    return { type: 'merged', committed };
  }

  #look(plan: Input<'plan.previewMerge'>['plan'], token: Input<'plan.previewMerge'>['file']): Look {
    const { file } = this.#plans.session(plan);
    const path = this.#files.pathFor(token, 'otherPlan');
    return withOtherPlan(this.#plans, path, (other) => {
      const today = wholePlan(file);
      const theirs = wholePlan(other);
      const copies = [
        { file, records: today },
        { file: other, records: theirs },
      ] as const;
      checkSamePlan(...copies);
      const joined = joinThreads(today, theirs, other.meta.name, this.#services.sha256);
      const base = commonStateOf(...copies);
      const mine = apply(today, joined.difference);
      const merge = merged(mine, theirs, base, other.meta.name);
      const content = [merge.clean, merge.conflicts, joined.difference, newDecisions(mine, theirs)];
      const shown = this.#services.sha256(JSON.stringify(content));
      return {
        ...{ seq: file.lastSeq, shown, mine, theirs, merge, joined },
        matched: base ? 'history' : 'none',
      };
    });
  }
}

interface Look {
  readonly seq: number;
  readonly shown: string;
  /** This plan with the rounds in it that come along. */
  readonly mine: RecordSet;
  readonly theirs: RecordSet;
  readonly matched: MergePreview['matched'];
  readonly merge: Merge;
  readonly joined: ReturnType<typeof joinThreads>;
}

/** What they decided on proposals: it follows from what they did, and stands unless this plan has decided itself. */
function newDecisions(mine: RecordSet, theirs: RecordSet): readonly Decision[] {
  return theirs
    .list('decision')
    .filter(({ id, round }) => !mine.has('decision', id) && mine.has('round', round));
}
