import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { localChromium } from '../print/local-chromium.ts';
import { calledFrom } from '../start/called-from.ts';
import { runCommandLine } from './run.ts';

// The command line under Node. The packaged app has the same commands, see ../main.ts.

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

process.chdir(calledFrom('cli', process.env));
process.exitCode = await runCommandLine(process.argv.slice(2), { version, print: localChromium });
