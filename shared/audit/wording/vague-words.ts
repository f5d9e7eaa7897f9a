/**
 * Words that promise more without saying how much, in English, German and Japanese. Verbs, and nouns where they stand
 * for one: a "continuous improvement workshop" and 改善提案 are things, and words of direction such as "raise" and
 * "reduce" are left to the figures beside them.
 */
const VAGUE: readonly RegExp[] = [
  /(?<!\p{L})(?:improv(?:e|es|ing)|optimi[sz](?:e|es|ing)|enhanc(?:e|es|ing)|strengthen(?:s|ing)?|better)(?!\p{L})/iu,
  /(?<!\p{L})(?:improvement|optimi[sz]ation|enhancement) (?:of|in)(?!\p{L})/iu,
  /(?<!\p{L})(?:as (?:soon|much|well|far) as possible|world[- ]class|best[- ]in[- ]class|state[- ]of[- ]the[- ]art)(?!\p{L})/iu,
  /(?<!\p{L})(?:verbesser(?:n|t)|optimier(?:en|t)|stärk(?:en|t)|besser(?:e[nrs]?)?)(?!\p{L})/iu,
  /(?<!\p{L})(?:verbesserung|optimierung|stärkung) (?:der|des|von|unserer|unseres)(?!\p{L})/iu,
  /(?<!\p{L})(?:möglichst|so (?:bald|gut|weit|schnell) wie möglich|bestmöglich\p{L}*|weltklasse)(?!\p{L})/iu,
  /(?:向上|改善|強化|最適化|充実|徹底|推進)(?:する|させる|を図る|をはかる|に努める|を目指す|していく)?[。．]?$/u,
  /(?:より良い|よりよい|可能な限り|できる限り|できるだけ|世界レベル)/u,
];

/** A figure, in digits or in words. */
const FIGURE =
  /\p{N}|%|(?<!\p{L})(?:zero|half|halve[sd]?|double[sd]?|triple[sd]?|none|top[- ](?:quartile|decile|three|five|ten)|null|halb\p{L}*|verdoppel\p{L}*|verdreifach\p{L}*|kein\p{L}*)(?!\p{L})|半減|倍増|ゼロ|[一二三四五六七八九十百]+(?:割|倍|件|位|日|年)/iu;

/** The word in a text that says nothing for want of a figure; null where there is none, or where a figure stands with it. */
export function vagueWordIn(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  if (FIGURE.test(plain)) return null;
  return VAGUE.reduce<string | null>((found, pattern) => found ?? plain.match(pattern)?.[0] ?? null, null);
}
