/** A text without what does not count when two are compared: case, punctuation, order of words, small words, kana endings. */
export interface Wording {
  /** Alike texts have the same one: figures, first letters of the words, and Chinese characters and katakana in full. */
  readonly key: string;
  readonly words: readonly string[];
}

/** How many letters of two words must be the same at least for an inflection to be looked for. */
const STEM = 4;
/** Twice the common beginning, against the length of both: "cost" and "costs" are alike, "product" and "productivity" not. */
const ALIKE = 0.75;

/** Figures, runs of Chinese characters and katakana, and words of any other letters; hiragana only joins them. */
const TOKENS =
  /\p{N}+(?:[.,]\p{N}+)*|[\p{Script=Han}\p{Script=Katakana}ー]+|[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]]+/gv;
const NUMBER = /^\p{N}/u;
const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Katakana}ー]/u;

const SMALL_WORDS: ReadonlySet<string> = new Set(
  [
    'a an the of to in on at for and or by with from our its',
    'der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur im in am an auf für mit bei um aus unser unsere unserer unseren',
  ].flatMap((words) => words.split(' ')),
);

export function wordingOf(text: string): Wording {
  const numbers: string[] = [];
  const words: string[] = [];
  let ideographs = '';
  for (const token of text.normalize('NFKC').toLowerCase().match(TOKENS) ?? []) {
    if (NUMBER.test(token)) numbers.push(token.replaceAll(',', '.'));
    else if (IDEOGRAPHS.test(token)) ideographs += token;
    else if (!SMALL_WORDS.has(token)) words.push(token);
  }
  words.sort();
  const stems = words.map((word) => word.slice(0, STEM)).sort();
  return { key: [...numbers, ...stems, ideographs].filter((part) => part !== '').join(' '), words };
}

/** Whether two texts with the same key say the same: word by word, be it in another form. */
export function alike(one: Wording, other: Wording): boolean {
  return one.words.every((word, at) => {
    const against = other.words[at] ?? '';
    return 2 * commonStart(word, against) >= ALIKE * (word.length + against.length);
  });
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}
