import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { planOf } from '../queries/scales.ts';
import type { RecordSet } from '../record-set.ts';
import { type Scale, scale as scaleSchema } from '../records/fields.ts';
import type { PlanRecord } from '../records/records.ts';
import { CommandError, changing, removing, together } from './command.ts';
import { labelsFor } from './labels.ts';

export type ScaleName = 'strengths' | 'duties';

/**
 * Gives the plan another scale of link strengths or duties, together with all its marks. `records` must be the whole plan.
 * @param args.becomes by the key of a level that goes: the level that its marks get instead, or null to take them away.
 *   A level that goes and is not named here may not be in use.
 * @throws CommandError where the scale is not valid, or marks would be left without a level.
 */
export function setScale(
  records: RecordSet,
  args: {
    readonly scale: ScaleName;
    readonly levels: Scale;
    readonly becomes: Readonly<Record<string, string | null>>;
  },
  context: EditContext,
): Edit {
  const plan = planOf(records);
  if (!plan) throw new CommandError('There is no plan to give a scale.');
  const levels = checked(args.levels);
  const keys = new Set(levels.map(({ key }) => key));
  const marks = args.scale === 'strengths' ? records.list('link') : records.list('duty');
  const differences = marks.flatMap((mark: Extract<PlanRecord, { kind: 'link' | 'duty' }>) => {
    const level = mark.kind === 'link' ? mark.strength : mark.level;
    if (keys.has(level)) return [];
    const next = args.becomes[level];
    if (next === null) return [removing(mark)];
    if (next === undefined || !keys.has(next)) {
      throw new CommandError(`Say what becomes of the marks “${labelOf(plan[args.scale], level)}” first.`);
    }
    return [mark.kind === 'link' ? changing(mark, { strength: next }) : changing(mark, { level: next })];
  });
  return makeEdit(
    context,
    labelsFor(context).changeScale(args.scale),
    together(changing(plan, { [args.scale]: levels }), ...differences),
  );
}

function checked(levels: Scale): Scale {
  const parsed = scaleSchema.safeParse(levels);
  if (!parsed.success) {
    throw new CommandError(`This scale is not valid: ${parsed.error.issues[0]?.message ?? ''}.`);
  }
  if (levels.some(({ label }) => label.trim() === '')) throw new CommandError('Every level needs a name.');
  if (new Set(levels.map(({ key }) => key)).size < levels.length) {
    throw new CommandError('Two levels of a scale cannot have the same key.');
  }
  return parsed.data;
}

function labelOf(scale: Scale, key: string): string {
  return scale.find((level) => level.key === key)?.label ?? key;
}
