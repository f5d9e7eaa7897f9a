import { useMemo, useState } from 'react';
import type { Alignment } from '#shared/alignment/alignment.ts';
import type { CarryingNode } from '#shared/alignment/graph.ts';
import type { UnitAlignment } from '#shared/alignment/units.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import type { ChosenCell } from './chosen-cell.ts';
import { HeatGrid } from './HeatGrid.tsx';
import { HeatLegend } from './HeatLegend.tsx';
import './heat-map.css';
import { foldedAtFirst, unfoldedRows } from './rows.ts';

interface HeatMapProps {
  readonly alignment: Alignment;
  readonly units: readonly UnitAlignment[];
  readonly chosen: ChosenCell | null;
  readonly onChoose: (cell: ChosenCell) => void;
}

/** More columns than these are shown one topmost unit at a time. */
const MOST_COLUMNS = 12;

/** Units by objectives: what each unit, with those below it, carries of each objective. */
export function HeatMap({ alignment, units, chosen, onChoose }: HeatMapProps) {
  const words = ALIGNMENT_WORDS[useSpeech().language];
  const [folded, setFolded] = useState(() => foldedAtFirst(units));
  const [top, setTop] = useState<string | null>(null);
  const tops = useMemo(() => objectivesOfTops(alignment), [alignment]);
  const rows = useMemo(() => unfoldedRows(units, folded), [units, folded]);
  const columns =
    alignment.objectives.length <= MOST_COLUMNS
      ? alignment.objectives
      : (tops.find(({ unit }) => unit === top) ?? tops[0])?.objectives;
  const canFold = units.some(({ hasUnitsBelow }) => hasUnitsBelow);
  if (units.length === 0) return <p className="alignment-soft">{words.noUnits}</p>;
  return (
    <div className="heat-map">
      <div className="heat-map-bar">
        <HeatLegend />
        {columns !== alignment.objectives && tops.length > 1 && (
          <Select
            label={t('alignment.objectivesOf')}
            value={top ?? tops[0]?.unit ?? ''}
            options={tops.map(({ unit, name }) => ({ value: unit as string, label: name }))}
            onChange={setTop}
          />
        )}
        {canFold && (
          <span className="heat-map-folding">
            <Button tone="quiet" onClick={() => setFolded(new Set())}>
              {t('alignment.unfoldAll')}
            </Button>
            <Button tone="quiet" onClick={() => setFolded(allFolded(units))}>
              {t('alignment.foldAll')}
            </Button>
          </span>
        )}
      </div>
      <HeatGrid
        rows={rows}
        columns={columns ?? []}
        folded={folded}
        chosen={chosen}
        onChoose={onChoose}
        onFold={(unit, fold) => setFolded((before) => changed(before, unit, fold))}
      />
      <p className="alignment-soft">{words.unitsNote}</p>
    </div>
  );
}

interface TopObjectives {
  readonly unit: UnitId;
  readonly name: string;
  readonly objectives: readonly CarryingNode[];
}

function objectivesOfTops({ objectives, records }: Alignment): readonly TopObjectives[] {
  return [...Map.groupBy(objectives, ({ matrix }) => matrix.unit)].map(([unit, own]) => ({
    unit,
    name: records.get('unit', unit)?.name ?? '',
    objectives: own,
  }));
}

function allFolded(units: readonly UnitAlignment[]): ReadonlySet<UnitId> {
  return new Set(units.filter(({ hasUnitsBelow }) => hasUnitsBelow).map(({ unit }) => unit.id));
}

function changed(folded: ReadonlySet<UnitId>, unit: UnitId, fold: boolean): ReadonlySet<UnitId> {
  const next = new Set(folded);
  if (fold) next.add(unit);
  else next.delete(unit);
  return next;
}
