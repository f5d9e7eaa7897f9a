import type { Break } from '#shared/cascade/breaks.ts';
import type { CascadeRefusal } from '#shared/plan/queries/cascade-refusal.ts';
import { planOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item, Mirror } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { speech } from '../messages/speech.ts';

/** What a break of the chain means, in a sentence. */
export function breakSentence(at: Break): string {
  if (at.at === 'skipped') return t('cascade.break.skipped', { code: at.upper.code });
  return t(`cascade.break.${at.at}`);
}

/** The unit of an item, or that it belongs to another plan. */
export function unitNameOf(records: RecordSet, item: Item | Mirror): string {
  if (item.kind === 'mirror') return t('cascade.otherPlan');
  const matrix = records.get('matrix', item.matrix);
  return (matrix && records.get('unit', matrix.unit)?.name) ?? '';
}

/** What the plan calls an item's role. */
export function roleNameOf(records: RecordSet, item: Item | Mirror): string {
  const own = planOf(records)?.roleNames?.[item.role];
  if (own) return own;
  const matrix = item.kind === 'item' ? records.get('matrix', item.matrix) : undefined;
  return speech().words.arrangements[matrix?.arrangement ?? 'compass'].roles[item.role];
}

/** Why a unit cannot take an item on. */
export function refusalSentence(refusal: CascadeRefusal, code: string, unit: string): string {
  return t(`cascade.refused.${refusal}`, { code, unit });
}
