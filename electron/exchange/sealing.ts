import { armor, Decrypter, Encrypter } from 'age-encryption';
import { HostError } from '#shared/host/reply.ts';

/**
 * Sealing with a passphrase in the age format (age-encryption.org/v1, one scrypt recipient): what is sealed here opens
 * with `age --decrypt`, and what `age --passphrase` sealed opens here.
 */

const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----';
const FORMAT = 'age-encryption.org/';
const VERSION = `${FORMAT}v1\n`;

/** Binary logarithm of the largest work factor that is computed: a gigabyte and a few seconds. age itself uses 18. */
const MAX_WORK = 20;

/** How much of a file is looked at to tell what it is; the head of one sealed with a passphrase has some 150 bytes. */
const HEAD_BYTES = 1024;

/** True for an age file, binary or ASCII-armored, whatever opens it. */
export function isSealed(bytes: Uint8Array): boolean {
  return isArmored(bytes) || headOf(bytes).startsWith(FORMAT);
}

/**
 * Seals with a passphrase, in the binary format. Takes about a second: that is what makes guessing slow.
 * @throws HostError `badInput` for an empty passphrase
 */
export async function seal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  if (passphrase === '') {
    throw new HostError(
      'badInput',
      'A file cannot be sealed with an empty passphrase.',
      'Type a passphrase.',
    );
  }
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  return await encrypter.encrypt(bytes);
}

/**
 * Opens what `seal` or the age command line sealed. What comes out is shorter than `bytes`, so that a limit on the size
 * of a file also limits what was sealed in it. The work factor is read before anything is computed.
 * @param name names the file in error messages
 * @throws HostError `wrongPassphrase`; `altered` for a damaged file; `notACatchball`, `tooNew` for one that no passphrase opens
 */
export async function unseal(bytes: Uint8Array, passphrase: string, name: string): Promise<Uint8Array> {
  const binary = isArmored(bytes) ? withoutArmor(bytes, name) : bytes;
  checkHead(headOf(binary), name);
  const decrypter = new Decrypter();
  // One and the same letter can be typed as one character or as two; sealing takes the one, another program may not.
  for (const spelling of new Set([passphrase.normalize('NFC'), passphrase]))
    decrypter.addPassphrase(spelling);
  decrypter.addIdentity({ unwrapFileKey: noneFitted });
  try {
    return await decrypter.decrypt(binary);
  } catch (error) {
    throw error instanceof NoneFittedError ? wrongPassphrase(name) : damaged(name, error);
  }
}

/** The refusal of a sealed file where no passphrase was given. */
export function needsPassphrase(name: string): HostError {
  return new HostError(
    'sealed',
    `${name} is sealed with a passphrase.`,
    'Ask the sender for the passphrase, best by another way than the file came.',
  );
}

class NoneFittedError extends Error {}

/** Asked last, and only where no passphrase opened the file: the library's own error does not tell this apart. */
function noneFitted(): never {
  throw new NoneFittedError('No passphrase fitted.');
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
}

function isArmored(bytes: Uint8Array): boolean {
  return headOf(bytes).trimStart().startsWith(ARMORED);
}

function withoutArmor(bytes: Uint8Array, name: string): Uint8Array {
  try {
    return armor.decode(new TextDecoder('latin1').decode(bytes));
  } catch (error) {
    throw damaged(name, error);
  }
}

function checkHead(head: string, name: string): void {
  if (!head.startsWith(VERSION)) {
    if (!head.startsWith(FORMAT)) throw damaged(name, undefined);
    throw new HostError(
      'tooNew',
      `${name} was sealed in an unknown version of the age format.`,
      'Ask the sender to seal it with Tenkai or with age 1.',
    );
  }
  const [, kind = '', work = ''] = /^-> (\S+)(?: \S+ (\d+))?/.exec(head.slice(VERSION.length)) ?? [];
  if (kind === '') throw damaged(name, undefined);
  if (kind !== 'scrypt') {
    throw new HostError(
      'notACatchball',
      `${name} is sealed for somebody's key, not with a passphrase.`,
      'Ask the sender to seal it with a passphrase, or to send it unsealed.',
    );
  }
  if (Number(work) > MAX_WORK) {
    throw new HostError(
      'tooLarge',
      `${name} is sealed in such a way that opening it would take more memory or time than Tenkai gives to a file.`,
      'Ask the sender to seal it again with the usual settings.',
    );
  }
}

function wrongPassphrase(name: string): HostError {
  return new HostError(
    'wrongPassphrase',
    `This passphrase does not open ${name}.`,
    'Check capital letters and spaces, or ask the sender for the passphrase again.',
  );
}

function damaged(name: string, cause: unknown): HostError {
  return new HostError(
    'altered',
    `${name} was damaged or altered after it was sealed.`,
    'Ask the sender for the original file. Nothing was taken from this one.',
    { cause },
  );
}
