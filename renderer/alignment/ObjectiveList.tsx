import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Alignment } from '#shared/alignment/alignment.ts';
import type { CarryingNode } from '#shared/alignment/graph.ts';
import { toldItem } from '#shared/alignment/told.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import { tCount } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { Button } from '../ui/Button.tsx';
import { ItemLink } from './ItemLink.tsx';
import { ShareBar } from './ShareBar.tsx';
import { SupportTree } from './SupportTree.tsx';

interface ObjectiveListProps extends Pick<PlanViewProps, 'onOpen'> {
  readonly alignment: Alignment;
}

/** A plan has few; one of many topmost matrices shows these first. */
const SHOWN = 12;

/** A bar per objective of the vision, the least carried first among the many; each opens to why it stands there. */
export function ObjectiveList({ alignment, onOpen }: ObjectiveListProps) {
  const [all, setAll] = useState(false);
  const { objectives, carried } = alignment;
  const isLong = objectives.length > SHOWN;
  const sorted = isLong ? objectives.toSorted((a, b) => carried(a) - carried(b)) : objectives;
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  return (
    <>
      <ul className="alignment-objectives">
        {shown.map((node) => (
          <Objective key={node.item.id} alignment={alignment} node={node} onOpen={onOpen} />
        ))}
      </ul>
      {isLong && !all && (
        <Button tone="quiet" onClick={() => setAll(true)}>
          {tCount('alignment.objectives.more', objectives.length - SHOWN)}
        </Button>
      )}
    </>
  );
}

function Objective({ alignment, node, onOpen }: ObjectiveListProps & { readonly node: CarryingNode }) {
  const { language } = useSpeech();
  const [open, setOpen] = useState(false);
  const share = alignment.carried(node);
  const figure = ALIGNMENT_WORDS[language].percent(share);
  return (
    <li>
      <button
        type="button"
        className="alignment-objective"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight aria-hidden size={16} className="alignment-chevron" />
        <span className="alignment-code">{node.item.code}</span>{' '}
        <span className="alignment-text" title={node.item.text}>
          {node.item.text}
        </span>{' '}
        <ShareBar share={share} />
        <span className="alignment-percent">{figure}</span>
      </button>
      {open && (
        <div className="alignment-why">
          <p>
            {toldItem(alignment, node, language)}
            <ItemLink node={node} onOpen={onOpen} />
          </p>
          <SupportTree alignment={alignment} node={node} above={[]} onOpen={onOpen} />
        </div>
      )}
    </li>
  );
}
