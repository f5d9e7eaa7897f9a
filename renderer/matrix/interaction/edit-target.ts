import { setField } from '#shared/plan/commands/fields.ts';
import { addItem, editText } from '#shared/plan/commands/items.ts';
import { addParticipant, renamePerson } from '#shared/plan/commands/people.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { planOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Role } from '#shared/plan/records/fields.ts';
import type { PlanCommand } from '../../state/plan-store.ts';
import type { HeadTarget } from './target.ts';

/** The text that a target stands for; empty for the boxes that make a new item or person. */
export function textOf(records: RecordSet, matrix: MatrixId, target: HeadTarget): string {
  switch (target.at) {
    case 'item':
      return records.get('item', target.item)?.text ?? '';
    case 'person':
      return records.get('person', target.person)?.name ?? '';
    case 'trueNorth':
      return planOf(records)?.trueNorth ?? '';
    case 'title':
      return records.get('matrix', matrix)?.title ?? '';
    case 'nextItem':
    case 'nextPerson':
      return '';
  }
}

/** The command that writes what was typed; null where there is nothing to write. `role` is that of the side of a new item. */
export function writeText(
  records: RecordSet,
  matrix: MatrixId,
  target: HeadTarget,
  typed: string,
  role: Role | null,
): PlanCommand | null {
  const text = typed.trim();
  if (text === textOf(records, matrix, target)) return null;
  switch (target.at) {
    case 'item':
      return (now, context) => editText(now, { item: target.item, text }, context);
    case 'nextItem':
      return (
        role &&
        ((now, context) =>
          addItem(now, { matrix, role, text, ...(target.after && { after: target.after }) }, context))
      );
    case 'trueNorth': {
      const plan = planOf(records);
      return (
        (plan &&
          ((now, context) =>
            setField(now, { kind: 'plan', id: plan.id, field: 'trueNorth', value: text }, context))) ??
        null
      );
    }
    default:
      // Names and titles are needed and stand on one line.
      return text === '' ? null : writeName(matrix, target, text.replace(/\s+/g, ' '));
  }
}

function writeName(
  matrix: MatrixId,
  target: Extract<HeadTarget, { at: 'person' | 'nextPerson' | 'title' }>,
  name: string,
): PlanCommand {
  return (now, context) => {
    if (target.at === 'person') return renamePerson(now, { person: target.person, name }, context);
    if (target.at === 'nextPerson') return addParticipant(now, { matrix, name }, context);
    return setField(now, { kind: 'matrix', id: matrix, field: 'title', value: name }, context);
  };
}
