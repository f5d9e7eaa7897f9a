import { setField } from '#shared/plan/commands/fields.ts';
import { cycleLink, setLink } from '#shared/plan/commands/links.ts';
import { cycleDuty, setDuty } from '#shared/plan/commands/people.ts';
import { dutyIdOf, type ItemId, linkIdOf } from '#shared/plan/ids.ts';
import { required } from '#shared/plan/lookup.ts';
import { dutiesOf, strengthsOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Scale, ScaleLevel } from '#shared/plan/records/fields.ts';
import { speech } from '../../messages/speech.ts';
import type { PlanCommand } from '../../state/plan-store.ts';
import type { CellTarget } from './target.ts';

/** The scale whose levels a cell may hold. */
export function scaleOf(records: RecordSet, cell: CellTarget): Scale {
  return cell.at === 'link' ? strengthsOf(records) : dutiesOf(records);
}

/** The level that a cell holds now; null where it is empty or holds a level that the scale no longer has. */
export function levelIn(records: RecordSet, cell: CellTarget): ScaleLevel | null {
  const key =
    cell.at === 'link'
      ? records.get('link', linkIdOf(cell.row, cell.column))?.strength
      : records.get('duty', dutyIdOf(cell.row, cell.column))?.level;
  return scaleOf(records, cell).find((level) => level.key === key) ?? null;
}

/**
 * The level that a key sets: its place in the scale (1 the strongest), its glyph, or the first letter of its label where
 * no other level begins with it. Null clears; undefined where the key means nothing here.
 */
export function levelForKey(scale: Scale, key: string): ScaleLevel | null | undefined {
  if (key === '0') return null;
  if (/^[1-9]$/.test(key)) return scale[Number(key) - 1];
  const wanted = key.toLocaleLowerCase();
  return scale.find((level) => level.glyph === key || letterOf(scale, level) === wanted);
}

/** The letter key of a level, in lower case; empty where two levels of the scale begin alike. */
export function letterOf(scale: Scale, level: ScaleLevel): string {
  const { words } = speech();
  const first = (text: string) => [...text.trim().toLocaleLowerCase()][0] ?? '';
  const letter = first(words.level(level));
  const alike = scale.filter((other) => first(words.level(other)) === letter).length;
  return alike === 1 && !/\d/.test(letter) ? letter : '';
}

/** One click: none, strongest, …, weakest, none. */
export function cycleCell(cell: CellTarget): PlanCommand {
  return (records, context) =>
    cell.at === 'link'
      ? cycleLink(records, { a: cell.row, b: cell.column }, context)
      : cycleDuty(records, { item: cell.row, person: cell.column }, context);
}

export function setCell(cell: CellTarget, level: string | null): PlanCommand {
  return (records, context) =>
    cell.at === 'link'
      ? setLink(records, { a: cell.row, b: cell.column, strength: level }, context)
      : setDuty(records, { item: cell.row, person: cell.column, level }, context);
}

/** Turns the effect of a link between positive and adverse. */
export function turnEffect(row: ItemId, column: ItemId): PlanCommand {
  return (records, context) => {
    const { id, effect } = required(records, 'link', linkIdOf(row, column));
    const value = effect === 'positive' ? 'negative' : 'positive';
    return setField(records, { kind: 'link', id, field: 'effect', value }, context);
  };
}
