import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { CommandError } from '#shared/plan/commands/command.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { RestrictedRemovalError } from '#shared/plan/edits/complete.ts';
import { differenceOf, isEmpty } from '#shared/plan/edits/edit.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { MissingRecordError } from '#shared/plan/lookup.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { action, differenceOfAction, plan, testContext } from '#test/shared/plan/arbitraries.ts';
import { temporaryFolder } from './folder.ts';
import { contextOf, editOf, sorted } from './plans.ts';

const ordinary = [CommandError, RestrictedRemovalError, MissingRecordError];

/** The difference of an action, or null where it makes no sense in the plan. */
function attempt(...args: Parameters<typeof differenceOfAction>) {
  try {
    return differenceOfAction(...args);
  } catch (error) {
    if (ordinary.some((type) => error instanceof type)) return null;
    throw error;
  }
}

test('the file holds what the edits make of the records in memory, and takes every one of them back', () => {
  const folder = temporaryFolder();
  let run = 0;
  fc.assert(
    fc.property(plan, fc.array(action, { maxLength: 15 }), (base, actions) => {
      run += 1;
      const path = join(folder, `Run ${run}.hoshin`);
      const file = createPlanFile(path, base);
      const context = contextOf('e');
      const made = testContext('m');
      let records: RecordSet = base;
      for (const next of actions) {
        const difference = attempt(records, next, made);
        if (!difference || isEmpty(difference)) continue;
        const { edit } = file.commit(editOf(context, difference));
        records = apply(records, edit);
      }
      expect(sorted(file.loadAll())).toEqual(sorted(records));
      file.close();

      const again = openPlanFile(path);
      expect(sorted(again.loadAll())).toEqual(sorted(records));
      const log = again.editsSince(0);
      for (const edit of log.toReversed()) again.commit(editOf(context, invert(differenceOf(edit))));
      expect(sorted(again.loadAll())).toEqual(sorted(base));
      expect(again.lastSeq).toBe(2 * log.length);
      expect(again.checkIntegrity()).toEqual([]);
      again.close();
    }),
    { numRuns: 50 },
  );
}, 60_000);
