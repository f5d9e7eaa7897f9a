import { escapeXml } from '../matrix/xml.ts';
import type { GraphEdge, GraphNode, PlanGraph } from './graph.ts';

interface Key {
  readonly name: string;
  readonly type: 'string' | 'double';
}

const text = (name: string): Key => ({ name, type: 'string' });

/** What is told of nodes and edges; `label` is what most programs show. docs/formats.md describes each. */
const NODE_KEYS: readonly Key[] = [
  'label',
  'kind',
  'code',
  'text',
  'role',
  'unit',
  'matrix',
  'owner',
  'status',
].map(text);
const EDGE_KEYS: readonly Key[] = [
  ...['label', 'kind', 'strength', 'effect', 'reason', 'note'].map(text),
  { name: 'weight', type: 'double' },
];

/** The graph as a GraphML document. */
export function graphMl({ title, clusters, edges }: PlanGraph): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keysOf('node', NODE_KEYS),
    ...keysOf('edge', EDGE_KEYS),
    '<graph id="plan" edgedefault="undirected">',
    ...(title === '' ? [] : [`<desc>${escapeXml(title)}</desc>`]),
    ...clusters.flatMap(({ nodes }) => nodes.map(nodeElement)),
    ...edges.map(edgeElement),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function keysOf(of: 'node' | 'edge', keys: readonly Key[]): readonly string[] {
  return keys.map(
    ({ name, type }) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function nodeElement({ id, ...node }: GraphNode): string {
  const values = { label: labelOf(node), ...node };
  return `<node id="${escapeXml(id)}">${dataOf('node', values)}</node>`;
}

function edgeElement({ source, target, ...values }: GraphEdge): string {
  // An id of an edge must not hold the tilde of the record's own id.
  const id = `${values.kind}.${source}.${target}`;
  const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`;
  const directed = values.kind === 'cascade' ? ' directed="true"' : '';
  return `<edge id="${escapeXml(id)}" ${ends}${directed}>${dataOf('edge', values)}</edge>`;
}

/** What is empty is left out. */
function dataOf(of: 'node' | 'edge', values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<data key="${of}-${name}">${escapeXml(String(value))}</data>`)
    .join('');
}

export function labelOf({ code, text }: Pick<GraphNode, 'code' | 'text'>): string {
  return `${code} ${text}`.trim();
}
