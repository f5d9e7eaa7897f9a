import { above, below } from '#shared/plan/queries/chain.ts';
import type { Cascade } from '../use-cascade.ts';
import { type Box, cardsIn, linkCrosses, linkPath, type PlacedNode, type TreeLayout } from './tree-layout.ts';

interface LinksProps {
  readonly layout: TreeLayout;
  readonly seen: Box;
  readonly cascade: Cascade;
}

/** The links between the cards in the window; one path for all of a kind, so that their number costs little. */
export function Links({ layout, seen, cascade }: LinksProps) {
  const { lit, breaks } = cascade;
  const paths = { plain: '', lit: '', torn: '', besides: '' };
  for (const to of layout.nodes) {
    const { node, parent } = to.shown;
    const from = parent && layout.byKey.get(parent.node.key);
    if (!from || !linkCrosses(from, to, seen)) continue;
    const isLit = lit?.has(node.key) && lit.has(from.shown.node.key);
    const subject = node.subject;
    const torn =
      subject.at === 'loose' ||
      (subject.at === 'item' && breaks.get(subject.item.id)?.some(({ at }) => at === 'skipped'));
    paths[torn ? 'torn' : isLit ? 'lit' : 'plain'] += linkPath(from, to);
  }
  for (const [from, to] of besides(layout, seen, cascade)) paths.besides += linkPath(from, to);
  const [x, y] = [Math.max(0, seen.left), Math.max(0, seen.top)];
  const [width, height] = [Math.min(layout.width, seen.right) - x, Math.min(layout.height, seen.bottom) - y];
  return (
    <svg
      aria-hidden
      className="why-links"
      style={{ transform: `translate(${x}px, ${y}px)` }}
      width={Math.max(0, width)}
      height={Math.max(0, height)}
      viewBox={`${x} ${y} ${Math.max(0, width)} ${Math.max(0, height)}`}
    >
      <path className="why-link" d={paths.plain} />
      <path className="why-link is-torn" d={paths.torn} />
      <path className="why-link is-besides" d={paths.besides} />
      <path className="why-link is-lit" d={paths.lit} />
    </svg>
  );
}

/** Dotted lines take long to paint; of more than this nobody sees where one leads. */
const MOST_BESIDES = 150;

/** What the items of the shown chain serve besides what they stand below, as far as one end is in the window. */
function besides(
  layout: TreeLayout,
  seen: Box,
  { lit, records }: Cascade,
): readonly (readonly [PlacedNode, PlacedNode])[] {
  if (!lit) return [];
  const found = new Map<string, readonly [PlacedNode, PlacedNode]>();
  for (const card of cardsIn(layout, seen)) {
    const { subject, key } = card.shown.node;
    if (subject.at !== 'item' || !lit.has(key)) continue;
    const ends = [
      ...above(records, subject.item).map(({ item }) => [item.id, key] as const),
      ...below(records, subject.item).map(({ item }) => [key, item.id] as const),
    ];
    for (const [upper, lower] of ends) {
      const [from, to] = [layout.byKey.get(upper), layout.byKey.get(lower)];
      if (!from || !to || !lit.has(upper) || !lit.has(lower)) continue;
      if (to.shown.parent?.node !== from.shown.node) found.set(`${upper} ${lower}`, [from, to]);
      if (found.size >= MOST_BESIDES) return [...found.values()];
    }
  }
  return [...found.values()];
}
