import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { planFromJson } from '#shared/plan/plan-json.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { divisionThrows, fileOf } from '../../shared/catchball/thread.ts';
import { filesIn, temporaryFolder } from '../plan-file/folder.ts';
import { contextOf, editOf, smallPlan, sorted } from '../plan-file/plans.ts';
import { tenkai } from './run.ts';

const makeSample = (path: string) => createPlanFile(path, buildSample('automotive')).close();

/** A folder with the sample plan in it. */
function withSample(): { readonly folder: string; readonly path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'sample.hoshin');
  makeSample(path);
  return { folder, path };
}

const ONE_SENTENCE = /^tenkai: [^\n]+[.!]\n( {2}[^\n]+\.\n)?$/;

describe('the command line', { timeout: 60_000 }, () => {
  it('explains itself', async () => {
    const { code, stdout } = await tenkai(['--help']);
    expect(code).toBe(0);
    for (const word of ['export', 'info', 'compare', 'catchball', 'sample']) expect(stdout).toContain(word);
    expect((await tenkai(['export', '--help'])).stdout).toContain('tenkai export plan.hoshin --pdf');
  });

  it.concurrent.each([
    ['an unknown command', ['explode']],
    ['an unknown option', ['info', 'x.hoshin', '--loud']],
    ['a missing file name', ['info']],
    ['a missing file name further down', ['catchball', 'show']],
    ['an export of nothing', ['export', 'x.hoshin']],
    ['an unknown arrangement', ['export', 'x.hoshin', '--svg', 'x.svg', '--arrangement', 'round']],
    ['an unknown sample', ['sample', 'space', 'x.hoshin']],
  ])('ends with 2 on %s', async (_, args) => {
    const { code, stdout, stderr } = await tenkai(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^tenkai: [A-Z]/);
    expect(stderr).not.toMatch(/ {4}at /);
  });

  it('makes a sample plan, which the other commands take, and never replaces a file', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'sample.hoshin');
    expect(await tenkai(['sample', 'automotive', path])).toMatchObject({ code: 0 });
    expect((await tenkai(['info', path])).stdout).toMatch(/\(\d+ \+ \d+ \+ \d+ \+ \d+ items\)/);
    const bytes = readFileSync(path);
    const again = await tenkai(['sample', 'homelessness', path]);
    expect(again).toMatchObject({ code: 1 });
    expect(again.stderr).toMatch(ONE_SENTENCE);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(filesIn(folder)).toEqual(['sample.hoshin']);
  });

  it('exports SVG and lossless JSON while the app holds the plan', async () => {
    const { folder, path } = withSample();
    const [svg, json] = [join(folder, 'x.svg'), join(folder, 'x.json')];
    const held = openPlanFile(path);
    const { code, stderr } = await tenkai(['export', path, '--svg', svg, '--json', json]);
    held.close();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readFileSync(svg, 'utf8')).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
    const records = planFromJson(JSON.parse(readFileSync(json, 'utf8')));
    expect(sorted(records)).toEqual(sorted(buildSample('automotive')));
    expect(filesIn(folder)).toEqual(['sample.hoshin', 'x.json', 'x.svg']);
  });

  it('says what the plan does not say in the language that is asked for', async () => {
    const { folder, path } = withSample();
    const svg = join(folder, 'x.svg');
    expect(await tenkai(['export', path, '--svg', svg, '--language', 'ja'])).toMatchObject({ code: 0 });
    expect(readFileSync(svg, 'utf8')).toContain('>年度目標<');
    expect((await tenkai(['export', path, '--svg', svg, '--language', 'xx'])).stderr).toContain('en, de, ja');
  });

  it('exports one page of PDF', async () => {
    const { folder, path } = withSample();
    const pdf = join(folder, 'x.pdf');
    expect(await tenkai(['export', path, '--pdf', pdf])).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(pdf, 'latin1');
    expect(text).toMatch(/^%PDF-/);
    expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('prints what a pack has, and says what the plan lacks', async () => {
    const { folder, path } = withSample();
    const [pack, pdf] = [join(folder, 'pack.json'), join(folder, 'pack.pdf')];
    writeFileSync(pack, '{"parts":[{"part":"cover"},{"part":"matrix","matrices":["nowhere"]}]}');
    const { code, stderr } = await tenkai(['export', path, '--pack', pack, '--pdf', pdf]);
    expect(code).toBe(0);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain('asks for the matrix “nowhere”');
  });

  it('says how small the type of a crowded matrix comes out, before anybody prints it', async () => {
    const folder = temporaryFolder();
    const [path, pdf] = [join(folder, 'long.hoshin'), join(folder, 'long.pdf')];
    const long = 'Deliver nine of ten orders of all standard variants within eight working days. '.repeat(5);
    const records = [...buildSample('automotive')].map((record) =>
      record.kind === 'item' ? { ...record, text: long } : record,
    );
    createPlanFile(path, records).close();
    const { code, stderr } = await tenkai(['export', path, '--pdf', pdf]);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^tenkai: “Components Division X-matrix” has type of 6\.\d pt on A3, [^\n]+ A2 [^\n]+\.\n$/,
    );
  });

  it('takes a matrix by the name of its unit, and says which there are', async () => {
    const { folder, path } = withSample();
    const file = openPlanFile(path, { readOnly: true });
    const { units } = file.outline();
    file.close();
    const below = units.find(({ parent }) => parent !== null)?.name ?? '';
    const svg = join(folder, 'x.svg');
    expect(await tenkai(['export', path, '--svg', svg, '--matrix', below])).toMatchObject({ code: 0 });
    const unknown = await tenkai(['export', path, '--svg', svg, '--matrix', 'Moon base']);
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('“Moon base”');
    expect(unknown.stderr).toContain(below);
  });

  it('writes none of the files where one cannot be made', async () => {
    const { folder, path } = withSample();
    const args = ['--svg', join(folder, 'x.svg'), '--pdf', join(folder, 'x.pdf')];
    const { code, stderr } = await tenkai(['export', path, ...args], { CHROME_PATH: '/bin/false', PATH: '' });
    expect(code).toBe(1);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(filesIn(folder)).toEqual(['sample.hoshin']);
  });

  it('never writes an export over a plan', async () => {
    const { folder, path } = withSample();
    const bytes = readFileSync(path);
    for (const to of [path, join(folder, 'other.hoshin')]) {
      const { code, stderr } = await tenkai(['export', path, '--json', to]);
      expect(code).toBe(1);
      expect(stderr).toMatch(ONE_SENTENCE);
    }
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(filesIn(folder)).toEqual(['sample.hoshin']);
  });

  it('shows a catchball file', async () => {
    const path = join(temporaryFolder(), 'Down.catchball');
    const { header, round } = divisionThrows(buildSample('automotive'));
    writeFileSync(path, JSON.stringify(fileOf(header, [round])));
    const { code, stdout } = await tenkai(['catchball', 'show', path]);
    expect(code).toBe(0);
    expect(stdout).toContain('Round 1, thrown down by Division lead');
    expect(stdout).toContain('“What can Production carry?”');
    expect(stdout).toMatch(/^ {4}P3 /m);
    expect(JSON.parse((await tenkai(['catchball', 'show', path, '--json'])).stdout)).toMatchObject({
      version: '1.2',
    });
  });

  it('keeps control characters of a plan away from the terminal', async () => {
    const path = join(temporaryFolder(), 'x.hoshin');
    const [plan] = smallPlan;
    const file = createPlanFile(path, smallPlan);
    if (plan?.kind !== 'plan') throw new Error('The plan record comes first.');
    const change = {
      kind: 'plan',
      id: plan.id,
      field: 'title',
      from: plan.title,
      to: 'A\u001b[2Jx\u009b2J',
    } as const;
    file.commit(editOf(contextOf('e'), { changed: [change] }));
    file.close();
    const { stdout } = await tenkai(['info', path]);
    expect(stdout.split('\n')[0]).toBe('A\ufffd[2Jx\ufffd2J');
  });
});

