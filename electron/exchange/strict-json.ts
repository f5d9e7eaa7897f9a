import { type JsonValue, jsonValue } from '#shared/json.ts';

/** What is wrong with a text that should be JSON: a sentence part that follows the file's name. */
export class NotJsonError extends Error {
  constructor(fault: string, options?: ErrorOptions) {
    super(fault, options);
    this.name = 'NotJsonError';
  }
}

const MAX_DEPTH = 100;

/**
 * Parses JSON from outside: well-formed UTF-8, no duplicate keys (two readers could take different ones), no
 * `__proto__`, no lone surrogates, no nesting that exhausts a stack.
 * @throws NotJsonError
 */
export function parseStrictJson(bytes: Uint8Array): JsonValue {
  const text = decode(bytes);
  refuseDeepOrDoubled(text);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new NotJsonError(`is not JSON (${error instanceof Error ? error.message : 'unknown cause'})`, {
      cause: error,
    });
  }
  const checked = jsonValue.safeParse(parsed);
  if (!checked.success) throw new NotJsonError('holds text that is too long or not well-formed');
  return checked.data;
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
function refuseDeepOrDoubled(text: string): void {
  const open: (Set<string> | null)[] = [];
  let lastString = '';
  let at = 0;
  while (at < text.length) {
    const token = text[at];
    const end = token === '"' ? endOfString(text, at) : at + 1;
    if (token === '"') lastString = text.slice(at, end);
    else if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : null);
      if (open.length > MAX_DEPTH) throw new NotJsonError('is nested too deeply');
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ':') noteKey(lastString, open.at(-1));
    at = end;
  }
}

/** Where the string that begins at `start` is over; the end of the text where it never is. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function noteKey(token: string, keys: Set<string> | null | undefined): void {
  if (!keys) return;
  const key = unescaped(token);
  if (key === '__proto__') throw new NotJsonError('uses the forbidden key __proto__');
  if (keys.has(key)) throw new NotJsonError(`names “${key}” twice in one object`);
  keys.add(key);
}

function unescaped(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}
