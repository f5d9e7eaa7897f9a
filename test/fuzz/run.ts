/**
 * `node test/fuzz/run.ts memory|host [first] [count]` tries files and says what was found; of a single one, it shows what
 * it is.
 */
import { campaign, planFor } from './campaign.ts';
import { fuzzCase } from './cases.ts';
import { tryInHost } from './in-host.ts';
import { tryInMemory } from './in-memory.ts';

const [where, ...numbers] = process.argv.slice(2);
const [first = 0, count = 1] = numbers.map(Number);
const target = where === 'host' ? tryInHost : tryInMemory;
const start = performance.now();
const { known, outcomes, findings, slowest } = await campaign(target, first, count);
if (count === 1) {
  const tried = fuzzCase(first);
  console.log(`${tried.from} into ${planFor(tried).name}:`);
  console.log(new TextDecoder().decode(tried.bytes));
}
for (const [what, { error, cases }] of findings) {
  console.log(`\n${cases.length} × ${what}\n  ${cases.slice(0, 3).join('\n  ')}`);
  console.log(error);
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  `\n${count} files in ${seconds} s; the slowest, case ${slowest.number}, took ${slowest.milliseconds.toFixed(0)} ms.`,
);
console.log(`${known} met a defect that is known.`);
console.log(Object.fromEntries([...outcomes].toSorted(([, a], [, b]) => b - a)));
