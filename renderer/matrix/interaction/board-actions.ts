import type { Scene } from '#shared/matrix/scene.ts';
import { moveItem, removeItem } from '#shared/plan/commands/items.ts';
import { moveParticipant, removeParticipant } from '#shared/plan/commands/people.ts';
import { type ItemId, itemId, type ParticipantId, participantId } from '#shared/plan/ids.ts';
import type { Role } from '#shared/plan/records/fields.ts';
import type { PlanCommand } from '../../state/plan-store.ts';
import { describe, removalSentence, roleSentence } from '../reading.ts';
import type { BoardPlan } from './board-plan.ts';
import { announce, type BoardStore, setFocus } from './board-store.ts';
import type { Direction } from './lattice.ts';
import { createMarkActions, type MarkActions } from './mark-actions.ts';
import { afterDrop, afterStep, seriesOf } from './reorder.ts';
import { sideOf } from './tab-order.ts';
import { personColumnOf, type Target } from './target.ts';
import { createTextActions, type TextActions } from './text-actions.ts';

/** All that a person can do to the plan from the board; keys, pointer and menus call these and nothing else. */
export interface BoardActions extends MarkActions, TextActions {
  readonly remove: (target: Target) => void;
  /** One step on the screen among the others of its side; across their axis it does nothing. */
  readonly moveStep: (target: Target, direction: Direction) => void;
  readonly drop: () => void;
}

export function createBoardActions(board: BoardStore, plan: BoardPlan, sceneNow: () => Scene): BoardActions {
  const runAndSay = (command: PlanCommand, target: Target) => {
    if (plan.readOnly() || !plan.run(command)) return;
    announce(board, describe(plan.records(), target, sceneNow()));
  };

  const moveBehind = (member: ItemId | ParticipantId, after: ItemId | ParticipantId | null): PlanCommand =>
    sceneNow().people.some(({ participant }) => participant === member)
      ? (records, context) =>
          moveParticipant(
            records,
            {
              participant: participantId.parse(member),
              after: after === null ? null : participantId.parse(after),
            },
            context,
          )
      : (records, context) =>
          moveItem(
            records,
            { item: itemId.parse(member), after: after === null ? null : itemId.parse(after) },
            context,
          );

  /** An item goes to another side; links that meet in no corner now are kept, and the person is told. */
  const changeRole = (item: ItemId, role: Role, after: ItemId | ParticipantId | null) => {
    const place = { item, role, after: after === null ? null : itemId.parse(after) };
    if (!plan.run((records, context) => moveItem(records, place, context))) return;
    const sentence = roleSentence(plan.records(), sceneNow(), item, role);
    announce(board, sentence);
    plan.offerUndo(sentence);
  };

  return {
    ...createMarkActions(board, plan, sceneNow, runAndSay),
    ...createTextActions(board, plan, sceneNow),
    remove: (target) => {
      if (plan.readOnly()) return;
      const scene = sceneNow();
      const neighbour = neighbourOf(scene, target);
      const command = removalOf(scene, target);
      const edit = command && plan.run(command);
      if (!edit) return;
      setFocus(board, neighbour);
      const sentence = removalSentence(edit);
      announce(board, sentence);
      plan.offerUndo(sentence);
    },
    moveStep: (target, direction) => {
      const scene = sceneNow();
      const member = memberOf(scene, target);
      const series = member && seriesOf(scene, member);
      const after = series && afterStep(series, member, direction);
      if (after !== undefined && member) runAndSay(moveBehind(member, after ?? null), target);
    },
    drop: () => {
      const { dragging } = board.getState();
      if (!dragging) return;
      board.setState({ dragging: null });
      const { member, place } = dragging;
      if (!place || plan.readOnly()) return;
      const { series, gap } = place;
      if (seriesOf(sceneNow(), member)?.role !== series.role && series.role !== null) {
        return changeRole(itemId.parse(member), series.role, series.members[gap - 1]?.id ?? null);
      }
      const after = afterDrop(series.members, member, gap);
      if (after === undefined) return;
      const edit = plan.run(moveBehind(member, after));
      if (edit) announce(board, edit.label);
    },
  };
}

/** The id by which an item or a person's column is moved. */
export function memberOf(scene: Scene, target: Target): ItemId | ParticipantId | undefined {
  if (target.at === 'item') return target.item;
  return target.at === 'person' ? personColumnOf(scene, target.person)?.participant : undefined;
}

function removalOf(scene: Scene, target: Target): PlanCommand | null {
  if (target.at === 'item') return (records, context) => removeItem(records, { item: target.item }, context);
  const participant = target.at === 'person' ? personColumnOf(scene, target.person)?.participant : undefined;
  return participant ? (records, context) => removeParticipant(records, { participant }, context) : null;
}

/** Where the focus goes when a target is removed: the one behind it, else the one before, else the box for the next. */
function neighbourOf(scene: Scene, target: Target): Target | null {
  if (target.at === 'person') {
    const index = scene.people.findIndex(({ person }) => person === target.person);
    const person = (scene.people[index + 1] ?? scene.people[index - 1])?.person;
    return person ? { at: 'person', person } : { at: 'nextPerson' };
  }
  const side = sideOf(scene, target);
  if (target.at !== 'item' || !side) return null;
  const index = side.items.findIndex(({ item }) => item === target.item);
  const item = (side.items[index + 1] ?? side.items[index - 1])?.item;
  return item ? { at: 'item', item } : { at: 'nextItem', side: side.name };
}
