/** `node test/fuzz/run.ts [first] [count]`: tries files and says what was found; `node test/fuzz/run.ts 17` shows one case. */
import { campaign, planFor } from './campaign.ts';
import { fuzzCase } from './cases.ts';

const [first = 0, count = 1] = process.argv.slice(2).map(Number);
const start = performance.now();
const { outcomes, findings, slowest } = await campaign(first, count);
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
console.log(Object.fromEntries([...outcomes].toSorted(([, a], [, b]) => b - a)));
