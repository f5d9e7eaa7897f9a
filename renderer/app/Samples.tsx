import type { SampleInfo } from '#shared/host/replies.ts';
import { t } from '../messages/messages.ts';

interface SamplesProps {
  readonly samples: readonly SampleInfo[];
  readonly onOpen: (sample: SampleInfo) => void;
}

export function Samples({ samples, onOpen }: SamplesProps) {
  return (
    <ul className="start-list">
      {samples.map((sample) => (
        <li key={sample.id}>
          <button type="button" className="start-card" onClick={() => onOpen(sample)}>
            <strong>{sample.title}</strong>
            <span>{t(`sample.${sample.id}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
