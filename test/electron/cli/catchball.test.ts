import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { filesIn } from '../plan-file/folder.ts';
import { tenkai } from './run.ts';

/** One planning office: a home of its own, so that its key is not that of the other. */
interface Office {
  readonly home: string;
  run(...args: readonly string[]): ReturnType<typeof tenkai>;
  path(name: string): string;
}

/** All of the tests below play in these folders, one after the other. */
const folder = () => mkdtempSync(join(tmpdir(), 'tenkai-office-'));

function office(): Office {
  const home = folder();
  return {
    home,
    run: (...args) => tenkai(args, { TENKAI_HOME: join(home, 'app') }),
    path: (name) => join(home, name),
  };
}

const division = office();
const production = office();
const mailed = folder();
afterAll(() => {
  for (const each of [division.home, production.home, mailed]) rmSync(each, { recursive: true, force: true });
});
const file = (name: string) => join(mailed, name);
const json = (name: string, content: unknown) => {
  writeFileSync(file(name), JSON.stringify(content));
  return file(name);
};

async function done(running: ReturnType<typeof tenkai>) {
  const ended = await running;
  expect(ended, ended.stderr).toMatchObject({ code: 0, stderr: '' });
  return ended.stdout;
}

function valueIn(plan: string, id: string): number | null | undefined {
  const opened = openPlanFile(plan, { readOnly: true });
  try {
    return opened.get('value', id)?.plan;
  } finally {
    opened.close();
  }
}

