import { spawn, spawnSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, verify as nodeVerify } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openInstallationKey, verify } from '#electron/host/installation-key.ts';
import type { SigningKey } from '#electron/host/services.ts';
import { filesIn, temporaryFolder } from '../plan-file/folder.ts';
import { createPlan, hostInFolder } from './host-in-folder.ts';

const FILE = 'installation-key.pem';

function opened(folder: string): SigningKey {
  const { key, fault } = openInstallationKey(folder);
  expect(fault).toBeNull();
  if (!key) throw new Error('There is no key.');
  return key;
}

describe('the key of an installation', () => {
  it('is made at the first start, for its owner alone, and is the same at every later one', () => {
    const folder = join(temporaryFolder(), 'not', 'there', 'yet');
    const { publicKey, sign } = opened(folder);
    expect(publicKey).toMatch(/^[\w-]{43}$/);
    expect(filesIn(folder)).toEqual([FILE]);
    if (process.platform !== 'win32') expect(statSync(join(folder, FILE)).mode & 0o777).toBe(0o600);
    const later = opened(folder);
    expect(later.publicKey).toBe(publicKey);
    // Ed25519 signatures hold no chance: one key and one text, one signature.
    expect(later.sign('切替')).toBe(sign('切替'));
    expect(opened(temporaryFolder()).publicKey).not.toBe(publicKey);
  });

  it('is PKCS #8 that any other program reads, over the UTF-8 bytes of the text', () => {
    const folder = temporaryFolder();
    const { publicKey, sign } = opened(folder);
    const key = createPublicKey(readFileSync(join(folder, FILE), 'utf8'));
    expect(key.export({ format: 'jwk' }).x).toBe(publicKey);
    const signature = Buffer.from(sign('品質 “ok”'), 'base64url');
    expect(signature).toHaveLength(64);
    expect(nodeVerify(null, new TextEncoder().encode('品質 “ok”'), key, signature)).toBe(true);
  });

  it.each([
    ['is empty', ''],
    ['was cut off', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2Vw'],
    ['is a letter', 'Dear all'],
    [
      'holds a key of another kind',
      generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
    ],
    [
      'holds a locked key',
      generateKeyPairSync('ed25519').privateKey.export({
        ...{ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' },
      }),
    ],
  ])('that %s is put aside, replaced and said once', (_, content) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, FILE), content);
    const { key, fault } = openInstallationKey(folder);
    const aside = filesIn(folder).find((name) => name !== FILE) ?? '';
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(content);
    expect(fault).toEqual({
      code: 'damaged',
      message: `The key with which Tenkai signs catchball files (${FILE}) was unreadable and has been replaced; the old file is kept as ${aside}.`,
      hint: 'Those who receive your next file will see a new key: tell them that it is yours.',
    });
    expect(opened(folder).publicKey).toBe(key?.publicKey);
    expect(filesIn(folder)).toEqual([FILE, aside]);
  });

  it('is none where it cannot be kept, and that is said', () => {
    const folder = join(temporaryFolder(), 'data');
    writeFileSync(folder, 'a file where the folder should be');
    const { key, fault } = openInstallationKey(folder);
    expect(key).toBeNull();
    expect(fault?.message).toMatch(
      /^Tenkai cannot keep its key \(installation-key\.pem: \w+\), so .+ not be signed\.$/,
    );
  });
});

describe('several starts at once', () => {
  /** Starts processes, lets all of them look at the same moment, and gives what each found. */
  async function together(count: number, folder: string) {
    const starts = Array.from({ length: count }, () => {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'key-process.ts'), folder], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
    });
    for (const { lines } of starts) expect((await lines.next()).value).toBe('ready');
    for (const { child } of starts) child.stdin.write('go\n');
    const found = await Promise.all(
      starts.map(async ({ lines }) => JSON.parse((await lines.next()).value ?? '')),
    );
    return found as readonly { readonly publicKey: string | null; readonly fault: string | null }[];
  }

  it('make one key', async () => {
    for (const count of [2, 6]) {
      const folder = temporaryFolder();
      const found = await together(count, folder);
      expect(found).toEqual(found.map(() => ({ publicKey: opened(folder).publicKey, fault: null })));
      expect(filesIn(folder)).toEqual([FILE]);
    }
  }, 30_000);

  it('replace a spoiled one by one key, and one of them says so', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, FILE), 'Dear all');
    const found = await together(2, folder);
    expect(new Set(found.map(({ publicKey }) => publicKey))).toEqual(new Set([opened(folder).publicKey]));
    expect(found.filter(({ fault }) => fault !== null)).toHaveLength(1);
    expect(filesIn(folder)).toHaveLength(2);
  }, 30_000);
});

describe('a signature', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-key-'));
  const { publicKey, sign } = opened(folder);
  rmSync(folder, { recursive: true });
  const signature = sign('text');

  it('holds for its key and its text alone', () => {
    expect(verify(publicKey, 'text', signature)).toBe(true);
    expect(verify(publicKey, 'text ', signature)).toBe(false);
    expect(verify(publicKey, 'text', sign('other'))).toBe(false);
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '';
    expect(verify(other, 'text', signature)).toBe(false);
  });

  it('has one spelling', () => {
    const last = signature.at(-1) === 'A' ? 'B' : String.fromCharCode((signature.charCodeAt(85) ?? 0) + 1);
    const spelled = [`${signature}==`, ` ${signature}`, `${signature.slice(0, -1)}${last}`];
    for (const other of spelled) expect(verify(publicKey, 'text', other)).toBe(false);
    expect(verify(`${publicKey}=`, 'text', signature)).toBe(false);
  });

  it('is refused without an exception, whatever stands in its place', () => {
    const garbage = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.base64String(),
      fc
        .uint8Array({ minLength: 32, maxLength: 32 })
        .map((bytes) => Buffer.from(bytes).toString('base64url')),
      fc
        .uint8Array({ minLength: 64, maxLength: 64 })
        .map((bytes) => Buffer.from(bytes).toString('base64url')),
    );
    fc.assert(
      fc.property(garbage, fc.string({ unit: 'binary' }), garbage, (key, text, other) => {
        expect(verify(key, text, other)).toBe(false);
        expect(verify(publicKey, text, other)).toBe(false);
        expect(verify(key, 'text', signature)).toBe(false);
      }),
    );
  });
});

describe('a host', () => {
  it('starts with a spoiled key file, and says so', async () => {
    const home = temporaryFolder();
    mkdirSync(join(home, 'data'));
    writeFileSync(join(home, 'data', FILE), 'Dear all');
    const host = hostInFolder({ home });
    const { failure, opened: plan } = await host.ask('app.info', {});
    expect(failure?.message).toMatch(/^The key with which Tenkai signs .+ has been replaced/);
    expect(plan).not.toBeNull();
    expect(readFileSync(join(home, 'data', 'tenkai.log'), 'utf8')).toContain('has been replaced');
    host.host.close();
    expect((await hostInFolder({ home }).ask('app.info', {})).failure).toBeNull();
  });

  it('starts and works where there can be no key', async () => {
    const home = temporaryFolder();
    mkdirSync(join(home, 'data'));
    // Nothing may be renamed or made in the place of a link that leads to itself.
    spawnSync('ln', ['-s', FILE, join(home, 'data', FILE)]);
    const host = hostInFolder({ home });
    expect((await host.ask('app.info', {})).failure?.message).toMatch(/ELOOP/);
    expect(await createPlan(host)).toBeDefined();
    rmSync(join(home, 'data', FILE));
  });
});
