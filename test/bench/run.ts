/** `npm run bench`: every benchmark, one after the other, as tables. */
import { planFileBench } from './plan-file.ts';

const benches = [planFileBench];

for (const bench of benches) console.log(`${await bench()}\n`);
