import { allowedInXml } from '../matrix/xml.ts';
import type { GraphCluster, GraphEdge, PlanGraph } from './graph.ts';
import { labelOf } from './graph-ml.ts';

/** The graph in the DOT language of Graphviz: a box for each item, a frame for each matrix, an arrow for each cascade. */
export function graphDot({ title, clusters, edges }: PlanGraph): string {
  return [
    'graph plan {',
    `  graph [label=${quoted(title)}, rankdir=LR];`,
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    ...clusters.flatMap(clusterLines),
    ...edges.map((edge) => `  ${edgeStatement(edge)}`),
    '}',
    '',
  ].join('\n');
}

function clusterLines({ id, title, nodes }: GraphCluster): readonly string[] {
  return [
    `  subgraph ${quoted(`cluster_${id}`)} {`,
    `    label=${quoted(title)};`,
    ...nodes.map(
      ({ id: node, kind, code, text, role, unit, owner }) =>
        `    ${quoted(node)} [${attributes({ label: labelOf({ code, text }), kind, code, role, unit, owner })}];`,
    ),
    '  }',
  ];
}

function edgeStatement(edge: GraphEdge): string {
  const ends = `${quoted(edge.source)} -- ${quoted(edge.target)}`;
  if (edge.kind === 'cascade') {
    return `${ends} [${attributes({ kind: 'cascade', dir: 'forward', style: 'bold', tooltip: edge.note })}];`;
  }
  const { strength, label, weight, effect, reason } = edge;
  const style = effect === 'negative' ? 'dashed' : 'solid';
  const known = { kind: 'link', strength, effect, style, label: label ?? strength, tooltip: reason };
  // Not as `weight`, which Graphviz takes for a pull, in whole numbers.
  return `${ends} [${attributes({ ...known, strength_weight: weight === null ? '' : String(weight) })}];`;
}

/** What is empty is left out. */
function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${quoted(value)}`)
    .join(', ');
}

/** A quoted string. A doubled backslash is one in a label, and cannot be the beginning of an escape such as \N. */
export function quoted(text: string): string {
  const escaped = allowedInXml(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/\r\n|\r|\n/g, '\\n');
  return `"${escaped}"`;
}
