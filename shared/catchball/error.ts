import type { JsonObject } from '../json.ts';

/** Why a catchball file or an answer is refused: a closed union that the host passes on as it is. */
export type CatchballErrorCode = 'notACatchball' | 'tooNew' | 'altered' | 'otherPlan' | 'badInput' | 'misfit';

export class CatchballError extends Error {
  readonly code: CatchballErrorCode;
  readonly hint: string;
  constructor(code: CatchballErrorCode, message: string, hint: string) {
    super(plain(message));
    this.name = 'CatchballError';
    this.code = code;
    this.hint = hint;
  }
}

/**
 * A file whose content does not match its own hashes or signatures; `found` is the broken round as it stands
 * in the file, null where it is no round at all.
 */
export class AlteredError extends CatchballError {
  readonly found: JsonObject | null;
  constructor(message: string, found: JsonObject | null) {
    super('altered', message, 'Ask the sender for the original file. Nothing was taken from this one.');
    this.name = 'AlteredError';
    this.found = found;
  }
}

/** What a file calls things stands in these sentences: without line breaks and control characters, and not for ever. */
function plain(message: string): string {
  const words = message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return words.length <= 400 ? words : `${words.slice(0, 399).toWellFormed()}…`;
}
