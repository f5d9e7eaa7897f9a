import type { MatrixId, UnitId } from '../plan/ids.ts';
import { type UnitNode, unitTree } from '../plan/queries/units.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { ROLES } from '../plan/records/fields.ts';
import { type Chain, carriedDown, reachedFrom, strongestChain, tellingChain } from './chains.ts';
import { type CarryingGraph, type CarryingNode, carryingGraph } from './graph.ts';

/**
 * How much of the vision a plan carries. The vision is the long-term objectives of the topmost matrices, an equal share
 * each; an objective is carried as far as its strongest chain goes without loss down to a measure that has an owner and a
 * target. A link, a take-over, an owner or a target more never lowers it.
 */
export interface Alignment {
  readonly records: RecordSet;
  readonly graph: CarryingGraph;
  /** The vision; empty where the plan has none yet. */
  readonly objectives: readonly CarryingNode[];
  /** The mean of how far the objectives are carried, 0..1; 0 without objectives. */
  readonly score: number;
  /** How far an item is carried, 0..1. */
  carried(node: CarryingNode): number;
  /** The chain behind that figure; of an item that is not carried at all the one that gets furthest before it breaks. */
  chain(node: CarryingNode): Chain;
}

export function alignmentOf(records: RecordSet): Alignment {
  const graph = carryingGraph(records);
  const down = carriedDown(graph);
  const carried = ({ place }: CarryingNode) => down.shares[place] ?? 0;
  const chain = (node: CarryingNode) =>
    strongestChain(down, node) ??
    tellingChain(reachedFrom(node), () => true) ?? { start: node, steps: [], share: 1 };
  const top = topUnits(records, graph);
  const objectives = firstSides(graph.inReadingOrder.filter(({ matrix }) => top.has(matrix.unit)));
  return { records, graph, objectives, score: meanOf(objectives.map(carried)), carried, chain };
}

/** What each unit itself stands for: the first sides of its matrices, and what it has taken over from another level. */
export function objectivesByUnit({
  records,
  graph,
}: Alignment): ReadonlyMap<UnitId, readonly CarryingNode[]> {
  const takenOver = new Set(Array.from(records.all('cascadeLink').values(), ({ lower }) => lower));
  const first = new Set(firstSides(graph.inReadingOrder));
  const standing = graph.inReadingOrder.filter((node) => first.has(node) || takenOver.has(node.item.id));
  return Map.groupBy(standing, ({ matrix }) => matrix.unit);
}

/** 0 of nothing. */
export function meanOf(shares: readonly number[]): number {
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Of each matrix its long-term objectives; where it has none, what stands first in it. Measures alone aim at nothing. */
function firstSides(nodes: readonly CarryingNode[]): readonly CarryingNode[] {
  const first = new Map<MatrixId, number>();
  for (const { item, matrix } of nodes) {
    const place = ROLES.indexOf(item.role);
    first.set(matrix.id, Math.min(first.get(matrix.id) ?? place, place));
  }
  return nodes.filter(
    ({ item, matrix }) => item.role !== 'measure' && ROLES.indexOf(item.role) === first.get(matrix.id),
  );
}

/** The units that have items while no unit above them has any. */
function topUnits(records: RecordSet, { nodes }: CarryingGraph): ReadonlySet<UnitId> {
  const withItems = new Set(nodes.map(({ matrix }) => matrix.unit));
  const found = new Set<UnitId>();
  const walk = (branches: readonly UnitNode[]) => {
    for (const { unit, children } of branches) {
      if (withItems.has(unit.id)) found.add(unit.id);
      else walk(children);
    }
  };
  walk(unitTree(records.all('unit').values()));
  return found;
}
