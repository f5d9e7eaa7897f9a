import type { Language } from '../../language.ts';
import { fold } from '../../plan/clipboard/fold.ts';
import { inOrder } from '../../plan/order.ts';
import { strengthsOf } from '../../plan/queries/scales.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { Scale } from '../../plan/records/fields.ts';
import type { Link, Matrix } from '../../plan/records/records.ts';
import { levelLabel } from '../../plan/scale-labels.ts';
import type { Choice } from '../list.ts';
import { headingText } from './cell-text.ts';

/** Before the sign of a mark that works against. Not a bare minus, which would begin a formula. */
const ADVERSE = '(−) ';

/** A mark as one word: the level, and whether it works against. */
export function markKey(level: string, negative: boolean): string {
  return negative ? `${level}:negative` : level;
}

/** The inverse of `markKey`. */
export function readMarkKey(key: string): { readonly level: string; readonly effect: Link['effect'] } {
  const [level = '', effect] = key.split(':');
  return { level, effect: effect === 'negative' ? 'negative' : 'positive' };
}

/** The marks of links: the glyph of each level, and the same once more for adverse effects. */
export function linkChoices(records: RecordSet, language: Language): readonly Choice[] {
  const scale = strengthsOf(records);
  return distinct(
    [false, true].flatMap((negative) =>
      levelChoices(scale, language).map(({ key, label }) => ({
        key: markKey(key, negative),
        labels: [negative ? `${ADVERSE}${label}` : label],
      })),
    ),
  );
}

/** The levels of a scale by their glyphs; by their labels where glyphs do not tell them apart. */
export function levelChoices(scale: Scale, language: Language): readonly Choice[] {
  return distinct(
    scale.map((level) => ({
      key: level.key,
      labels: [level.glyph, levelLabel(level, language), level.key],
    })),
  );
}

/** People in order, by name; namesakes with their mail address or a number behind it. */
export function personChoices(
  records: RecordSet,
  wanted: (id: string) => boolean = () => true,
): readonly Choice[] {
  return distinct(
    inOrder(records.all('person').values())
      .filter(({ id }) => wanted(id))
      .map(({ id, name, mail }) => ({ key: id, labels: [name, mail && `${name} (${mail})`] })),
  );
}

/** Matrices by title; where titles repeat, with unit and period. */
export function matrixChoices(records: RecordSet, matrices: readonly Matrix[]): readonly Choice[] {
  return distinct(
    matrices.map(({ id, title, unit, period }) => {
      const place = `${records.get('unit', unit)?.name ?? ''}, ${records.get('period', period)?.label ?? ''}`;
      return { key: id, labels: [title, `${title} (${place})`] };
    }),
  );
}

interface Wish {
  readonly key: string;
  /** The best first. */
  readonly labels: readonly string[];
}

/** Gives each choice the first of its labels that it shares with no other, else its first one with a number. */
function distinct(wishes: readonly Wish[]): readonly Choice[] {
  const said = wishes.map(({ labels }) => labels.map(headingText));
  const uses = new Map<string, number>();
  for (const labels of said) {
    for (const label of new Set(labels.map(fold))) uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  const taken = new Set<string>();
  return wishes.map(({ key }, at) => {
    const labels = said[at] ?? [];
    const alone = labels.find((label) => label !== '' && uses.get(fold(label)) === 1);
    const label = alone ?? numbered(labels.find((each) => each !== '') ?? key, taken, uses);
    taken.add(fold(label));
    return { key, label };
  });
}

function numbered(label: string, taken: ReadonlySet<string>, uses: ReadonlyMap<string, number>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? label : `${label} (${number})`;
    const free = number === 1 || !uses.has(fold(tried));
    if (free && !taken.has(fold(tried))) return tried;
  }
}
