import { type JsonValue, jsonValue } from '#shared/json.ts';

/** What is wrong with a text that should be JSON: a sentence part that follows the file's name. */
export class NotJsonError extends Error {
  constructor(fault: string, options?: ErrorOptions) {
    super(fault, options);
    this.name = 'NotJsonError';
  }
}

const MAX_DEPTH = 100;

/** How much one file may hold, so that a small file of millions of zeros does not exhaust the memory. */
export interface JsonBounds {
  /** What such a file is called in a refusal. */
  readonly of: string;
  readonly values: number;
  /** How long one list may be. Schemas look at every member of a list. */
  readonly members: number;
}

/**
 * Six rounds of ten thousand items each, the most that 32 MB take, have one and a half million values; no list that the
 * format allows is longer.
 */
const CATCHBALL_BOUNDS: JsonBounds = { of: 'catchball file', values: 2_000_000, members: 200_000 };

/** An object or a list whose end is not reached yet. */
interface Open {
  /** Null in a list. */
  readonly keys: Set<string> | null;
  members: number;
}

/**
 * Parses JSON from outside: well-formed UTF-8, no duplicate keys (two readers could take different ones), no
 * `__proto__`, no lone surrogates, no nesting that exhausts a stack, no number of values that exhausts the memory.
 * @throws NotJsonError
 */
export function parseStrictJson(bytes: Uint8Array, bounds: JsonBounds = CATCHBALL_BOUNDS): JsonValue {
  const text = decode(bytes);
  refuseHostile(text, bounds);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new NotJsonError(`is not JSON${placeIn(error)}`, { cause: error });
  }
  const checked = jsonValue.safeParse(parsed);
  if (!checked.success) throw new NotJsonError('holds text that is too long or not well-formed');
  return checked.data;
}

/** Where the parser stopped, if it says so. Its own words quote the file, control characters and all. */
function placeIn(error: unknown): string {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(String(error)) ?? [];
  return line === undefined ? '' : ` (line ${line}, column ${column})`;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new NotJsonError('is not UTF-8 text', { cause: error });
  }
}

/**
 * One pass over strings and brackets, before the parser sees them: `JSON.parse` itself keeps the last of two equal keys
 * and says nothing. Linear for any text, JSON or not.
 */
function refuseHostile(text: string, bounds: JsonBounds): void {
  const open: Open[] = [];
  let lastString = '';
  let values = 1;
  let at = 0;
  while (at < text.length) {
    const token = text[at];
    const end = token === '"' ? endOfString(text, at) : at + 1;
    if (token === '"') lastString = text.slice(at, end);
    else if (token === '{' || token === '[') {
      open.push({ keys: token === '{' ? new Set() : null, members: 1 });
      if (open.length > MAX_DEPTH) throw new NotJsonError('is nested too deeply');
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ':') noteKey(lastString, open.at(-1)?.keys);
    else if (token === ',') {
      values += 1;
      if (values > bounds.values) throw new NotJsonError(`holds more values than any ${bounds.of} needs`);
      noteMember(open.at(-1), bounds);
    }
    at = end;
  }
}

/** Where the string that begins at `start` is over; the end of the text where it never is. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function noteMember(open: Open | undefined, bounds: JsonBounds): void {
  if (!open) return;
  open.members += 1;
  if (open.members > bounds.members)
    throw new NotJsonError(`holds a longer list than any ${bounds.of} needs`);
}

function noteKey(token: string, keys: Set<string> | null | undefined): void {
  if (!keys) return;
  const key = unescaped(token);
  if (key === '__proto__') throw new NotJsonError('uses the forbidden key __proto__');
  if (keys.has(key)) throw new NotJsonError(`names “${quotable(key)}” twice in one object`);
  keys.add(key);
}

/** So much of a key, and in such letters, as fits into a sentence. */
function quotable(key: string): string {
  const visible = key.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '\ufffd');
  return visible.length > 60 ? `${visible.slice(0, 60).toWellFormed()}…` : visible;
}

function unescaped(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}