const sql = (statements: string) => (path: string) => {
  const db = new Database(path);
  db.exec(statements);
  db.close();
};
const catchball = (more: object) => {
  const { header, round } = divisionThrows(buildSample('automotive'));
  return JSON.stringify({ ...fileOf(header, [round]), ...more });
};

describe('bad input', { timeout: 60_000 }, () => {
  it.each([
    ['is not there', /is not there/, () => undefined],
    ['is a folder', /is a folder/, (path: string) => mkdirSync(path)],
    [
      'is not SQLite',
      /is not a Tenkai plan/,
      (path: string) => writeFileSync(path, 'Dear all, '.repeat(900)),
    ],
    ['is of another application', /another program/, sql('CREATE TABLE "contacts" ("name" TEXT)')],
    [
      'is newer than this version can read',
      /newer version/,
      (path: string) => {
        makeSample(path);
        sql('ALTER TABLE "item" RENAME TO "entry"; PRAGMA user_version = 99')(path);
      },
    ],
    [
      'is truncated',
      /cut off|damaged/,
      (path: string) => {
        makeSample(path);
        truncateSync(path, 40_000);
      },
    ],
  ])('a plan that %s is told in one sentence', async (_, cause, make) => {
    const folder = temporaryFolder();
    const path = join(folder, 'Plant.hoshin');
    make(path);
    await isRefused(folder, ['info', path], cause);
    await isRefused(folder, ['export', path, '--svg', join(folder, 'x.svg')], cause);
  });

  it.each([
    ['is not there', /is not there/, null],
    ['is not JSON', /is not JSON/, 'Dear all'],
    ['is too large', /is too large/, 64 * 1024 ** 2],
    ['is of an unknown version', /newer Tenkai/, catchball({ version: '7.0' })],
    ['has a wrong hash', /was altered/, catchball({}).replace('carry', 'do')],
  ])('a catchball file that %s is told in one sentence', async (_, cause, content) => {
    const folder = temporaryFolder();
    const path = join(folder, 'Plant.catchball');
    if (typeof content === 'string') writeFileSync(path, content);
    if (typeof content === 'number') {
      writeFileSync(path, '');
      truncateSync(path, content);
    }
    await isRefused(folder, ['catchball', 'show', path], cause);
  });
});

/** One sentence that names the file, exit code 1, nothing printed, and every file as it was. */
async function isRefused(folder: string, args: readonly string[], cause: RegExp): Promise<void> {
  const before = contents(folder);
  const { code, stdout, stderr } = await tenkai(args);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(ONE_SENTENCE);
  expect(stderr).toMatch(cause);
  expect(stderr).toContain(basename(args.find((arg) => arg.includes('Plant.')) ?? ''));
  expect(contents(folder)).toEqual(before);
}

function contents(folder: string): readonly (readonly [string, string])[] {
  return filesIn(folder).map((name) => {
    try {
      return [name, readFileSync(join(folder, name), 'base64')] as const;
    } catch {
      return [name, 'a folder'] as const;
    }
  });
}
