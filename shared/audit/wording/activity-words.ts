/** Where one of these words ends, so that "meetings" is not found in "meetingsaal". */
const END = String.raw`(?!\p{L})`;
const START = String.raw`(?<!\p{L})`;

/** What makes an outcome of an event: an audit that was passed, a meeting that had to be cancelled. */
const OTHER = '(?!passed|failed|missed|cancelled|open|overdue)';
const GERMAN_OTHER = '(?!bestanden|ausgefallen|versäumt|offen|überfällig)';

/** What people hold, as against what comes of it. Plural, because it is counted. */
const EVENTS = [
  `(?:${OTHER}[\\p{L}-]+ ){0,2}(?:meetings|workshops|trainings|seminars|courses|briefings|town halls|newsletters|presentations|audits)`,
  'training (?:sessions|courses|hours|days)',
  'kaizen events',
  'gemba walks',
].join('|');

const HELD = 'held|conducted|completed|performed|delivered|given|run|carried out|organi[sz]ed|attended';

const COUNT = '(?:number|no\\.|count|amount) of |# of |# ';

const GERMAN_EVENTS =
  '[\\p{L}-]*(?:besprechungen|sitzungen|meetings|workshops|schulungen|trainings|seminare|schulungstage|schulungsstunden|rundgänge|audits|veranstaltungen)';

const GERMAN_HELD = '(?:durchgeführte|abgehaltene|gehaltene|veranstaltete|absolvierte)[nr]?';

const JAPANESE_EVENTS =
  '会議|研修|教育|訓練|ミーティング|ワークショップ|セミナー|勉強会|打ち?合わ?せ|説明会|講習会?|監査|巡回|朝礼|発表会';

/**
 * Counts of doings in English, German and Japanese. Narrow on purpose: what is counted must be an event, and nothing but
 * its being held may be said of it, so that "number of audits passed" and "Anzahl Auditabweichungen" are outcomes.
 */
const PATTERNS: readonly RegExp[] = [
  // Number of safety meetings (held) (per month)
  `${START}(?:${COUNT})(?:${EVENTS})(?: (?:${HELD}))?(?: (?:per|a|each|every|in|by|this) .*)?[\\s.)]*$`,
  // Workshops held
  `${START}(?:${EVENTS}) (?:held|conducted|carried out|organi[sz]ed)${END}`,
  // Number of … conducted
  `${START}(?:${COUNT}).+ (?:conducted|carried out|organi[sz]ed)${END}`,
  // Hours of training per employee
  `${START}(?:training hours|hours of training)${END}`,
  // Anzahl (der) durchgeführter Schulungen
  `${START}(?:an)?zahl (?:an |der |von )?${GERMAN_HELD}${END}`,
  // Anzahl (der) Schulungen (pro Monat)
  `${START}(?:an)?zahl (?:an |der |von )?(?:${GERMAN_OTHER}[\\p{L}-]+ )?${GERMAN_EVENTS}(?: (?:pro|je|im|in|durchgeführt).*)?[\\s.)]*$`,
  `${START}${GERMAN_HELD} ${GERMAN_EVENTS}${END}`,
  `${START}schulungsstunden${END}`,
  // 会議の開催回数
  '開催(?:回数|件数)|実施回数',
  `(?:${JAPANESE_EVENTS})の?(?:回数|時間数|開催数|実施数|実施件数)`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Whether a text counts what is done instead of what comes of it. */
export function countsActivity(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return PATTERNS.some((pattern) => pattern.test(plain));
}
