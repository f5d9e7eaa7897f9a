import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Alignment } from '#shared/alignment/alignment.ts';
import type { CarryingNode, Support } from '#shared/alignment/graph.ts';
import { levelOf, toldItem } from '#shared/alignment/told.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import { strengthsOf } from '#shared/plan/queries/scales.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { ItemLink } from './ItemLink.tsx';

interface SupportTreeProps extends Pick<PlanViewProps, 'onOpen'> {
  readonly alignment: Alignment;
  readonly node: CarryingNode;
  /** The items on the way here; none of them is shown below itself. */
  readonly above: readonly CarryingNode[];
}

/** What an item rests on, with what each passes on to it; each opens to what it rests on itself. */
export function SupportTree({ alignment, node, above, onOpen }: SupportTreeProps) {
  const path = [...above, node];
  const supports = node.supports.filter((support) => !path.includes(support.node));
  if (supports.length === 0) return null;
  const passedOn = ({ node: below, carries }: Support) => carries * alignment.carried(below);
  return (
    <ul className="alignment-supports">
      {supports
        .toSorted((a, b) => passedOn(b) - passedOn(a))
        .map((support) => (
          <SupportRow
            key={support.via.id}
            alignment={alignment}
            support={support}
            above={path}
            onOpen={onOpen}
          />
        ))}
    </ul>
  );
}

interface SupportRowProps extends Omit<SupportTreeProps, 'node'> {
  readonly support: Support;
}

function SupportRow({ alignment, support, above, onOpen }: SupportRowProps) {
  const { language } = useSpeech();
  const { percent } = ALIGNMENT_WORDS[language];
  const [open, setOpen] = useState(false);
  const { node, via, carries } = support;
  const { records } = alignment;
  const glyph =
    via.kind === 'link' ? strengthsOf(records).find(({ key }) => key === via.strength)?.glyph : '→';
  const unit = node.matrix.id === above.at(-1)?.matrix.id ? '' : records.get('unit', node.matrix.unit)?.name;
  const below = alignment.carried(node);
  const level = levelOf(records, support, language);
  return (
    <li>
      <div className="alignment-support">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <ChevronRight aria-hidden size={14} className="alignment-chevron" />
          <span className="alignment-glyph" aria-hidden title={level}>
            {glyph}
          </span>
          <span className="visually-hidden">{level}</span>{' '}
          <span className="alignment-code">{node.item.code}</span>{' '}
          <span className="alignment-text" title={node.item.text}>
            {node.item.text}
            {unit && <span className="alignment-soft"> · {unit}</span>}
          </span>{' '}
          <span className="alignment-product">
            {t('alignment.product', {
              carries: percent(carries),
              below: percent(below),
              product: percent(carries * below),
            })}
          </span>
        </button>
        <ItemLink node={node} onOpen={onOpen} />
      </div>
      {open && (
        <div className="alignment-why">
          <p>{toldItem(alignment, node, language)}</p>
          <SupportTree alignment={alignment} node={node} above={above} onOpen={onOpen} />
        </div>
      )}
    </li>
  );
}
