import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, it, type TestContext, vi } from 'vitest';
import { readCatchballFile, writeCatchballFile } from '#electron/exchange/catchball-files.ts';
import { isSealed, seal, unseal } from '#electron/exchange/sealing.ts';
import { MAX_CATCHBALL_BYTES } from '#shared/catchball/format.ts';
import { HostError, type HostFailure } from '#shared/host/reply.ts';
import { jsonObject } from '#shared/json.ts';
import { proof } from '../../shared/catchball/thread.ts';
import { filesIn, temporaryFolder } from '../plan-file/folder.ts';

// A second of work for each file, by design; on a busy machine it is many.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FIXTURES = join(import.meta.dirname, '../../fixtures/catchball');
const THROWN = join(FIXTURES, 'corpus/1.0-throw.catchball');
const BY_AGE = join(FIXTURES, 'sealed-by-age.catchball');
const PASSPHRASE = 'axle works, line 1';
const NAME = 'Line 1.catchball';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Sealed with so little work that a test can open it often. */
async function quicklySealed(content: Uint8Array, passphrase = PASSPHRASE): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(2);
  return await encrypter.encrypt(content);
}

async function refusal(work: Promise<unknown>): Promise<HostFailure> {
  const error = await work.then(
    () => new Error('It was not refused.'),
    (caught: unknown) => caught,
  );
  if (!(error instanceof HostError)) throw error;
  expect(error.failure.message).toMatch(/^[^\n]+\.$/);
  expect(error.failure.hint).toMatch(/\.$/);
  return error.failure;
}

describe('sealing', () => {
  const content = bytesOf('切替時間を半減する');
  let sealed = new Uint8Array();
  beforeAll(async () => {
    sealed = new Uint8Array(await seal(content, PASSPHRASE));
  });

  it('gives a binary age file with one scrypt recipient of the usual work, and opens it again', async () => {
    expect(textOf(sealed)).toMatch(/^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} 18\n/);
    expect(isSealed(sealed)).toBe(true);
    expect(isSealed(content)).toBe(false);
    expect(await unseal(sealed, PASSPHRASE, NAME)).toEqual(content);
  });

  it('tells a wrong passphrase from a damaged file', async () => {
    expect(await refusal(unseal(sealed, 'axle works, line 2', NAME))).toMatchObject({
      code: 'wrongPassphrase',
      message: `This passphrase does not open ${NAME}.`,
    });
    const flipped = new Uint8Array(sealed);
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    expect(await refusal(unseal(flipped, PASSPHRASE, NAME))).toMatchObject({
      code: 'altered',
      message: `${NAME} was damaged or altered after it was sealed.`,
    });
  });

  it('does not seal with an empty passphrase', async () => {
    expect(await refusal(seal(content, ''))).toMatchObject({ code: 'badInput' });
  });

  it('takes one passphrase however its letters were composed', async () => {
    const [composed, decomposed] = ['Zu\u0308rich'.normalize('NFC'), 'Zu\u0308rich'];
    expect(await unseal(await seal(content, decomposed), composed, NAME)).toEqual(content);
    expect(await unseal(await quicklySealed(content, decomposed), decomposed, NAME)).toEqual(content);
  });
});

describe('opening a sealed file', () => {
  const replaced = async (from: string, to: string) => {
    const text = Buffer.from(await quicklySealed(bytesOf('x'))).toString('latin1');
    expect(text).toContain(from);
    return new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'));
  };

  it.each([
    ['is cut off in its head', 'altered', async () => (await quicklySealed(bytesOf('x'))).subarray(0, 60)],
    [
      'is cut off after its head',
      'altered',
      async () => (await quicklySealed(bytesOf('x'))).subarray(0, 150),
    ],
    ['has lost its last byte', 'altered', async () => (await quicklySealed(bytesOf('x'))).subarray(0, -1)],
    [
      'has one byte more',
      'altered',
      async () => Buffer.concat([await quicklySealed(bytesOf('x')), bytesOf('x')]),
    ],
    ['has no recipient', 'altered', () => Promise.resolve(bytesOf('age-encryption.org/v1\n--- abc\n'))],
    ['has a broken work factor', 'altered', () => replaced(' 2\n', ' 02\n')],
    ['has another work factor than it was sealed with', 'wrongPassphrase', () => replaced(' 2\n', ' 3\n')],
    ['is of a later version of age', 'tooNew', () => replaced('/v1\n', '/v2\n')],
    ['is sealed for a key', 'notACatchball', () => replaced('-> scrypt', '-> X25519')],
    [
      'has broken armor',
      'altered',
      () => Promise.resolve(bytesOf('-----BEGIN AGE ENCRYPTED FILE-----\nx!\n')),
    ],
    ['is not sealed at all', 'altered', () => Promise.resolve(bytesOf('{}'))],
  ])('that %s is refused in a sentence that names it', async (_, code, make) => {
    const failure = await refusal(unseal(await make(), PASSPHRASE, NAME));
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(NAME);
  });

  it.each(['21', '22', '30', '99', '1'.repeat(40)])(
    'of the work factor %s is refused at once',
    async (work) => {
      const start = performance.now();
      expect(await refusal(unseal(await replaced(' 2\n', ` ${work}\n`), PASSPHRASE, NAME))).toMatchObject({
        code: 'tooLarge',
      });
      expect(performance.now() - start).toBeLessThan(500);
    },
  );

  it('never gives more than it was given, so that the limit on a file holds for what is in it', async () => {
    for (const size of [0, 1, 65_535, 65_536, 65_537, 1_000_000]) {
      const sealed = await quicklySealed(new Uint8Array(size));
      expect(await unseal(sealed, PASSPHRASE, NAME)).toHaveLength(size);
      expect(sealed.length).toBeGreaterThan(size);
    }
  });

  it('opens armor as a mail program leaves it', async () => {
    const text = armor.encode(await quicklySealed(bytesOf('x')));
    const mailed = bytesOf(`\r\n${text.replaceAll('\n', '\r\n')}\r\n`);
    expect(isSealed(mailed)).toBe(true);
    expect(textOf(await unseal(mailed, PASSPHRASE, NAME))).toBe('x');
  });
});

