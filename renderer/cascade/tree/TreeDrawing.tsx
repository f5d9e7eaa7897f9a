import { type MouseEvent, type Ref, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ShownNode } from '#shared/cascade/opening.ts';
import type { WhyNode } from '#shared/cascade/why-tree.ts';
import { planOf } from '#shared/plan/queries/scales.ts';
import type { Item, Mirror } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { type ScrollView, useScrollView } from '../../ui/use-scroll-view.ts';
import type { DrawingKeys } from '../drawing-keys.ts';
import type { Cascade } from '../use-cascade.ts';
import { unitNameOf } from '../words.ts';
import { Links } from './Links.tsx';
import { NodeCard } from './NodeCard.tsx';
import { type Box, CARD, cardsIn, type PlacedNode, type TreeLayout } from './tree-layout.ts';
import { useTreeKeys } from './use-tree-keys.ts';
import './tree.css';

/** How far the drawing scrolls until other cards are drawn, and how far beyond what is in view; in CSS pixels. */
const STEP = 180;
const BEYOND = 360;

export interface DrawingProps extends DrawingKeys {
  readonly onDrag: (item: Item | Mirror | null) => void;
  readonly element: Ref<HTMLDivElement>;
}

interface TreeDrawingProps extends DrawingProps {
  readonly layout: TreeLayout;
  readonly scale: number;
}

