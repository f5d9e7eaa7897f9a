import { X } from 'lucide-react';
import { useMemo } from 'react';
import { type Alignment, objectivesByUnit } from '#shared/alignment/alignment.ts';
import type { CarryingNode } from '#shared/alignment/graph.ts';
import { toldCell, toldItem } from '#shared/alignment/told.ts';
import { chainOfCell, type UnitAlignment } from '#shared/alignment/units.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { IconButton } from '../ui/Button.tsx';
import { ChainSteps } from './ChainSteps.tsx';
import type { ChosenCell } from './heat-map/chosen-cell.ts';
import { unitsWithin } from './heat-map/rows.ts';
import { ItemLink } from './ItemLink.tsx';

interface CellDetailsProps extends Pick<PlanViewProps, 'onOpen'> {
  readonly alignment: Alignment;
  readonly units: readonly UnitAlignment[];
  readonly chosen: ChosenCell;
  readonly onClose: () => void;
}

/** Why a cell of the heat map is as it is, with the items that one would look at. */
export function CellDetails({ alignment, units, chosen, onOpen, onClose }: CellDetailsProps) {
  const { heads } = ALIGNMENT_WORDS[useSpeech().language];
  const row = units.find(({ unit }) => unit.id === chosen.unit);
  const objective = alignment.objectives.find(({ item }) => item.id === chosen.objective);
  if (!row) return null;
  return (
    <section className="alignment-cell" aria-labelledby="alignment-cell">
      <div className="alignment-cell-head">
        <h3 id="alignment-cell">{`${row.unit.name} · ${objective?.item.code ?? heads.own}`}</h3>
        <IconButton icon={X} label={t('alignment.cell.close')} onClick={onClose} />
      </div>
      {objective ? (
        <PassedOn {...{ alignment, units, row, objective, onOpen }} />
      ) : (
        <Own alignment={alignment} unit={row.unit.id} onOpen={onOpen} />
      )}
    </section>
  );
}

interface PassedOnProps extends Pick<CellDetailsProps, 'alignment' | 'units' | 'onOpen'> {
  readonly row: UnitAlignment;
  readonly objective: CarryingNode;
}

/** What of an objective gets to the unit and what becomes of it, by the chain that says most. */
function PassedOn({ alignment, units, row, objective, onOpen }: PassedOnProps) {
  const { language } = useSpeech();
  const { percent } = ALIGNMENT_WORDS[language];
  const chain = useMemo(
    () => chainOfCell(alignment, objective, unitsWithin(units, row.unit.id)),
    [alignment, units, row, objective],
  );
  const cell = row.cells.get(objective.item.id) ?? { reached: 0, carried: 0 };
  return (
    <>
      <p>{objective.item.text}</p>
      {cell.reached > 0 && (
        <p className="alignment-reached">
          {t('alignment.cell.reached', { reached: percent(cell.reached), carried: percent(cell.carried) })}
        </p>
      )}
      <p>{toldCell(alignment, chain, cell, language)}</p>
      {chain && <ChainSteps records={alignment.records} chain={chain} onOpen={onOpen} />}
    </>
  );
}

interface OwnProps extends Pick<CellDetailsProps, 'alignment' | 'onOpen'> {
  readonly unit: UnitId;
}

/** What the unit itself stands for, and how far each of it is carried. */
function Own({ alignment, unit, onOpen }: OwnProps) {
  const { language } = useSpeech();
  const { percent } = ALIGNMENT_WORDS[language];
  const objectives = useMemo(() => objectivesByUnit(alignment).get(unit) ?? [], [alignment, unit]);
  if (objectives.length === 0) return <p className="alignment-soft">{t('alignment.cell.nothing')}</p>;
  return (
    <ul className="alignment-own">
      {objectives.map((node) => (
        <li key={node.item.id}>
          <span className="alignment-code">{node.item.code}</span>
          <span>
            {node.item.text}
            <span className="alignment-soft">{toldItem(alignment, node, language)}</span>
          </span>
          <span className="alignment-percent">{percent(alignment.carried(node))}</span>
          <ItemLink node={node} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}
