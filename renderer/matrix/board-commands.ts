import type { Scene } from '#shared/matrix/scene.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import { t } from '../messages/messages.ts';
import { speech } from '../messages/speech.ts';
import { type BoardActions, memberOf } from './interaction/board-actions.ts';
import type { BoardZoom } from './interaction/board-zoom.ts';
import type { Direction } from './interaction/lattice.ts';
import { letterOf, levelIn, scaleOf } from './interaction/marks.ts';
import { afterStep, seriesOf } from './interaction/reorder.ts';
import { type CellTarget, type HeadTarget, isCell, type Target } from './interaction/target.ts';

/** Something that can be done on the board, as menus and the palette show it. */
export interface BoardCommand {
  readonly id: string;
  readonly label: string;
  /** As it is shown: `F2`; empty where there is no key. */
  readonly keys: string;
  readonly enabled: boolean;
  readonly run: () => void;
}

/** What a board lets its surroundings do with it. */
export interface BoardHandle {
  readonly zoom: BoardZoom;
  /** What can be done at the moment, where the focus is first. */
  readonly commands: () => readonly BoardCommand[];
}

export interface Surroundings {
  readonly scene: Scene;
  readonly records: RecordSet;
  readonly actions: BoardActions;
}

/** What can be done with a target: set its mark, or edit, move and remove it. */
export function targetCommands(target: Target, around: Surroundings): readonly BoardCommand[] {
  return isCell(target) ? markCommands(target, around) : headCommands(target, around);
}

/** What can be added anywhere on the board. */
export function addingCommands({ scene, actions }: Surroundings): readonly BoardCommand[] {
  const sides = Object.values(scene.sides)
    .filter(({ next }) => next !== null)
    .toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
    .map(({ name, label }) =>
      command(`add-${name}`, t('matrix.nextItem', { role: label.text }), '', () =>
        actions.beginEditing({ at: 'nextItem', side: name }),
      ),
    );
  const person = command('add-person', t('matrix.nextPerson'), '', () =>
    actions.beginEditing({ at: 'nextPerson' }),
  );
  return scene.nextPerson ? [...sides, person] : sides;
}

function markCommands(cell: CellTarget, { records, actions }: Surroundings): readonly BoardCommand[] {
  const scale = scaleOf(records, cell);
  const marked = levelIn(records, cell) !== null;
  const levels = scale.map((level, index) => {
    const keys = [String(index + 1), letterOf(scale, level).toLocaleUpperCase()].filter(Boolean).join(' / ');
    const label = t('matrix.mark', { level: speech().words.levelInSentence(level, false) });
    return command(`mark-${level.key}`, label, keys, () => actions.setMark(cell, level.key));
  });
  const clear = command('clear', t('matrix.mark.clear'), '0', () => actions.setMark(cell, null), marked);
  const effect = command('effect', t('matrix.mark.effect'), '−', () => actions.turnEffect(cell), marked);
  const reason = command('reason', t('matrix.mark.reason'), 'F2', () => actions.beginReason(cell), marked);
  return [...levels, clear, ...(cell.at === 'link' ? [effect, reason] : [])];
}

const MOVES = {
  y: [
    ['up', 'Alt+↑'],
    ['down', 'Alt+↓'],
  ],
  x: [
    ['left', 'Alt+←'],
    ['right', 'Alt+→'],
  ],
} as const satisfies { readonly [axis in 'x' | 'y']: readonly (readonly [Direction, string])[] };

function headCommands(target: HeadTarget, { scene, actions }: Surroundings): readonly BoardCommand[] {
  if (target.at === 'nextItem' || target.at === 'nextPerson') return [];
  const member = memberOf(scene, target);
  const series = member && seriesOf(scene, member);
  const label = t(target.at === 'person' ? 'matrix.menu.rename' : 'matrix.menu.edit');
  const edit = command('edit', label, 'F2', () => actions.beginEditing(target));
  if (!series) return [edit];
  const moves = MOVES[series.axis].map(([direction, keys]) =>
    command(
      `move-${direction}`,
      t(`matrix.menu.${direction}`),
      keys,
      () => actions.moveStep(target, direction),
      afterStep(series, member, direction) !== undefined,
    ),
  );
  const insert =
    target.at === 'item'
      ? [command('insert', t('matrix.menu.insert'), t('key.enter'), () => actions.insertBehind(target.item))]
      : [];
  const remove = command('remove', t('matrix.menu.remove'), t('key.del'), () => actions.remove(target));
  return [edit, ...insert, ...moves, remove];
}

function command(id: string, label: string, keys: string, run: () => void, enabled = true): BoardCommand {
  return { id, label, keys, run, enabled };
}
