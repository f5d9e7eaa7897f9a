import { Printer } from 'lucide-react';
import { type Alignment, meanOf, objectivesByUnit } from '#shared/alignment/alignment.ts';
import { countsOf } from '#shared/alignment/told.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { pack } from '#shared/print/pack/pack.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { IconButton } from '../ui/Button.tsx';
import { Course } from './Course.tsx';
import { useAlignmentHistory } from './use-alignment-history.ts';

/** The same as a part of a planning pack. */
const ALIGNMENT_PACK = pack.parse({ parts: [{ part: 'alignment' }] });

interface ScoreHeadProps extends Pick<PlanViewProps, 'onPrint'> {
  readonly alignment: Alignment;
  /** Whose own objectives are looked at; null for the vision. */
  readonly unit: UnitId | null;
}

/** The score as a sentence with its figure, and how it has come there. */
export function ScoreHead({ alignment, unit, onPrint }: ScoreHeadProps) {
  const words = ALIGNMENT_WORDS[useSpeech().language];
  const history = useAlignmentHistory(unit);
  const objectives = unit === null ? alignment.objectives : (objectivesByUnit(alignment).get(unit) ?? []);
  const score = meanOf(objectives.map(alignment.carried));
  const name = unit === null ? '' : (alignment.records.get('unit', unit)?.name ?? '');
  return (
    <div className="alignment-head">
      <div className="alignment-score">
        <div className="alignment-title">
          <h2>{unit === null ? words.title : `${words.title}: ${name}`}</h2>
          <IconButton
            icon={Printer}
            label={t('alignment.print')}
            onClick={() => onPrint(ALIGNMENT_PACK, words.title)}
          />
        </div>
        <p className="alignment-sentence">
          <span className="alignment-figure">{words.percent(score)}</span>
          <span>{unit === null ? words.summary(score) : words.summaryOfUnit(score, name)}</span>
        </p>
        <p className="alignment-soft">{words.counts(countsOf({ ...alignment, objectives }))}</p>
      </div>
      <figure className="alignment-course">
        <figcaption>{t('alignment.course')}</figcaption>
        <Course history={history} now={score} />
      </figure>
    </div>
  );
}
