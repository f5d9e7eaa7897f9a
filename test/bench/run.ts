/** `npm run bench`: every benchmark, one after the other, as tables. Names of benchmarks run only those. */
import { alignmentBench } from './alignment.ts';
import { auditBench } from './audit.ts';
import { boardBench } from './board/board.ts';
import { cascadeBench } from './cascade.ts';
import { catchballBench } from './catchball.ts';
import { mergeBench } from './merge.ts';
import { planFileBench } from './plan-file.ts';
import { printBench } from './print.ts';
import { scaleBench } from './scale/scale.ts';
import { xlsxBench } from './xlsx.ts';

const benches = {
  'plan-file': planFileBench,
  board: boardBench,
  merge: mergeBench,
  audit: auditBench,
  cascade: cascadeBench,
  alignment: alignmentBench,
  scale: scaleBench,
  catchball: catchballBench,
  print: printBench,
  xlsx: xlsxBench,
};

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) console.log(`${await bench()}\n`);
}
