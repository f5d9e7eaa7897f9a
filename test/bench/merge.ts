import { setImmediate } from 'node:timers/promises';
import { apply } from '#shared/plan/edits/apply.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import { merge } from '#shared/plan/merge/merge.ts';
import { chooseAll, resolve } from '#shared/plan/merge/resolve.ts';
import { planToJson } from '#shared/plan/plan-json.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { largePlan } from './large-plan.ts';
import { markdownTable } from './table.ts';
import { timed, timingOf } from './timing.ts';

const ROUNDS = 40;
const ITEMS = 10_000;
const ITEMS_OF_MATRIX = 35;
const FIELDS = 1000;
const HEAD = ['merge', 'p50 ms', 'p95 ms', 'JSON.parse p50', 'p95', 'p50 ratio'];

/**
 * Merging 1,000 changed fields into a plan of 10,000 items that has moved on too, beside JSON.parse of the same plan in
 * turn with it. The merge begins with the two differences and ends with the merged plan.
 */
export async function mergeBench(): Promise<string> {
  const base = RecordSet.of(largePlan(Math.ceil(ITEMS / ITEMS_OF_MATRIX)));
  const json = JSON.stringify(planToJson(base));
  const theirs = diff(base, withTexts(base, 0, 'as they have it'));
  const rows: string[][] = [];
  for (const [name, mine] of [
    ['1,000 fields, mine unchanged', base],
    ['1,000 fields, mine changed 1,000 others', withTexts(base, 1, 'as I have it')],
    ['1,000 fields, all in conflict', withTexts(base, 0, 'as I have it')],
  ] as const) {
    const since = diff(base, mine);
    const durations: { ours: number[]; parse: number[] } = { ours: [], parse: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      durations.ours.push(
        timed(() => {
          const found = merge(mine, since, theirs);
          return apply(mine, resolve(mine, found, chooseAll(found, 'theirs')));
        }),
      );
      durations.parse.push(timed(() => JSON.parse(json)));
      await setImmediate();
    }
    const [ours, parse] = [timingOf(durations.ours), timingOf(durations.parse)];
    const times = [ours.p50, ours.p95, parse.p50, parse.p95].map((time) => time.toFixed(2));
    rows.push([name, ...times, `${(ours.p50 / parse.p50).toFixed(2)} ×`]);
  }
  const items = base.all('item').size.toLocaleString('en');
  const size = `${items} items, ${base.size.toLocaleString('en')} records, ${(json.length / 1e6).toFixed(1)} MB of JSON`;
  return [markdownTable([HEAD, ...rows]), '', size].join('\n');
}

/** The plan with other texts in 1,000 items that are spread all over it. */
function withTexts(records: RecordSet, from: number, text: string): RecordSet {
  const items = records.list('item');
  const stride = Math.floor(items.length / FIELDS);
  const changed = Array.from({ length: FIELDS }, (_, at) => items[at * stride + from]).flatMap(
    (item): readonly Item[] => (item ? [{ ...item, text }] : []),
  );
  return records.with(changed);
}
