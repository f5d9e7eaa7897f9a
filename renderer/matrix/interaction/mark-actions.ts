import type { Scene } from '#shared/matrix/scene.ts';
import { setLinkReason } from '#shared/plan/commands/links.ts';
import type { PlanCommand } from '../../state/plan-store.ts';
import type { BoardPlan } from './board-plan.ts';
import { announce, type BoardStore, setFocus } from './board-store.ts';
import { nextCell } from './grid-walk.ts';
import { cycleCell, levelForKey, levelIn, scaleOf, setCell, turnEffect } from './marks.ts';
import type { CellTarget, LinkCell, Target } from './target.ts';

/** What a person can do to the marks of the board. */
export interface MarkActions {
  readonly cycleMark: (cell: CellTarget) => void;
  /** Sets a level by its key in the scale; null clears. */
  readonly setMark: (cell: CellTarget, level: string | null) => void;
  /** Sets the mark that a key stands for and goes on to the next cell. @returns whether the key means anything in this scale */
  readonly enterMark: (cell: CellTarget, key: string) => boolean;
  /** Turns a link's effect between positive and adverse; a duty has none. */
  readonly turnEffect: (cell: CellTarget) => void;
  /** Goes to the field in which the reason of a link is written; where there is no link, nothing happens. */
  readonly beginReason: (cell: CellTarget) => void;
  readonly setReason: (cell: LinkCell, reason: string) => void;
}

export function createMarkActions(
  board: BoardStore,
  plan: BoardPlan,
  sceneNow: () => Scene,
  runAndSay: (command: PlanCommand, target: Target) => void,
): MarkActions {
  const setMark = (cell: CellTarget, level: string | null) => runAndSay(setCell(cell, level), cell);
  return {
    cycleMark: (cell) => runAndSay(cycleCell(cell), cell),
    setMark,
    enterMark: (cell, key) => {
      const level = levelForKey(scaleOf(plan.records(), cell), key);
      if (level === undefined) return false;
      if (plan.readOnly()) return true;
      setMark(cell, level?.key ?? null);
      const { heading } = board.getState();
      setFocus(board, nextCell(sceneNow(), cell, heading) ?? cell, heading);
      return true;
    },
    turnEffect: (cell) => {
      if (cell.at !== 'link' || !levelIn(plan.records(), cell)) return;
      runAndSay(turnEffect(cell.row, cell.column), cell);
    },
    beginReason: (cell) => {
      if (cell.at === 'link' && levelIn(plan.records(), cell) && !plan.readOnly()) {
        board.setState({ reasonOf: cell });
      }
    },
    setReason: ({ row, column }, reason) => {
      const edit = plan.run((records, context) =>
        setLinkReason(records, { a: row, b: column, reason }, context),
      );
      if (edit) announce(board, edit.label);
    },
  };
}
