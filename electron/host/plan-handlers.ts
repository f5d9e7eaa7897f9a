import { WHOLE_PLAN_KINDS, writeRecords } from '#shared/host/whole-plan.ts';
import { startYear } from '#shared/plan/commands/new-year.ts';
import { setScale } from '#shared/plan/commands/scales.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { alignmentHistory } from './alignment-history.ts';
import type { Checks } from './checks.ts';
import type { Files } from './files.ts';
import type { Merges } from './merges.ts';
import { type Plans, wholePlan } from './plans.ts';
import type { Revisions } from './revisions.ts';
import type { Handlers } from './router.ts';
import type { Searches } from './searches.ts';
import type { Wholes } from './wholes.ts';

type PlanCall = Extract<keyof Handlers, `plan.${string}`>;

interface PlanServices {
  readonly plans: Plans;
  readonly files: Files;
  readonly searches: Searches;
  readonly wholes: Wholes;
  readonly checks: Checks;
  readonly revisions: Revisions;
  readonly merges: Merges;
}

/** The calls about plans: opening and closing, reading, editing, history, and other copies. */
export function planHandlers({
  plans,
  files,
  searches,
  wholes,
  checks,
  revisions,
  merges,
}: PlanServices): Pick<Handlers, PlanCall> {
  return {
    'plan.create': ({ file, periodStart, contents, ...content }) =>
      plans.create({ ...content, start: periodStart }, contents, file),
    'plan.openSample': ({ sample }) => plans.openSample(sample),
    'plan.open': ({ file }) => plans.openPath(files.pathOf(file)),
    'plan.saveAs': ({ plan, file, withHistory }) => plans.saveAs(plan, file, withHistory),
    'plan.close': ({ plan }) => {
      plans.close(plan);
      return null;
    },
    'plan.outline': ({ plan }) => plans.session(plan).file.outline(),
    'plan.matrix': ({ plan, matrix }) => {
      const session = plans.session(plan);
      return { records: session.file.loadMatrix(matrix), seq: session.file.lastSeq, ...session.steps() };
    },
    'plan.whole': ({ plan }) => {
      const session = plans.session(plan);
      const whole = wholes.recordsOf(session);
      const records = writeRecords(
        WHOLE_PLAN_KINDS.flatMap((kind): readonly PlanRecord[] => whole.list(kind)),
      );
      return { records, seq: session.file.lastSeq, ...session.steps() };
    },
    'plan.commit': ({ plan, edit }) => plans.session(plan).commit(edit),
    'plan.setScale': ({ plan, ...change }) => {
      const session = plans.session(plan);
      return session.commit(setScale(wholePlan(session.file), change, plans.context()));
    },
    'plan.startYear': ({ plan, year }) => {
      const session = plans.session(plan);
      session.commit(startYear(wholePlan(session.file), year, plans.context()));
      return null;
    },
    'plan.undo': ({ plan }) => plans.session(plan).undo(plans.context()),
    'plan.redo': ({ plan }) => plans.session(plan).redo(plans.context()),
    'plan.history': ({ plan, before, limit }) => plans.session(plan).history(before, limit, plans.language),
    'plan.search': ({ plan, ...question }) => searches.search(plans.session(plan), question),
    'plan.findings': ({ plan, ...question }) => checks.list(plans.session(plan), question),
    'plan.revisions': (input) => revisions.list(input),
    'plan.alignmentHistory': (input) => alignmentHistory(plans, input),
    'plan.compare': (input) => revisions.compare(input),
    'plan.restore': (input) => revisions.restore(input),
    'plan.previewMerge': (input) => merges.preview(input),
    'plan.applyMerge': (input) => merges.apply(input),
  };
}
