import { Crosshair } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Alignment } from '#shared/alignment/alignment.ts';
import { objectivesByUnit } from '#shared/alignment/alignment.ts';
import { greatestGains } from '#shared/alignment/gains.ts';
import { unitAlignments } from '#shared/alignment/units.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import './alignment.css';
import './side.css';
import { CellDetails } from './CellDetails.tsx';
import { GainList } from './GainList.tsx';
import type { ChosenCell } from './heat-map/chosen-cell.ts';
import { HeatMap } from './heat-map/HeatMap.tsx';
import { Method } from './Method.tsx';
import { ObjectiveList } from './ObjectiveList.tsx';
import { ScoreHead } from './ScoreHead.tsx';
import { useAlignment } from './use-alignment.ts';

/** As many places as one can begin with. */
const MOST_GAINS = 5;

/** How much of the vision is carried, why, by whom, since when, and what would raise it. */
export function AlignmentView({ records, onOpen, onView, onPrint }: PlanViewProps) {
  const alignment = useAlignment(records);
  const words = ALIGNMENT_WORDS[useSpeech().language];
  if (alignment.objectives.length > 0)
    return <Carried alignment={alignment} onOpen={onOpen} onPrint={onPrint} />;
  return (
    <div className="alignment is-empty">
      <h2>{words.title}</h2>
      <EmptyState
        icon={Crosshair}
        action={<Button onClick={() => onView('matrix')}>{t('alignment.toMatrix')}</Button>}
      >
        {words.noVision}
      </EmptyState>
    </div>
  );
}

interface CarriedProps extends Pick<PlanViewProps, 'onOpen' | 'onPrint'> {
  readonly alignment: Alignment;
}

function Carried({ alignment, onOpen, onPrint }: CarriedProps) {
  const words = ALIGNMENT_WORDS[useSpeech().language];
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const units = useMemo(() => unitAlignments(alignment), [alignment]);
  const unit = chosen && units.some((row) => row.unit.id === chosen.unit) ? chosen.unit : null;
  return (
    <div className="alignment">
      <ScoreHead alignment={alignment} unit={chosen?.objective === null ? unit : null} onPrint={onPrint} />
      <div className="alignment-columns">
        <div className="alignment-main">
          <section aria-labelledby="alignment-objectives">
            <h3 id="alignment-objectives">{words.heads.objectives}</h3>
            <ObjectiveList alignment={alignment} onOpen={onOpen} />
          </section>
          <section aria-labelledby="alignment-units">
            <h3 id="alignment-units">{words.heads.units}</h3>
            <HeatMap alignment={alignment} units={units} chosen={chosen} onChoose={setChosen} />
          </section>
        </div>
        <aside className="alignment-side">
          {chosen && unit && (
            <CellDetails
              alignment={alignment}
              units={units}
              chosen={chosen}
              onOpen={onOpen}
              onClose={() => setChosen(null)}
            />
          )}
          <Raise alignment={alignment} unit={chosen?.objective === null ? unit : null} onOpen={onOpen} />
          <Method records={alignment.records} />
        </aside>
      </div>
    </div>
  );
}

/** What would raise the score, or, while one unit is looked at, how well it carries what it stands for. */
function Raise({
  alignment,
  unit,
  onOpen,
}: Omit<CarriedProps, 'onPrint'> & { readonly unit: UnitId | null }) {
  const words = ALIGNMENT_WORDS[useSpeech().language];
  const gains = useMemo(() => {
    const objectives = unit === null ? alignment.objectives : (objectivesByUnit(alignment).get(unit) ?? []);
    return greatestGains(alignment, objectives, MOST_GAINS);
  }, [alignment, unit]);
  const name = unit === null ? '' : (alignment.records.get('unit', unit)?.name ?? '');
  return (
    <section aria-labelledby="alignment-raise">
      <h3 id="alignment-raise">{unit === null ? words.heads.raise : `${words.heads.raise}: ${name}`}</h3>
      <GainList records={alignment.records} gains={gains} onOpen={onOpen} />
    </section>
  );
}
