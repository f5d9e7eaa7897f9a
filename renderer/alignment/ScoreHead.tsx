import { type Alignment, meanOf, objectivesByUnit } from '#shared/alignment/alignment.ts';
import { countsOf } from '#shared/alignment/told.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { Course } from './Course.tsx';
import { useAlignmentHistory } from './use-alignment-history.ts';

interface ScoreHeadProps {
  readonly alignment: Alignment;
  /** Whose own objectives are looked at; null for the vision. */
  readonly unit: UnitId | null;
}

/** The score as a sentence with its figure, and how it has come there. */
export function ScoreHead({ alignment, unit }: ScoreHeadProps) {
  const words = ALIGNMENT_WORDS[useSpeech().language];
  const history = useAlignmentHistory(unit);
  const objectives = unit === null ? alignment.objectives : (objectivesByUnit(alignment).get(unit) ?? []);
  const score = meanOf(objectives.map(alignment.carried));
  const name = unit === null ? '' : (alignment.records.get('unit', unit)?.name ?? '');
  return (
    <header className="alignment-head">
      <div className="alignment-score">
        <h2>{unit === null ? words.title : `${words.title}: ${name}`}</h2>
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
    </header>
  );
}
