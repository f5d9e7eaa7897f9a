import { recordsWhere } from '../plan/lookup.ts';
import { inOrder } from '../plan/order.ts';
import { planOf, strengthsOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Role } from '../plan/records/fields.ts';
import type { Item } from '../plan/records/records.ts';

/** What a plan says about how its items hang together, free of any file format. */
export interface PlanGraph {
  readonly title: string;
  readonly clusters: readonly GraphCluster[];
  readonly edges: readonly GraphEdge[];
}

/** The items of one matrix, or (with an empty id) those of other plans that this one serves. */
export interface GraphCluster {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly nodes: readonly GraphNode[];
}

export interface GraphNode {
  readonly id: string;
  readonly kind: 'item' | 'mirror';
  readonly code: string;
  readonly text: string;
  readonly role: Role;
  /** Of the item's unit and its matrix; empty for an item of another plan. */
  readonly unit: string;
  readonly matrix: string;
  readonly owner: string;
  /** Null for an item of another plan. */
  readonly status: Item['status'] | null;
}

export type GraphEdge =
  | {
      readonly kind: 'link';
      readonly source: string;
      readonly target: string;
      /** Key of the level in the plan's scale. */
      readonly strength: string;
      /** The level's name and weight; null where the scale has no such level any more. */
      readonly label: string | null;
      readonly weight: number | null;
      readonly effect: 'positive' | 'negative';
      readonly reason: string;
    }
  /** From an item to the objective of a lower level that it became. */
  | { readonly kind: 'cascade'; readonly source: string; readonly target: string; readonly note: string };

/** The items of a plan, their links, and the cascade between the levels; every end of an edge is a node. */
export function graphOf(records: RecordSet): PlanGraph {
  const plan = planOf(records);
  const clusters = records.list('matrix').map((matrix): GraphCluster => {
    const unit = records.get('unit', matrix.unit)?.name ?? '';
    const nodes = inOrder(recordsWhere(records, 'item', 'matrix', matrix.id)).map(
      ({ id, code, text, role, owner, status }): GraphNode => ({
        id,
        kind: 'item',
        code,
        text,
        role,
        unit,
        matrix: matrix.title,
        owner: owner === null ? '' : (records.get('person', owner)?.name ?? ''),
        status,
      }),
    );
    return { id: matrix.id, title: matrix.title, unit, nodes };
  });
  const mirrors = records.list('mirror').map(
    ({ id, code, text, role }): GraphNode => ({
      id,
      kind: 'mirror',
      code,
      text,
      role,
      unit: '',
      matrix: '',
      owner: '',
      status: null,
    }),
  );
  if (mirrors.length > 0) clusters.push({ id: '', title: '', unit: '', nodes: mirrors });
  const known = new Set(clusters.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const edges = [...linksOf(records), ...cascadesOf(records)];
  return {
    title: plan?.title ?? '',
    clusters,
    edges: edges.filter(({ source, target }) => known.has(source) && known.has(target)),
  };
}

function linksOf(records: RecordSet): readonly GraphEdge[] {
  const levels = new Map(strengthsOf(records).map((level) => [level.key, level]));
  return records.list('link').map(({ a, b, strength, effect, reason }) => {
    const level = levels.get(strength);
    return {
      kind: 'link',
      source: a,
      target: b,
      strength,
      label: level?.label ?? null,
      weight: level?.weight ?? null,
      effect,
      reason,
    };
  });
}

function cascadesOf(records: RecordSet): readonly GraphEdge[] {
  return records
    .list('cascadeLink')
    .map(({ upper, lower, note }) => ({ kind: 'cascade', source: upper, target: lower, note }));
}
