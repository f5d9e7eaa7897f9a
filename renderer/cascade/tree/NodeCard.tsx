import { Building2, Compass, Unlink } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import type { Break } from '#shared/cascade/breaks.ts';
import type { WhyNode } from '#shared/cascade/why-tree.ts';
import { t, tCount } from '../../messages/messages.ts';
import { StatusMark } from '../StatusMark.tsx';
import { breakSentence } from '../words.ts';

interface NodeCardProps {
  readonly id: string;
  readonly node: WhyNode;
  readonly x: number;
  readonly y: number;
  /** The unit that an item belongs to, where it is another one than that of the item before it. */
  readonly unit: string;
  /** What the true north says. */
  readonly north: string;
  readonly breaks: readonly Break[] | undefined;
  /** How many nodes stand directly below it. */
  readonly below: number;
  readonly open: boolean;
  readonly selected: boolean;
  readonly faded: boolean;
  readonly found: boolean;
  readonly place: number;
  readonly siblings: number;
  readonly canDrag: boolean;
}

/** One node of the tree. What happens on it is heard by the drawing around. */
export const NodeCard = memo(function NodeCard(props: NodeCardProps) {
  const { id, node, x, y, breaks, below, open, selected, faded, found, place, siblings, canDrag } = props;
  const at: CSSProperties = { transform: `translate(${x}px, ${y}px)` };
  const states = [
    ['is-selected', selected],
    ['is-faded', faded],
    ['is-found', found],
  ] as const;
  const classes = states.flatMap(([name, on]) => (on ? [name] : []));
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree keeps the focus and points here by aria-activedescendant.
    <div
      id={id}
      role="treeitem"
      className={['why-card', looksOf(node), ...classes].join(' ')}
      style={at}
      data-key={node.key}
      draggable={canDrag}
      aria-level={node.depth + 1}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={below > 0 ? open : undefined}
      aria-selected={selected}
    >
      <Content {...props} />
      {breaks?.map((each) => (
        <BreakMark key={each.at === 'skipped' ? each.upper.id : each.at} at={each} />
      ))}
      {below > 0 && (
        <span className="why-more" data-toggle title={t(open ? 'cascade.close' : 'cascade.open')} aria-hidden>
          {open ? '–' : below}
        </span>
      )}
    </div>
  );
});

function Content({ node, unit, north }: NodeCardProps) {
  const { subject } = node;
  switch (subject.at) {
    case 'north':
      return (
        <span className="why-lines">
          <span className="why-unit">
            <Compass aria-hidden size={12} /> {t('cascade.north')}
          </span>
          <span className="why-text" title={north}>
            {north || t('cascade.noNorth')}
          </span>
        </span>
      );
    case 'loose':
      return (
        <span className="why-lines">
          <span className="why-text">{t('cascade.loose')}</span>
          <span className="why-unit">{tCount('cascade.items', node.items)}</span>
        </span>
      );
    case 'unit':
      return (
        <span className="why-lines">
          <span className="why-text" title={subject.unit.name}>
            <Building2 aria-hidden size={12} /> {subject.unit.name}
          </span>
          <span className="why-unit">{tCount('cascade.items', node.items)}</span>
        </span>
      );
    case 'item': {
      const { item } = subject;
      return (
        <span className="why-lines">
          {unit !== '' && <span className="why-unit">{unit}</span>}
          <span className="why-text" title={item.text}>
            <strong>{item.code}</strong> {item.text}
          </span>
          {item.kind === 'item' && <StatusMark status={item.status} />}
        </span>
      );
    }
  }
}

/** A torn link at the side of the card where the chain breaks. */
function BreakMark({ at }: { readonly at: Break }) {
  const sentence = breakSentence(at);
  return (
    <span className={`why-break is-${at.at}`} title={sentence}>
      <Unlink aria-hidden size={12} strokeWidth={2.25} />
      <span className="visually-hidden">{sentence}</span>
    </span>
  );
}

function looksOf({ subject }: WhyNode): string {
  if (subject.at !== 'item') return `is-${subject.at}`;
  const dropped = subject.item.kind === 'item' && subject.item.status === 'dropped';
  return `role-${subject.item.role}${dropped ? ' is-dropped' : ''}`;
}
