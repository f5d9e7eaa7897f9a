// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf, type PlanGraph } from '#shared/exchange/graph.ts';
import { graphDot, quoted } from '#shared/exchange/graph-dot.ts';
import { graphMl } from '#shared/exchange/graph-ml.ts';
import { allowedInXml } from '#shared/matrix/xml.ts';
import { buildSample } from '#shared/samples/samples.ts';

/** Any characters, and often those that mean something to a format. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('"', '\\', '\n', '\r', '<', '&', ']]>', 'N', '技', '\0'),
    maxLength: 20,
  }),
);
const HOSTILE = '</data><x>&"\'\\" -- }\n;\u0000\ud800';

/** @throws where the text is no well-formed XML */
function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(error.textContent ?? 'not well-formed');
  return document;
}

const dataOf = (element: Element | undefined) =>
  Object.fromEntries(
    [...(element?.querySelectorAll('data') ?? [])].map((data) => [
      data.getAttribute('key'),
      data.textContent,
    ]),
  );

describe('the graph of a plan', () => {
  const records = buildSample('automotive');
  const graph = graphOf(records);

  it('has every item once, each link and each cascade', () => {
    const nodes = graph.clusters.flatMap(({ nodes }) => nodes);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(records.list('item').length);
    const kinds = Map.groupBy(graph.edges, ({ kind }) => kind);
    expect(kinds.get('link')).toHaveLength(records.list('link').length);
    expect(kinds.get('cascade')).toHaveLength(records.list('cascadeLink').length);
    expect(records.list('cascadeLink').length).toBeGreaterThan(0);
  });

  it('says how strong a link is by key, name and weight', () => {
    const lean = records.list('item').find(({ text }) => text === 'Lean cells')?.id;
    const link = graph.edges.find(({ source, target }) => source === lean || target === lean);
    expect(link).toMatchObject({ kind: 'link', label: expect.any(String), weight: expect.any(Number) });
  });

  it('leaves out an edge one end of which is not known', () => {
    const [removed] = records.list('item');
    const less = graphOf(records.with([], removed ? [removed] : []));
    expect(less.edges.some(({ source, target }) => removed?.id === source || removed?.id === target)).toBe(
      false,
    );
    expect(less.edges.length).toBeLessThan(graph.edges.length);
  });
});

describe('GraphML', () => {
  const document = parsed(graphMl(graphOf(buildSample('automotive'))));

  it('declares every key that it uses', () => {
    const declared = new Set([...document.querySelectorAll('key')].map(({ id }) => id));
    const used = new Set([...document.querySelectorAll('data')].map((data) => data.getAttribute('key')));
    expect([...used].filter((key) => !declared.has(key ?? ''))).toEqual([]);
  });

  it('tells of an item its code, text, role, unit and matrix', () => {
    const node = [...document.querySelectorAll('node')].find(
      (each) => dataOf(each)['node-text'] === 'Lean cells',
    );
    expect(dataOf(node)).toMatchObject({
      'node-label': 'P3 Lean cells',
      'node-code': 'P3',
      'node-role': 'priority',
      'node-unit': 'Components Division',
    });
  });

  it('joins nodes that are there, cascades with a direction', () => {
    const ids = new Set([...document.querySelectorAll('node')].map(({ id }) => id));
    const edges = [...document.querySelectorAll('edge')];
    expect(edges.every((edge) => ids.has(edge.getAttribute('source') ?? ''))).toBe(true);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    const directed = edges.filter((edge) => edge.getAttribute('directed') === 'true');
    expect(directed.every((edge) => dataOf(edge)['edge-kind'] === 'cascade')).toBe(true);
    expect(directed.length).toBeGreaterThan(0);
  });

  it('gives back every text that XML can hold', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, reason) => {
        const read = parsed(graphMl(graphWith(text, reason)));
        const asParsed = (value: string) => allowedInXml(value).replace(/\r\n?/g, '\n');
        expect(dataOf(read.querySelectorAll('node')[0])['node-text'] ?? '').toBe(asParsed(text));
        expect(dataOf(read.querySelectorAll('edge')[0])['edge-reason'] ?? '').toBe(asParsed(reason));
      }),
    );
  });
});

describe('DOT', () => {
  it('frames the items of each matrix and tells cascades from links', () => {
    const dot = graphDot(graphOf(buildSample('automotive')));
    expect(dot).toContain('label="P3 Lean cells"');
    expect(dot).toMatch(/ -- .*kind="cascade", dir="forward"/);
    expect(dot.match(/subgraph "cluster_/g)).toHaveLength(buildSample('automotive').list('matrix').length);
  });

  it('keeps any text within its quotes', () => {
    fc.assert(fc.property(anyText, (text) => quotedEnd(quoted(text)) === quoted(text).length));
    expect(quotedEnd(quoted('a\\'))).toBe(quoted('a\\').length);
  });

  it('balances its braces and quotes with hostile texts', () => {
    const plain = graphDot(graphWith('text', 'reason'));
    const hostile = graphDot(graphWith(HOSTILE, HOSTILE));
    expect(withoutStrings(hostile)).toBe(withoutStrings(plain));
  });
});

function graphWith(text: string, reason: string): PlanGraph {
  const node = {
    kind: 'item',
    code: 'P1',
    role: 'priority',
    unit: 'U',
    matrix: 'M',
    owner: 'O',
    status: 'open',
  } as const;
  return {
    title: 'Plan',
    clusters: [
      {
        id: 'm',
        title: text,
        unit: 'U',
        nodes: [
          { id: 'a', text, ...node },
          { id: 'b', text: 'other', ...node },
        ],
      },
    ],
    edges: [
      {
        kind: 'link',
        source: 'a',
        target: 'b',
        strength: 'strong',
        label: 'Strong',
        weight: 9,
        effect: 'negative',
        reason,
      },
    ],
  };
}

/** Where a quoted string of DOT is over, as Graphviz reads it. */
function quotedEnd(dot: string): number {
  for (let at = 1; at < dot.length; at += 1) {
    if (dot[at] === '\\') at += 1;
    else if (dot[at] === '"') return at + 1;
    else if (dot[at] === '\n') break;
  }
  return -1;
}

function withoutStrings(dot: string): string {
  return dot.replace(/"(?:[^"\\]|\\.)*"/g, '""');
}
