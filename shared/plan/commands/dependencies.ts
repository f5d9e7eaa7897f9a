import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { type DependencyId, dependencyId } from '../ids.ts';
import { required } from '../lookup.ts';
import { circleClosedBy } from '../queries/circles.ts';
import { DependencyGraph, holds } from '../queries/dependency-graph.ts';
import type { RecordSet } from '../record-set.ts';
import { blankDependency } from '../records/blank.ts';
import type { Dependency } from '../records/records.ts';
import { adding, CommandError, changing, removing } from './command.ts';
import { labelsFor } from './labels.ts';

/** What a person says of a dependency; which items it joins stays. */
export type DependencyFields = Partial<Pick<Dependency, 'what' | 'by' | 'promisedBy' | 'agreement' | 'note'>>;

/**
 * Says that an item needs another one. The dependency is the first added record.
 * @throws CommandError where that would close a circle, which it names. A circle that the given records do not show, or that
 * comes in by a merge or an import, is found by the checks.
 */
export function addDependency(
  records: RecordSet,
  { item, needs, ...fields }: Pick<Dependency, 'item' | 'needs'> & DependencyFields,
  context: EditContext,
): Edit {
  const taker = required(records, 'item', item);
  const giver = required(records, 'item', needs);
  if (item === needs) throw new CommandError(`${taker.code} cannot need itself; choose another item.`);
  const made = blankDependency({ id: dependencyId.parse(context.newId()), item, needs, ...fields });
  refuseCircle(records, made);
  return makeEdit(context, labelsFor(context).addDependency(taker.code, giver.code), adding(made));
}

/**
 * Changes what is said of a dependency.
 * @throws CommandError where it would hold again, and with that close a circle
 */
export function changeDependency(
  records: RecordSet,
  { dependency: id, ...fields }: { readonly dependency: DependencyId } & DependencyFields,
  context: EditContext,
): Edit {
  const before = required(records, 'dependency', id);
  const after = { ...before, ...fields };
  if (!holds(records, before)) refuseCircle(records, after);
  const label = labelsFor(context).changeDependency(...codesOf(records, before));
  return makeEdit(context, label, changing(before, fields));
}

export function removeDependency(
  records: RecordSet,
  args: { readonly dependency: DependencyId },
  context: EditContext,
): Edit {
  const dependency = required(records, 'dependency', args.dependency);
  const label = labelsFor(context).removeDependency(...codesOf(records, dependency));
  return makeEdit(context, label, removing(dependency));
}

function refuseCircle(records: RecordSet, dependency: Dependency): void {
  if (!holds(records, dependency)) return;
  const circle = circleClosedBy(new DependencyGraph(records), dependency);
  if (!circle) return;
  const codes = [...circle, dependency.item].map((id) => cited(records, id, dependency));
  throw new CommandError(
    `This would be a circle, in which nothing can begin: ${codes.join(' needs ')}. Take one of these dependencies out first.`,
  );
}

/** The code of an item, and its unit where it is of another matrix: the same codes stand for other things there. */
function cited(records: RecordSet, id: string, { item }: Dependency): string {
  const named = records.get('item', id);
  if (!named || named.matrix === records.get('item', item)?.matrix) return named?.code ?? '…';
  const unit = records.get('unit', records.get('matrix', named.matrix)?.unit ?? '');
  return unit ? `${named.code} [${unit.name}]` : named.code;
}

function codesOf(records: RecordSet, { item, needs }: Dependency): readonly [taker: string, giver: string] {
  return [records.get('item', item)?.code ?? '…', records.get('item', needs)?.code ?? '…'];
}
