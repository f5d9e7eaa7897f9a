import { type MouseEvent, useId, useMemo, useState } from 'react';
import type { WhyNode } from '#shared/cascade/why-tree.ts';
import { planOf } from '#shared/plan/queries/scales.ts';
import { t, tCount } from '../../messages/messages.ts';
import type { DrawingProps } from '../tree/TreeDrawing.tsx';
import { unitNameOf } from '../words.ts';
import { ArcShape } from './ArcShape.tsx';
import { layoutSunburst, type Rings, type SunburstArc } from './sunburst-layout.ts';
import { useSunburstKeys } from './use-sunburst-keys.ts';
import './sunburst.css';

/** In the unit of the drawing, which is as large as there is room. */
const SIZE = 1000;
const MIDDLE = 118;
/** Few rings are drawn no wider than this. */
const WIDEST = 128;

function ringsFor(arcs: readonly SunburstArc[]): Rings {
  const count = arcs.reduce((most, { ring }) => Math.max(most, ring), 1);
  return { middle: MIDDLE, width: Math.min(WIDEST, (SIZE / 2 - MIDDLE - 8) / count) };
}

/** The plan as rings around the true north, or around what a person has gone into. */
export function Sunburst(props: DrawingProps) {
  const { cascade, onOpen, element } = props;
  const { records, tree, breaks, kept, selected, lit, select } = cascade;
  const id = useId();
  const [focusKey, setFocus] = useState(tree.root.key);
  const focus = tree.byKey.get(focusKey) ?? tree.root;
  const arcs = useMemo(() => layoutSunburst(focus, kept?.keys ?? null), [focus, kept]);
  const rings = useMemo(() => ringsFor(arcs), [arcs]);
  const [pointed, setPointed] = useState<SunburstArc | null>(null);
  const goInto = (node: WhyNode) => {
    if (node.children.length > 0) setFocus(node.key);
  };
  const goOut = () => {
    if (focus.parent) setFocus(focus.parent.key);
  };
  const onKeyDown = useSunburstKeys({ ...props, focus, goInto, goOut });
  const arcAt = ({ target }: MouseEvent): SunburstArc | undefined => {
    const key = target instanceof Element ? target.closest<SVGElement>('[data-key]')?.dataset.key : undefined;
    return arcs.find((each) => each.key === key);
  };
  const nameOf = (node: WhyNode) => nodeName(node, planOf(records)?.trueNorth ?? '');
  const read = pointed?.node ?? (pointed ? null : selected);
  return (
    <div className="sunburst">
      <div
        ref={element}
        className="sunburst-stage"
        role="tree"
        tabIndex={0}
        aria-label={t('cascade.sunburst')}
        aria-activedescendant={selected ? `${id}-${selected.key}` : undefined}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => setPointed(arcAt(event) ?? null)}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          const at = arcAt(event);
          if (!at) return select(null);
          if (!at.node) return;
          if (at.node === selected) goInto(at.node);
          else select(at.node.key);
        }}
        onDoubleClick={(event) => {
          const subject = arcAt(event)?.node?.subject;
          if (subject?.at === 'item' && arcAt(event)?.node?.children.length === 0) onOpen(subject.item);
        }}
      >
        <svg
          role="presentation"
          viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
          data-lit={lit !== null || undefined}
        >
          {arcs.map((each) => (
            <ArcShape
              key={each.key}
              id={`${id}-${each.key}`}
              arc={each}
              rings={rings}
              name={each.node ? nameOf(each.node) : tCount('cascade.sunburst.rest', each.items)}
              breaks={each.node?.subject.at === 'item' ? breaks.get(each.node.subject.item.id) : undefined}
              selected={each.node !== null && each.node === selected}
              faded={lit !== null && !lit.has(each.key)}
              found={kept?.matches.has(each.key) ?? false}
            />
          ))}
        </svg>
        <button
          type="button"
          className="sunburst-middle"
          style={{ inlineSize: `${(MIDDLE * 2 * 100) / SIZE - 1}%` }}
          disabled={focus.parent === null}
          title={focus.parent ? t('cascade.sunburst.up', { name: nameOf(focus.parent) }) : nameOf(focus)}
          onClick={(event) => {
            event.stopPropagation();
            goOut();
          }}
        >
          <span>{nameOf(focus)}</span>
        </button>
      </div>
      <p className="sunburst-reading">
        {pointed && !pointed.node && tCount('cascade.sunburst.rest', pointed.items)}
        {read ? (
          <>
            <strong>{nameOf(read)}</strong>
            {read.subject.at === 'item' && <span> · {unitNameOf(records, read.subject.item)}</span>}
          </>
        ) : (
          !pointed && t('cascade.sunburst.hint')
        )}
      </p>
    </div>
  );
}

function nodeName({ subject }: WhyNode, north: string): string {
  switch (subject.at) {
    case 'north':
      return north || t('cascade.noNorth');
    case 'loose':
      return t('cascade.loose');
    case 'unit':
      return subject.unit.name;
    case 'item':
      return `${subject.item.code} ${subject.item.text}`;
  }
}