describe('a catchball between two planning offices, on the command line alone', { timeout: 120_000 }, () => {
  let k2: string;
  beforeAll(async () => {
    await done(division.run('sample', 'automotive', division.path('division.hoshin')));
    await done(production.run('sample', 'homelessness', production.path('production.hoshin')));
    const plan = openPlanFile(division.path('division.hoshin'), { readOnly: true });
    k2 = `${plan.all('item').find(({ code }) => code === 'K2')?.id}~2026-12`;
    plan.close();
  });

  it('throws', async () => {
    const out = await done(
      division.run(
        ...['catchball', 'throw', division.path('division.hoshin'), '--to', 'Production'],
        ...['--items', 'P3, K2,K5', '--message', 'What can you carry?', '--reply-by', '2026-02-20'],
        ...['--out', file('round-1.catchball'), '--as', 'Division lead', '--json'],
      ),
    );
    expect(JSON.parse(out)).toMatchObject({ file: file('round-1.catchball') });
    expect(await done(division.run('catchball', 'inbox', division.path('division.hoshin')))).toContain(
      'turn is theirs, 0 of 3 points settled, reply by 2026-02-20',
    );
  });

  it('answers with JSON, in which items go by their codes', async () => {
    const answers = json('answer.json', {
      message: 'Most of it',
      answers: [
        { item: 'P3', verdict: 'accept' },
        {
          item: 'K2',
          verdict: 'counter',
          reason: 'The second cell starts in May',
          changes: [{ field: 'plan', month: '2026-12', to: 80 }],
        },
      ],
      commitments: [{ item: 'K2', by: 'upper', text: 'One fitter' }],
    });
    await done(
      production.run(
        ...['catchball', 'answer', production.path('production.hoshin'), file('round-1.catchball')],
        ...['--answers', answers, '--out', file('round-2.catchball'), '--as', 'Production lead'],
      ),
    );
    const shown = await done(division.run('catchball', 'show', file('round-2.catchball')));
    expect(shown).toContain('Round 2, answered by Production lead (lower level)');
    expect(shown).toContain('K2 OEE: countered');
    expect(shown).toContain('Not settled: K2, K5');
    expect(shown).toContain('Commitment asked: One fitter');
  });

  it('verifies hashes and signatures, and every file fits the published schema', async () => {
    const verified = JSON.parse(
      await done(division.run('catchball', 'verify', file('round-2.catchball'), '--json')),
    );
    expect(verified).toMatchObject({ sound: true, rounds: [{ number: 1 }, { number: 2 }] });
    const [one, two] = verified.rounds;
    expect(one.key).toMatch(/^[\w-]{43}$/);
    expect(two.key).not.toBe(one.key);
    const schema = JSON.parse(
      readFileSync(new URL('../../../docs/catchball-1.2.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    const document = JSON.parse(readFileSync(file('round-2.catchball'), 'utf8'));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  });

  it('says what was altered, compared with the plan’s own copy, and takes nothing from such a file', async () => {
    const altered = readFileSync(file('round-2.catchball'), 'utf8').replace(
      'What can you carry?',
      'Carry it all!',
    );
    writeFileSync(file('altered.catchball'), altered);
    const plan = division.path('division.hoshin');
    const before = readFileSync(plan);
    const ended = await division.run('catchball', 'verify', file('altered.catchball'), '--plan', plan);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/altered\.catchball was altered after it was saved: round 1 does not match/);
    expect(ended.stdout).toBe('message: "What can you carry?" → "Carry it all!"\n');
    const merging = await division.run('catchball', 'merge', plan, file('altered.catchball'));
    expect(merging.code).toBe(1);
    expect(merging.stderr).toContain('this was altered: message.');
    expect(readFileSync(plan).equals(before)).toBe(true);
  });

  it('says what a merge would do and writes nothing, then does it, once', async () => {
    const plan = division.path('division.hoshin');
    const before = readFileSync(plan);
    const dry = JSON.parse(
      await done(division.run('catchball', 'merge', plan, file('round-2.catchball'), '--dry-run', '--json')),
    );
    expect(dry).toMatchObject({
      dryRun: true,
      known: false,
      changes: [
        { code: 'K2', field: 'plan', base: 85, mine: 85, theirs: 80, conflict: false, taken: 'theirs' },
      ],
    });
    expect(readFileSync(plan).equals(before)).toBe(true);
    expect(valueIn(plan, k2)).toBe(85);
    await done(division.run('catchball', 'merge', plan, file('round-2.catchball')));
    expect(valueIn(plan, k2)).toBe(80);
    expect(await done(division.run('catchball', 'merge', plan, file('round-2.catchball')))).toBe(
      'This file had been received before.\nIt proposes no change that is not decided on.\n',
    );
  });

  it('goes on to agreement, with both names in the file', async () => {
    const close = (name: string, settled: readonly string[]) =>
      json(`${name}.json`, {
        answers: settled.map((item) => ({ item, verdict: 'accept' })),
        closing: name,
      });
    await done(
      division.run(
        ...['catchball', 'answer', division.path('division.hoshin'), file('round-2.catchball')],
        ...['--answers', close('Division lead', ['K2']), '--out', file('round-3.catchball')],
      ),
    );
    await done(
      production.run(
        ...['catchball', 'answer', production.path('production.hoshin'), file('round-3.catchball')],
        ...['--answers', close('Production lead', []), '--out', file('round-4.catchball')],
      ),
    );
    const shown = await done(division.run('catchball', 'show', file('round-4.catchball')));
    expect(shown).toContain('State: agreed\n');
    expect(shown).toContain('Signed for the upper level: Division lead');
    expect(shown).toContain('Signed for the lower level: Production lead');
    await done(
      division.run('catchball', 'merge', division.path('division.hoshin'), file('round-4.catchball')),
    );
    expect(await done(division.run('catchball', 'inbox', division.path('division.hoshin')))).toContain(
      'agreed, round 4, turn is nobody’s',
    );
  });

  it('seals with a passphrase that never stands on the command line', async () => {
    const secret = json('secret.txt', '');
    writeFileSync(secret, 'three blind mice\n');
    await done(
      division.run(
        ...['catchball', 'throw', division.path('division.hoshin'), '--to', 'Production', '--items', 'P1'],
        ...['--out', file('sealed.catchball'), '--passphrase-file', secret],
      ),
    );
    const locked = await division.run('catchball', 'show', file('sealed.catchball'));
    expect(locked).toMatchObject({ code: 1, stdout: '' });
    expect(locked.stderr).toMatch(/sealed\.catchball is sealed with a passphrase/);
    expect(
      await done(division.run('catchball', 'show', file('sealed.catchball'), '--passphrase-file', secret)),
    ).toContain('P1 ');
  });

  it.each([
    ['an item that is not there', ['--items', 'P99', '--to', 'Production'], 'There is no item called P99'],
    ['a unit that is not there', ['--items', 'P1', '--to', 'Moon'], 'There is no unit called “Moon”'],
    [
      'a day that is none',
      ['--items', 'P1', '--to', 'Production', '--reply-by', 'soon'],
      '“soon” is not a date',
    ],
    [
      'something that nobody negotiates',
      ['--items', 'P1', '--to', 'Production', '--open', 'love'],
      'Nothing called “love”',
    ],
  ])('refuses %s in one sentence, and writes nothing', async (_, args, sentence) => {
    const before = filesIn(mailed);
    const ended = await division.run(
      ...['catchball', 'throw', division.path('division.hoshin'), '--out', file('never.catchball'), ...args],
    );
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain(sentence);
    expect(filesIn(mailed)).toEqual(before);
  });
});
