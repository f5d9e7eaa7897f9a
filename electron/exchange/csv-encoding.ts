/** How the characters of a text table are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Decodes a text whose encoding nobody told: by its byte order mark, by zero bytes (every second one in UTF-16), as UTF-8
 * where it is that without a fault, else as the more likely of the two old encodings that spreadsheets still write.
 * Null where it is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return decoded(bytes.subarray(marked.mark.length), marked.encoding);
  const zeros = zerosIn(bytes);
  if (zeros.even + zeros.odd > 0) return decoded(bytes, zeros.odd >= zeros.even ? 'utf-16le' : 'utf-16be');
  return decoded(bytes, 'utf-8') ?? japanese(bytes) ?? decoded(bytes, 'windows-1252');
}

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

function decoded(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  try {
    const decode = encoding === 'windows-1252' ? decodeWestern : new TextDecoder(encoding, STRICT);
    const text = typeof decode === 'function' ? decode(bytes) : decode.decode(bytes);
    return BINARY.test(text) ? null : { text, encoding };
  } catch {
    return null;
  }
}

const STRICT = { fatal: true, ignoreBOM: true } as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text holds
const BINARY = /[\u0000-\u0006\u000E-\u0019]/;

function zerosIn(bytes: Uint8Array) {
  const zeros = { even: 0, odd: 0 };
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1))
    zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  return zeros;
}

/**
 * The text as Shift-JIS where that is what a Japanese text looks like. Umlauts before a letter read as rare characters
 * there, kana of half width or none at all, while Japanese is mostly kana, its own punctuation and common characters.
 */
function japanese(bytes: Uint8Array): DecodedText | null {
  const read = decoded(bytes, 'shift_jis');
  if (!read) return null;
  let [common, rare] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    if (lead >= 0xa1 && lead <= 0xdf) {
      rare += 1;
      continue;
    }
    at += 1;
    if (lead <= 0x83 || (lead >= 0x88 && lead <= 0x9f)) common += 1;
    else rare += 1;
  }
  return common > rare ? read : null;
}

/** What 0x80 to 0x9F stand for; five of them for nothing. Node's own decoder takes them for control characters. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decodeWestern(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009F]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80] ?? sign);
}
