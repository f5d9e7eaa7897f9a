import type { Gain } from '#shared/alignment/gains.ts';
import { toldGain } from '#shared/alignment/told.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { useSpeech } from '../messages/speech.ts';
import type { PlanViewProps } from '../state/plan-view.ts';

interface GainListProps extends Pick<PlanViewProps, 'onOpen'> {
  readonly records: RecordSet;
  readonly gains: readonly Gain[];
}

/** The places where mending brings most; each leads there. */
export function GainList({ records, gains, onOpen }: GainListProps) {
  const { language } = useSpeech();
  const words = ALIGNMENT_WORDS[language];
  if (gains.length === 0) return <p className="alignment-soft">{words.nothingToRaise}</p>;
  return (
    <>
      <ol className="alignment-gains">
        {gains.map((gain) => (
          <li key={gain.node.item.id}>
            <button type="button" onClick={() => onOpen(gain.node.matrix.id, gain.node.item.id)}>
              <span className="alignment-gain-place">
                <span className="alignment-code">{gain.node.item.code}</span>{' '}
                <span className="alignment-text">{gain.node.item.text}</span>
              </span>{' '}
              <span className="alignment-points">{words.points(gain.gain)}</span>{' '}
              <span className="alignment-remedy">{toldGain(records, gain, language)}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="alignment-soft">{words.raiseNote}</p>
    </>
  );
}
