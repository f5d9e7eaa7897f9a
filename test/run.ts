import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './tooling/ensure-chromium.ts';
import { add, NOTHING, oneCheck, type Tally, tallyOf, totals } from './tooling/tally.ts';

/** `npm test`: every check, quick ones first, up to the first that fails. Its last line is the total. */

interface Step {
  readonly title: string;
  readonly run: () => Tally;
}

const root = join(import.meta.dirname, '..');
const output = join(root, 'test/output');

/** Runs a package's program on this Node, its output shown as it comes. */
function runs(program: string, ...args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

function vitest(...projects: readonly string[]): Tally {
  const reportFile = join(output, `${projects.join('-')}.json`);
  rmSync(reportFile, { force: true });
  const succeeded = runs(
    'vitest/vitest.mjs',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  );
  return tallyOf(reportFile, succeeded);
}

function chromium(): Tally {
  try {
    console.log(ensureChromium());
    return NOTHING;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return oneCheck(false);
  }
}

/** The page that the browser tests open; building it is a means, so only its failure counts. */
function page(): Tally {
  const built = runs(
    'vite/bin/vite.js',
    'build',
    '--config',
    'renderer/vite.config.ts',
    '--logLevel',
    'warn',
  );
  return built ? NOTHING : oneCheck(false);
}

const steps: readonly Step[] = [
  { title: 'Lint', run: () => oneCheck(runs('@biomejs/biome/bin/biome', 'check', '.')) },
  { title: 'Types', run: () => oneCheck(runs('typescript/bin/tsc', '-b')) },
  { title: 'Chromium', run: chromium },
  { title: 'Unit and component tests', run: () => vitest('unit', 'dom') },
  ...(existsSync(join(root, 'renderer/index.html')) ? [{ title: 'Page', run: page }] : []),
  { title: 'Browser tests', run: () => vitest('browser') },
];

function main(): Tally {
  mkdirSync(output, { recursive: true });
  let total = NOTHING;
  for (const [place, { title, run }] of steps.entries()) {
    console.log(`\n━━ ${title} (${place + 1} of ${steps.length}) ${'━'.repeat(60 - title.length)}`);
    const start = performance.now();
    const tally = run();
    total = add(total, tally);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`   ${title}: ${tally.failed > 0 ? 'FAILED' : 'ok'}, ${seconds} s`);
    if (tally.failed > 0) {
      const left = steps.slice(place + 1).map((step) => step.title);
      if (left.length > 0) console.log(`   Not run: ${left.join(', ')}`);
      break;
    }
  }
  return total;
}

const total = main();
console.log(`\n${totals(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
