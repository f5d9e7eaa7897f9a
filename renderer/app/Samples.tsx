import type { SampleInfo } from '#shared/host/replies.ts';
import { t } from '../messages/messages.ts';
import { PlanCard } from './PlanCard.tsx';

interface SamplesProps {
  readonly samples: readonly SampleInfo[];
  readonly onOpen: (sample: SampleInfo) => void;
}

export function Samples({ samples, onOpen }: SamplesProps) {
  return (
    <ul className="plan-cards">
      {samples.map((sample) => (
        <li key={sample.id}>
          <PlanCard
            name={sample.title}
            detail={t(`sample.${sample.id}`)}
            thumbnail={sample.thumbnail}
            onOpen={() => onOpen(sample)}
          />
        </li>
      ))}
    </ul>
  );
}
