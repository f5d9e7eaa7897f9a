import { ChevronRight } from 'lucide-react';
import type { CarryingNode } from '#shared/alignment/graph.ts';
import type { UnitAlignment, UnitCell } from '#shared/alignment/units.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import { t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import type { ChosenCell } from './chosen-cell.ts';
import type { Place } from './keyboard.ts';
import { shadeOfCell } from './shade.ts';

interface HeatRowProps {
  readonly row: UnitAlignment;
  readonly index: number;
  readonly columns: readonly CarryingNode[];
  readonly isFolded: boolean;
  /** The column that the tab key gets to; null where it is in another row. */
  readonly focused: number | null;
  readonly chosen: ChosenCell | null;
  readonly onChoose: (place: Place) => void;
}

const NOTHING: UnitCell = { reached: 0, carried: 0 };

/** One unit: its name in the tree, what it carries of each objective, and how well it carries its own. */
export function HeatRow({ row, index, columns, isFolded, focused, chosen, onChoose }: HeatRowProps) {
  const { unit, level, hasUnitsBelow, own, cells } = row;
  const tab = (column: number) => (focused === column ? 0 : -1);
  return (
    <tr
      aria-rowindex={index + 2}
      aria-level={level + 1}
      aria-expanded={hasUnitsBelow ? !isFolded : undefined}
    >
      <th scope="row">
        <button
          type="button"
          className="heat-unit"
          tabIndex={tab(0)}
          title={unit.name}
          style={{ paddingInlineStart: 8 + level * 16 }}
          onClick={() => onChoose({ row: index, column: 0 })}
        >
          {hasUnitsBelow ? (
            <ChevronRight aria-hidden size={14} className={isFolded ? '' : 'is-open'} />
          ) : (
            <span className="heat-leaf" />
          )}
          <span>{unit.name}</span>
        </button>
      </th>
      {columns.map(({ item }, at) => (
        <HeatCell
          key={item.id}
          cell={cells.get(item.id) ?? NOTHING}
          place={{ row: index, column: at + 1 }}
          tabIndex={tab(at + 1)}
          isChosen={chosen?.objective === item.id}
          onChoose={onChoose}
        />
      ))}
      <HeatCell
        cell={own === null ? NOTHING : { reached: 1, carried: own }}
        place={{ row: index, column: columns.length + 1 }}
        tabIndex={tab(columns.length + 1)}
        isChosen={chosen !== null && chosen.objective === null}
        onChoose={onChoose}
      />
    </tr>
  );
}

interface HeatCellProps {
  readonly cell: UnitCell;
  readonly place: Place;
  readonly tabIndex: number;
  readonly isChosen: boolean;
  readonly onChoose: (place: Place) => void;
}

function HeatCell({ cell, place, tabIndex, isChosen, onChoose }: HeatCellProps) {
  const { percent } = ALIGNMENT_WORDS[useSpeech().language];
  const shade = shadeOfCell(cell);
  return (
    <td>
      <button
        type="button"
        className={`heat-cell is-${shade}`}
        tabIndex={tabIndex}
        aria-pressed={isChosen}
        aria-label={shade === 'none' ? t('alignment.shade.none') : undefined}
        onClick={() => onChoose(place)}
      >
        {shade === 'none' ? '–' : percent(cell.carried)}
      </button>
    </td>
  );
}
