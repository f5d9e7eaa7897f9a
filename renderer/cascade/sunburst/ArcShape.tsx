import { memo } from 'react';
import type { Break } from '#shared/cascade/breaks.ts';
import type { WhyNode } from '#shared/cascade/why-tree.ts';
import { breakSentence } from '../words.ts';
import { arcLength, arcMiddle, arcPath, type Rings, type SunburstArc } from './sunburst-layout.ts';

interface ArcShapeProps {
  readonly id: string;
  readonly arc: SunburstArc;
  readonly rings: Rings;
  readonly name: string;
  readonly breaks: readonly Break[] | undefined;
  readonly selected: boolean;
  readonly faded: boolean;
  readonly found: boolean;
}

/** Units of the drawing that a letter of a code takes, and a break's mark. */
const LETTER = 12;
const MARK = 20;

/** One arc: a node of the tree, or several that are too narrow for one each. */
export const ArcShape = memo(function ArcShape(props: ArcShapeProps) {
  const { id, arc, rings, name, breaks, selected, faded, found } = props;
  const [x, y] = arcMiddle(arc, rings);
  const length = arcLength(arc, rings);
  const room = Math.floor((Math.max(0, Math.min(length, rings.width * 1.4)) - 10) / LETTER);
  const label = length > 22 ? shortened(labelOf(arc.node), room) : '';
  const isTorn = breaks !== undefined || arc.node?.subject.at === 'loose';
  const states = [
    ['is-selected', selected],
    ['is-faded', faded],
    ['is-found', found],
    ['is-broken', breaks !== undefined],
    ['is-deeper', arc.deeper],
  ] as const;
  return (
    <g
      id={id}
      role="treeitem"
      aria-level={arc.ring + 1}
      aria-selected={selected}
      aria-label={[name, ...(breaks ?? []).map(breakSentence)].join('. ')}
      data-key={arc.key}
      className={[
        'sun-arc',
        looksOf(arc.node),
        ...states.flatMap(([className, on]) => (on ? [className] : [])),
      ].join(' ')}
    >
      <path d={arcPath(arc, rings)} />
      {label !== '' && (
        <text x={x} y={y + (isTorn ? -3 : 6)}>
          {label}
        </text>
      )}
      {isTorn && length > MARK && <path className="sun-break" d={torn(x, y + (label === '' ? 0 : 15))} />}
    </g>
  );
});

function labelOf(node: WhyNode | null): string {
  if (node?.subject.at === 'unit') return node.subject.unit.name;
  return node?.subject.at === 'item' ? node.subject.item.code : '';
}

/** A label with no more letters than there is room for; none where hardly one would be left. */
function shortened(label: string, room: number): string {
  if (label.length <= room) return label;
  return room < 3 ? '' : `${label.slice(0, room - 1)}…`;
}

function looksOf(node: WhyNode | null): string {
  if (!node) return 'is-rest';
  return node.subject.at === 'item' ? `role-${node.subject.item.role}` : `is-${node.subject.at}`;
}

/** A line that is torn in its middle: two strokes that do not meet. */
function torn(x: number, y: number): string {
  return `M${x - 10},${y}h6M${x + 4},${y}h6M${x - 4},${y - 5}l2,10M${x + 2},${y - 5}l2,10`;
}
