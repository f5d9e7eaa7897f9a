import type { Chain } from '#shared/alignment/chains.ts';
import type { CarryingNode, Support } from '#shared/alignment/graph.ts';
import { levelOf } from '#shared/alignment/told.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import { strengthsOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { useSpeech } from '../messages/speech.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { ItemLink } from './ItemLink.tsx';

interface ChainStepsProps extends Pick<PlanViewProps, 'onOpen'> {
  readonly records: RecordSet;
  readonly chain: Chain;
}

/** A chain from above, step by step: by what each item was reached, and how much of it that passes on. */
export function ChainSteps({ records, chain: { start, steps }, onOpen }: ChainStepsProps) {
  return (
    <ol className="alignment-chain">
      <Step records={records} node={start} support={null} onOpen={onOpen} />
      {steps.map((support) => (
        <Step key={support.via.id} records={records} node={support.node} support={support} onOpen={onOpen} />
      ))}
    </ol>
  );
}

interface StepProps extends Pick<ChainStepsProps, 'records' | 'onOpen'> {
  readonly node: CarryingNode;
  /** Null for the item where the chain begins. */
  readonly support: Support | null;
}

function Step({ records, node, support, onOpen }: StepProps) {
  const { language } = useSpeech();
  const { percent } = ALIGNMENT_WORDS[language];
  const isLoss = support !== null && support.carries < 1;
  return (
    <li className={isLoss ? 'is-loss' : undefined}>
      <span className="alignment-glyph">{support && glyphOf(records, support)}</span>
      <span>
        <span className="alignment-code">{node.item.code}</span> {node.item.text}
        <span className="alignment-soft">
          {[
            records.get('unit', node.matrix.unit)?.name ?? '',
            ...(isLoss ? [`${levelOf(records, support, language)} ${percent(support.carries)}`] : []),
          ].join(' · ')}
        </span>
      </span>
      <ItemLink node={node} onOpen={onOpen} />
    </li>
  );
}

function glyphOf(records: RecordSet, { via }: Support): string {
  if (via.kind !== 'link') return '→';
  return strengthsOf(records).find(({ key }) => key === via.strength)?.glyph ?? '';
}