/** The tree from left to right; only what the window shows is drawn. */
export function TreeDrawing({ layout, scale, element, ...props }: TreeDrawingProps) {
  const { cascade, canEdit, onOpen, onDrag } = props;
  const { records, tree, breaks, kept, selected, lit } = cascade;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const seen = drawnBox(useScrollView(scroller, { x: STEP, y: STEP }), scale);
  const cards = withSelected(cardsIn(layout, seen), layout, selected?.key ?? null);
  const anchor = useRef<string | null>(null);
  const toggle = ({ node, children }: ShownNode) => {
    anchor.current = node.key;
    cascade.open([node.key], children.length === 0);
  };
  useAnchor(scroller, layout, anchor, scale);
  useShowSelected(scroller, layout, selected?.key ?? null, scale);
  const onKeyDown = useTreeKeys({ ...props, toggle });

  const north = planOf(records)?.trueNorth ?? '';
  const nodeAt = ({ target }: MouseEvent): ShownNode | undefined => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    return layout.byKey.get(card?.dataset.key ?? '')?.shown;
  };
  const onClick = (event: MouseEvent) => {
    const at = nodeAt(event);
    if (!at) return cascade.select(null);
    if (event.target instanceof Element && event.target.closest('[data-toggle]')) toggle(at);
    else cascade.select(at.node.key);
  };
  return (
    <div
      ref={(made) => {
        scroller.current = made;
        if (typeof element === 'function') element(made);
        else if (element) element.current = made;
      }}
      className="why-scroller"
      role="tree"
      aria-label={t('cascade.tree')}
      tabIndex={0}
      aria-activedescendant={selected && layout.byKey.has(selected.key) ? `${id}-${selected.key}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={(event) => {
        const at = nodeAt(event);
        if (at?.node.subject.at === 'item') onOpen(at.node.subject.item);
        else if (at) toggle(at);
      }}
      onDragStart={(event) => {
        const subject = nodeAt(event)?.node.subject;
        if (subject?.at !== 'item') return event.preventDefault();
        event.dataTransfer.setData('text/plain', `${subject.item.code} ${subject.item.text}`);
        event.dataTransfer.effectAllowed = 'link';
        onDrag(subject.item);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <div
        className="why-content"
        role="presentation"
        data-lit={lit !== null || undefined}
        style={{ width: layout.width * scale, height: layout.height * scale }}
      >
        <div role="presentation" className="why-scaled" style={{ transform: `scale(${scale})` }}>
          <Links layout={layout} seen={seen} cascade={cascade} />
          {cards.map(({ shown: { node, children, canOpen, place, siblings }, x, y }) => (
            <NodeCard
              key={node.key}
              id={`${id}-${node.key}`}
              node={node}
              x={x}
              y={y}
              unit={unitBeside(cascade, node)}
              north={node === tree.root ? north : ''}
              breaks={node.subject.at === 'item' ? breaks.get(node.subject.item.id) : undefined}
              below={canOpen ? countBelow(cascade, node.children) : 0}
              open={children.length > 0}
              selected={node === selected}
              faded={lit !== null && !lit.has(node.key)}
              found={kept?.matches.has(node.key) ?? false}
              place={place}
              siblings={siblings}
              canDrag={canEdit && node.subject.at === 'item'}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function countBelow({ kept }: Cascade, children: readonly { readonly key: string }[]): number {
  return kept === null ? children.length : children.filter(({ key }) => kept.keys.has(key)).length;
}

/** The part of the drawing that is worth drawing, in its own unscaled pixels. */
function drawnBox({ left, top, width, height }: ScrollView, scale: number): Box {
  return {
    left: (left - BEYOND) / scale,
    top: (top - BEYOND) / scale,
    right: (left + width + STEP + BEYOND) / scale,
    bottom: (top + height + STEP + BEYOND) / scale,
  };
}

/** What has the focus is there for a screen reader, wherever the window stands. */
function withSelected(
  cards: readonly PlacedNode[],
  layout: TreeLayout,
  key: string | null,
): readonly PlacedNode[] {
  const selected = key === null ? undefined : layout.byKey.get(key);
  return !selected || cards.includes(selected) ? cards : [...cards, selected];
}

/** The unit of an item, where it is another one than beside it in the tree. */
function unitBeside({ records }: Cascade, { subject, parent }: WhyNode): string {
  if (subject.at !== 'item' || !parent || parent.subject.at === 'unit') return '';
  const unit = unitNameOf(records, subject.item);
  const beside = parent.subject.at === 'item' ? [parent] : parent.children;
  const same = beside.every(
    ({ subject: other }) => other.at !== 'item' || unitNameOf(records, other.item) === unit,
  );
  return same ? '' : unit;
}

type Scroller = { readonly current: HTMLElement | null };

/** Keeps what was opened or closed where it is on screen, whatever moves around it. */
function useAnchor(
  scroller: Scroller,
  layout: TreeLayout,
  anchor: { current: string | null },
  scale: number,
): void {
  const before = useRef(layout);
  useLayoutEffect(() => {
    const key = anchor.current ?? '';
    const [was, is] = [before.current.byKey.get(key), layout.byKey.get(key)];
    before.current = layout;
    anchor.current = null;
    if (scroller.current && was && is) scroller.current.scrollTop += (is.y - was.y) * scale;
  }, [scroller, layout, anchor, scale]);
}

/** Brings what is selected into view, and the true north to the middle at first. */
function useShowSelected(scroller: Scroller, layout: TreeLayout, key: string | null, scale: number): void {
  const shownKey = useRef<string | null>(null);
  const [first] = useState(() => layout.nodes[0]?.shown.node.key ?? null);
  const begun = useRef(false);
  useLayoutEffect(() => {
    const element = scroller.current;
    const at = layout.byKey.get(key ?? first ?? '');
    if (!element || !at) return;
    if (!begun.current) {
      begun.current = true;
      element.scrollTop = (at.y + CARD.height / 2) * scale - element.clientHeight / 2;
    }
    if (key === null || key === shownKey.current) return;
    shownKey.current = key;
    const near = 24;
    const [left, top] = [at.x * scale, at.y * scale];
    const [right, bottom] = [left + CARD.width * scale, top + CARD.height * scale];
    if (left < element.scrollLeft + near) element.scrollLeft = left - near;
    else if (right > element.scrollLeft + element.clientWidth - near) {
      element.scrollLeft = right + near - element.clientWidth;
    }
    if (top < element.scrollTop + near || bottom > element.scrollTop + element.clientHeight - near) {
      element.scrollTop = (top + bottom) / 2 - element.clientHeight / 2;
    }
  }, [scroller, layout, key, first, scale]);
}
