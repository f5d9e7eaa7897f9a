import type { Language } from '../language.ts';
import { strengthsOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { levelInSentence } from '../plan/scale-labels.ts';
import type { Alignment } from './alignment.ts';
import type { Chain } from './chains.ts';
import { wholePercent } from './fraction.ts';
import type { Gain } from './gains.ts';
import type { CarryingNode, Support } from './graph.ts';
import type { UnitCell } from './units.ts';
import { ALIGNMENT_WORDS, type Break } from './words/words.ts';

/** How many objectives are carried fully, in part and not at all. */
export interface ObjectiveCounts {
  readonly fully: number;
  readonly inPart: number;
  readonly not: number;
}

export function countsOf({ objectives, carried }: Alignment): ObjectiveCounts {
  const percents = objectives.map((objective) => wholePercent(carried(objective)));
  const fully = percents.filter((percent) => percent === 100).length;
  const not = percents.filter((percent) => percent === 0).length;
  return { fully, not, inPart: percents.length - fully - not };
}

/** Why an item is carried as far as it is, in a sentence that names its chain and where that loses or breaks. */
export function toldItem(alignment: Alignment, node: CarryingNode, language: Language): string {
  return toldChain(alignment.records, alignment.chain(node), alignment.carried(node), language);
}

/** The same of what a unit carries of an objective, by the chain behind the cell; without one nothing gets there. */
export function toldCell(
  { records }: Alignment,
  chain: Chain | undefined,
  { carried }: UnitCell,
  language: Language,
): string {
  return chain ? toldChain(records, chain, carried, language) : ALIGNMENT_WORDS[language].notPassedOn;
}

function toldChain(records: RecordSet, chain: Chain, carried: number, language: Language): string {
  const words = ALIGNMENT_WORDS[language];
  const end = endOf(chain);
  const written = chainText(records, chain);
  if (carried === 0) {
    const why = breakOf(end);
    return chain.steps.length === 0
      ? words.breaksAtOnce[why]
      : words.breaks(written, citedFrom(records, chain.start, end), why);
  }
  const losses = lossesOf(chain).map(({ upper, support }) =>
    words.loss(
      `${citedFrom(records, chain.start, upper)}–${citedFrom(records, chain.start, support.node)}`,
      levelOf(records, support, language),
    ),
  );
  return losses.length === 0
    ? words.carriedFully(written)
    : words.carriedInPart(words.percent(carried), written, words.listed(losses));
}

/** The codes of a chain with the marks between them; an arrow stands for a take-over: "B2 ● A1 → A1 (Engineering)". */
export function chainText(records: RecordSet, { start, steps }: Chain): string {
  const glyphs = new Map(strengthsOf(records).map(({ key, glyph }) => [key, glyph]));
  const passed = steps.map(({ node, via }) => {
    const mark = via.kind === 'link' ? (glyphs.get(via.strength) ?? '') : '→';
    return `${mark} ${via.kind === 'link' ? node.item.code : citedFrom(records, start, node)}`;
  });
  return [start.item.code, ...passed].join(' ');
}

/** What is to be done at a place, in a sentence. */
export function toldGain(records: RecordSet, gain: Gain, language: Language): string {
  const words = ALIGNMENT_WORDS[language];
  switch (gain.type) {
    case 'unsupported':
      return words.gains.unsupported[gain.node.item.role === 'priority' ? 'measure' : 'next'];
    case 'unanswered':
      return words.gains.unanswered[lacking(gain.lacksOwner, gain.lacksTarget)];
    case 'weakLink':
      return words.gains.weakLink(gain.support.node.item.code, levelOf(records, gain.support, language));
  }
}

/** Where a chain ends, or breaks. */
export function endOf({ start, steps }: Chain): CarryingNode {
  return steps.at(-1)?.node ?? start;
}

/** The steps at which a chain loses, from above. */
export function lossesOf({
  start,
  steps,
}: Chain): readonly { readonly upper: CarryingNode; readonly support: Support }[] {
  return steps.flatMap((support, at) =>
    support.carries < 1 ? [{ upper: steps[at - 1]?.node ?? start, support }] : [],
  );
}

function breakOf({ item, hasTarget, supports }: CarryingNode): Break {
  if (item.role === 'measure') return lacking(item.owner === null, !hasTarget);
  // It leads on, and yet no further: back to where it has been.
  return supports.length > 0 ? 'circle' : 'unsupported';
}

function lacking(owner: boolean, target: boolean): 'owner' | 'target' | 'ownerAndTarget' {
  return owner && target ? 'ownerAndTarget' : owner ? 'owner' : 'target';
}

/** The level of a link in a sentence. */
export function levelOf(records: RecordSet, { via }: Support, language: Language): string {
  if (via.kind !== 'link') return ALIGNMENT_WORDS[language].weights.takenOver.name;
  const level = strengthsOf(records).find(({ key }) => key === via.strength);
  return level ? levelInSentence(level, language) : via.strength;
}

/** The code of an item, with its unit where that is another one than that of the item which the sentence is about. */
function citedFrom(
  records: RecordSet,
  { matrix }: CarryingNode,
  { item, matrix: own }: CarryingNode,
): string {
  if (own === matrix) return item.code;
  return `${item.code} (${records.get('unit', own.unit)?.name ?? own.title})`;
}