describe('a sealed catchball file', () => {
  it('says that it needs a passphrase, and opens with it', async () => {
    expect(await refusal(readCatchballFile(BY_AGE, proof, null))).toEqual({
      code: 'sealed',
      message: 'sealed-by-age.catchball is sealed with a passphrase.',
      hint: 'Ask the sender for the passphrase, best by another way than the file came.',
    });
    expect(await refusal(readCatchballFile(BY_AGE, proof, 'x'))).toMatchObject({
      code: 'wrongPassphrase',
    });
  });

  it.each(['sealed-by-age.catchball', 'sealed-by-age-armored.catchball', 'corpus/1.0-throw.catchball'])(
    'opens as the age command line made it, or unsealed: %s',
    async (name) => {
      const { document } = await readCatchballFile(join(FIXTURES, name), proof, PASSPHRASE);
      expect(document.thread.title).toBe('Line 1 – from Plant');
    },
  );

  it('that holds something else is named as what it is', async () => {
    const path = join(temporaryFolder(), NAME);
    writeFileSync(path, await quicklySealed(bytesOf('Dear all')));
    const failure = await refusal(readCatchballFile(path, proof, PASSPHRASE));
    expect(failure).toMatchObject({ code: 'notACatchball' });
    expect(failure.message).toMatch(/^Line 1\.catchball is not a catchball file: it is not JSON/);
  });

  it('is not written where no reader would take it', async () => {
    const folder = temporaryFolder();
    const text = 'x'.repeat(MAX_CATCHBALL_BYTES);
    for (const passphrase of [null, PASSPHRASE]) {
      const failure = await refusal(writeCatchballFile(join(folder, NAME), { text }, passphrase));
      expect(failure.message).toMatch(/too large .*at most 32 MB/);
    }
    expect(filesIn(folder)).toEqual([]);
  });
});

describe('the age command line', () => {
  it('opens what is sealed here', async (context) => {
    needsAge(context);
    const folder = temporaryFolder();
    const document = jsonObject.parse(JSON.parse(readFileSync(THROWN, 'utf8')));
    const bytes = await writeCatchballFile(join(folder, NAME), document, PASSPHRASE);
    expect(readFileSync(join(folder, NAME))).toHaveLength(bytes);
    age(['-d', '-o', join(folder, 'opened'), join(folder, NAME)]);
    expect(readFileSync(join(folder, 'opened'), 'utf8')).toBe(readFileSync(THROWN, 'utf8'));
  });

  it('seals what opens here', async (context) => {
    needsAge(context);
    const path = join(temporaryFolder(), NAME);
    age(['-p', '-a', '-o', path, THROWN]);
    expect(textOf(await unseal(readFileSync(path), PASSPHRASE, NAME))).toBe(readFileSync(THROWN, 'utf8'));
  });
});

function needsAge(context: TestContext): void {
  const missing = ['age', 'python3'].filter((name) => spawnSync(name, ['--version']).status !== 0);
  context.skip(
    missing.length > 0,
    `${missing.join(' and ')} not found: files of the age command line itself are in the fixtures`,
  );
}

function age(args: readonly string[]): void {
  const script = join(import.meta.dirname, 'age-terminal.py');
  const { status, stderr } = spawnSync('python3', [script, PASSPHRASE, ...args], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}
