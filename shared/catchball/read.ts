import { z } from 'zod';
import { type JsonObject, type JsonValue, jsonObject } from '../json.ts';
import { AlteredError, CatchballError } from './error.ts';
import {
  CATCHBALL_FORMAT,
  CATCHBALL_MAJOR,
  type CatchballDocument,
  catchballDocument,
  MAX_ROUNDS,
} from './format.ts';
import { hashOf, type Proof, roundHash, type Verify } from './hash.ts';
import { checkRecords, checkRounds } from './rules.ts';
import { withTerms } from './terms.ts';

/** A document that was checked, with its rounds as they stood in the file: they are stored and passed on verbatim. */
export interface CheckedCatchball {
  readonly document: CatchballDocument;
  readonly header: JsonObject;
  readonly bodies: ReadonlyMap<string, JsonObject>;
}

const envelope = z.looseObject({ format: z.literal(CATCHBALL_FORMAT), version: z.string() });
const verbatim = z.looseObject({
  thread: jsonObject,
  rounds: z.array(jsonObject).max(MAX_ROUNDS),
});

/**
 * Checks a parsed catchball file from the outside in: its format, its version, its hashes and signatures (over the
 * document as it came, before any schema touches it), its shape, and the rules that hold between rounds.
 * @param fileName names the file in error messages
 * @throws CatchballError with one sentence for a person
 */
export function readCatchball(json: JsonValue, fileName: string, proof: Proof): CheckedCatchball {
  const head = envelope.safeParse(json);
  if (!head.success) {
    throw new CatchballError(
      'notACatchball',
      `${fileName} is not a catchball file.`,
      'Ask the sender for the file that ends in .catchball.',
    );
  }
  checkVersion(head.data.version, fileName);
  const raw = verbatim.safeParse(json);
  if (!raw.success) throw malformed(fileName, raw.error);
  checkHashes(raw.data.thread, raw.data.rounds, fileName, proof);
  const parsed = catchballDocument.safeParse(json);
  if (!parsed.success) throw malformed(fileName, parsed.error);
  checkRecords(parsed.data, fileName);
  const document = { ...parsed.data, rounds: withTerms(parsed.data.rounds, fileName) };
  checkRounds(document, fileName);
  const bodies = new Map(raw.data.rounds.map((body) => [String(body.id), body]));
  return { document, header: raw.data.thread, bodies };
}

function checkVersion(version: string, fileName: string): void {
  const major = Number(version.split('.')[0]);
  if (major > CATCHBALL_MAJOR) {
    throw new CatchballError(
      'tooNew',
      `${fileName} was written by a newer Tenkai (format ${version}).`,
      'Update Tenkai, or ask the sender for a file in an older format.',
    );
  }
  if (major !== CATCHBALL_MAJOR) {
    throw new CatchballError(
      'notACatchball',
      `${fileName} has the unknown format version ${version}.`,
      'Ask the sender to save it again.',
    );
  }
}

function checkHashes(
  header: JsonObject,
  bodies: readonly JsonObject[],
  fileName: string,
  { sha256, verify }: Proof,
): void {
  const thread = hashOf(header, sha256);
  for (const body of bodies) {
    const name = typeof body.number === 'number' ? `round ${body.number}` : 'a round';
    const altered = (how: string) =>
      new AlteredError(`${fileName} was altered after it was saved: ${how}.`, body);
    if (body.hash !== roundHash(body, sha256)) throw altered(`${name} does not match its hash`);
    if (body.thread !== thread) throw altered(`its head does not match ${name}`);
    if (!isSignedAsItSays(body, verify)) throw altered(`the signature of ${name} is not that of its sender`);
  }
}

/** A key and no signature, or a signature and no key, is as wrong as a signature by another key. */
function isSignedAsItSays({ from, hash, signature }: JsonObject, verify: Verify): boolean {
  const sender = jsonObject.safeParse(from);
  const key = sender.success ? sender.data.key : undefined;
  if (key === undefined && signature === undefined) return true;
  return (
    typeof key === 'string' &&
    typeof signature === 'string' &&
    typeof hash === 'string' &&
    verify(key, hash, signature)
  );
}

function malformed(fileName: string, error: z.ZodError): CatchballError {
  const [issue] = error.issues;
  const where = issue ? issue.path.join('.').slice(0, 100) : '';
  return new CatchballError(
    'notACatchball',
    `${fileName} is not a valid catchball file: ${where || 'the document'} ${issue ? faultIn(issue) : 'is malformed'}.`,
    'Ask the sender to save it again.',
  );
}

/** In words that follow what is wrong; the schema's own speak of a program's types where something is not there. */
function faultIn({ code, message }: z.core.$ZodIssue): string {
  if (code === 'invalid_type' || code === 'invalid_union')
    return 'is missing, or not what should stand there';
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}
