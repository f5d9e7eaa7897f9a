import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Verify } from '#shared/catchball/hash.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { SigningKey } from './services.ts';

/** What came of looking for the key: what is wrong is said once, and never keeps the program from starting. */
export interface OpenedKey {
  /** Null where no key can be kept: one that changes at every start would only alarm those who receive. */
  readonly key: SigningKey | null;
  readonly fault: HostFailure | null;
}

const FILE = 'installation-key.pem';

/** Another start may make or replace the file between any two steps of this one; then it is looked at again. */
const ATTEMPTS = 5;

/**
 * The Ed25519 key of this installation, made at the first start: PKCS #8 in the data folder, for its owner's eyes only.
 * Of several starts at once, one makes it and all have it. A spoiled file is renamed and replaced.
 */
export function openInstallationKey(folder: string): OpenedKey {
  const path = join(folder, FILE);
  let fault: HostFailure | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const found = read(path);
      if (found === 'missing') create(path);
      else if (found === 'spoiled') fault = putAside(path) ?? fault;
      else return { key: found, fault };
    }
    throw new Error('The file does not stay as it was written.');
  } catch (error) {
    return { key: null, fault: noKey(folder, error) };
  }
}

/** Whether a signature was made over this text with this key: both base64url as `SigningKey` gives them. Never throws. */
export const verify: Verify = (publicKey, text, signature) => {
  if (!isBase64Url(publicKey, PUBLIC_KEY_BYTES) || !isBase64Url(signature, SIGNATURE_BYTES)) return false;
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verifyBytes(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
};

const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** One spelling for each value: the reader of Node also takes other letters, padding and stray bits at the end. */
function isBase64Url(text: string, bytes: number): boolean {
  const value = Buffer.from(text, 'base64url');
  return value.length === bytes && value.toString('base64url') === text;
}

function read(path: string): SigningKey | 'missing' | 'spoiled' {
  let pem = '';
  try {
    pem = readFileSync(path, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return 'missing';
    if (code === 'EISDIR') return 'spoiled';
    throw error;
  }
  try {
    return signingKey(createPrivateKey(pem)) ?? 'spoiled';
  } catch {
    return 'spoiled';
  }
}

function signingKey(key: KeyObject): SigningKey | null {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (key.asymmetricKeyType !== 'ed25519' || x === undefined) return null;
  return {
    publicKey: x,
    sign: (text) => signBytes(null, Buffer.from(text, 'utf8'), key).toString('base64url'),
  };
}

/** Written whole under another name first, so that no other start ever reads half a key. */
function create(path: string): void {
  const beside = `${path}.${randomUUID()}.tmp`;
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    const file = openSync(beside, 'wx', 0o600);
    try {
      writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    nameUnlessTaken(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Gives a file a second name, and leaves whatever has that name already. */
function nameUnlessTaken(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // A file system without links has no better way: two first starts within this moment are not told apart there.
    if (codeOf(error) !== 'EEXIST' && !existsSync(to)) renameSync(from, to);
  }
}

/** @returns what to say about it; null where another start has replaced the file meanwhile */
function putAside(path: string): HostFailure | null {
  const aside = `${path}.${randomUUID().slice(0, 8)}.unreadable`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  if (typeof read(aside) === 'string') return replaced(aside);
  nameUnlessTaken(aside, path);
  rmSync(aside, { force: true });
  return null;
}

function replaced(aside: string): HostFailure {
  return {
    code: 'damaged',
    message: `The key with which Tenkai signs catchball files (${FILE}) was unreadable and has been replaced; the old file is kept as ${basename(aside)}.`,
    hint: 'Those who receive your next file will see a new key: tell them that it is yours.',
  };
}

function noKey(folder: string, error: unknown): HostFailure {
  const cause = codeOf(error);
  return {
    code: 'noPermission',
    message: `Tenkai cannot keep its key (${FILE}${typeof cause === 'string' ? `: ${cause}` : ''}), so what you send will not be signed.`,
    hint: `Check the rights of the folder ${folder}, then start Tenkai again.`,
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
