import { cycleLink, setLink } from '#shared/plan/commands/links.ts';
import { cycleDuty, setDuty } from '#shared/plan/commands/people.ts';
import { dutyIdOf, linkIdOf } from '#shared/plan/ids.ts';
import { dutiesOf, strengthsOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Scale, ScaleLevel } from '#shared/plan/records/fields.ts';
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
