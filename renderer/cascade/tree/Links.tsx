import { above } from '#shared/plan/queries/chain.ts';
import type { Cascade } from '../use-cascade.ts';
import { type Box, linkCrosses, linkPath, type PlacedNode, type TreeLayout } from './tree-layout.ts';

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
  if (lit)
    for (const [from, to] of besides(layout, cascade)) {
      if (linkCrosses(from, to, seen)) paths.besides += linkPath(from, to);
    }
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

/** What the items of the shown chain serve besides what they stand below. */
function besides(
  layout: TreeLayout,
  { lit, records }: Cascade,
): readonly (readonly [PlacedNode, PlacedNode])[] {
  return [...(lit ?? [])].flatMap((key) => {
    const to = layout.byKey.get(key);
    const subject = to?.shown.node.subject;
    if (!to || subject?.at !== 'item') return [];
    return above(records, subject.item).flatMap(({ item }) => {
      const from = layout.byKey.get(item.id);
      return from && lit?.has(item.id) && to.shown.parent?.node !== from.shown.node
        ? [[from, to] as const]
        : [];
    });
  });
}
