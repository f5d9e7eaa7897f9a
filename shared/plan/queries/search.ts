import type { MatrixId } from '../ids.ts';
import type { RecordSet } from '../record-set.ts';
import { type FoundAt, type SearchEntry, type SearchField, searchEntries } from './search-entries.ts';
import { type Excerpt, excerptOf, wordsOf } from './search-text.ts';

export interface SearchHit {
  readonly matrix: MatrixId;
  readonly found: FoundAt;
  /** How the thing is called; empty where it is known by its text alone. */
  readonly code: Excerpt;
  readonly text: Excerpt;
  /** The other text of it in which the words stand, and what text that is. */
  readonly detail: { readonly field: SearchField; readonly text: Excerpt } | null;
}

export interface SearchGroup {
  readonly matrix: MatrixId;
  readonly title: string;
  readonly unit: string;
  readonly hits: readonly SearchHit[];
}

export interface SearchResults {
  /** How many things were found, also those beyond the limit. */
  readonly total: number;
  /** The matrix of the best hit first; in each, best hit first. */
  readonly groups: readonly SearchGroup[];
}

/** A plan made ready to be searched. Made once for a state of the plan, and good for any number of searches. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly matrices: ReadonlyMap<MatrixId, { readonly title: string; readonly unit: string }>;
}

export interface SearchQuestion {
  readonly query: string;
  /** How many hits at most. */
  readonly limit: number;
  /** The matrix that is on screen: hits there come first among equals, and what stands on every sheet is shown there. */
  readonly near: MatrixId | null;
}

export function searchIndexOf(records: RecordSet): SearchIndex {
  const unitOf = (id: string) => records.get('unit', id)?.name ?? '';
  const matrices = records
    .list('matrix')
    .map(({ id, title, unit }) => [id, { title, unit: unitOf(unit) }] as const);
  return { entries: searchEntries(records), matrices: new Map(matrices) };
}

/**
 * All things of a plan in which every word of the query occurs, whatever its case, accents and width; one hit a thing,
 * in however many of its texts the words stand.
 */
export function search(index: SearchIndex, { query, limit, near }: SearchQuestion): SearchResults {
  const words = wordsOf(query);
  const phrase = words.join(' ');
  const sheet = near ?? index.matrices.keys().next().value;
  const ranked = index.entries
    .flatMap((entry) => {
      const score = scoreOf(entry, words, phrase);
      const matrix = entry.matrix ?? sheet;
      return score === null || matrix === undefined ? [] : [{ entry, matrix, score }];
    })
    .toSorted((a, b) => b.score - a.score || Number(b.matrix === near) - Number(a.matrix === near));
  const hits = ranked.slice(0, limit).map(({ entry, matrix }) => hitOf(entry, matrix, words));
  const groups = [...Map.groupBy(hits, ({ matrix }) => matrix)].map(([matrix, ofMatrix]) => ({
    matrix,
    title: index.matrices.get(matrix)?.title ?? '',
    unit: index.matrices.get(matrix)?.unit ?? '',
    hits: ofMatrix,
  }));
  return { total: ranked.length, groups };
}

/** How much a text counts: names before contents, contents before remarks. */
const WEIGHTS: { readonly [F in SearchField]: number } = {
  code: 10,
  text: 6,
  name: 6,
  title: 5,
  trueNorth: 4,
  thread: 4,
  unit: 4,
  why: 3,
  reason: 3,
  milestone: 2,
  metText: 2,
  atRiskText: 2,
  missedText: 2,
  perspective: 2,
  mail: 2,
  pair: 1,
};

/** Null where a word is missing, or where all of them stand only in what the thing is called after. */
function scoreOf({ fields }: SearchEntry, words: readonly string[], phrase: string): number | null {
  if (words.length === 0) return null;
  let score = 0;
  let inItsOwn = false;
  for (const word of words) {
    let best = 0;
    for (const { field, folded } of fields) {
      const worth = WEIGHTS[field] * fitOf(folded, word);
      if (worth > best) best = worth;
      if (worth > 0 && field !== 'pair') inItsOwn = true;
    }
    if (best === 0) return null;
    score += best;
  }
  if (!inItsOwn) return null;
  for (const { field, folded } of fields) {
    if (folded === phrase) score += 4 * WEIGHTS[field];
    else if (words.length > 1 && folded.includes(phrase)) score += WEIGHTS[field];
  }
  return score;
}

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;

/** 3 for a whole word, 2 for the beginning of one, 1 for a place inside, 0 for none. The first place decides. */
function fitOf(folded: string, word: string): number {
  const at = folded.indexOf(word);
  if (at < 0) return 0;
  if (LETTER_BEFORE.test(folded.slice(Math.max(0, at - 2), at))) return 1;
  return LETTER_AFTER.test(folded.slice(at + word.length, at + word.length + 2)) ? 2 : 3;
}

function hitOf({ found, fields }: SearchEntry, matrix: MatrixId, words: readonly string[]): SearchHit {
  const code = fields.find(({ field }) => field === 'code');
  const head = fields.find(({ field }) => field !== 'code' && NAMING.has(field));
  const named = [code, head];
  const unseen = words.filter((word) => !named.some((part) => part?.folded.includes(word)));
  const wanted = found.at === 'link' ? words : unseen;
  const [detail] = fields
    .filter((part) => !named.includes(part) && countIn(part.folded, wanted) > 0)
    .toSorted((a, b) => countIn(b.folded, wanted) - countIn(a.folded, wanted));
  return {
    matrix,
    found,
    code: excerptOf(code?.text ?? '', words),
    text: excerptOf(head?.text ?? '', words),
    detail: detail ? { field: detail.field, text: excerptOf(detail.text, words) } : null,
  };
}

/** The texts that a thing is shown by; every other one is a detail of it. */
const NAMING: ReadonlySet<SearchField> = new Set<SearchField>([
  'text',
  'pair',
  'name',
  'title',
  'trueNorth',
  'thread',
]);

function countIn(folded: string, words: readonly string[]): number {
  return words.filter((word) => folded.includes(word)).length;
}
