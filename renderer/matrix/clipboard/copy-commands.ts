import type { Scene } from '#shared/matrix/scene.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import { announce, type BoardStore } from '../interaction/board-store.ts';
import { sideOf } from '../interaction/tab-order.ts';
import type { Target } from '../interaction/target.ts';
import { type Copied, copyMatrix, copyPeople, copySide, copyTarget, writeClipboard } from './copy.ts';

/** What copies a target, its side, and the whole matrix, for menus. */
export function copyCommands(board: BoardStore, records: RecordSet, scene: Scene, target: Target) {
  const side = sideOf(scene, target);
  const entry = (id: string, label: string, keys: string, copy: () => Copied) => ({
    id,
    label,
    keys,
    enabled: true,
    run: () => {
      const copied = copy();
      writeClipboard(copied);
      announce(board, t('clipboard.copied', { name: copied.name }));
    },
  });
  return [
    entry('copy', t('clipboard.menu.copy'), `${t('key.ctrl')}+C`, () => copyTarget(records, scene, target)),
    side
      ? entry('copy-side', t('clipboard.menu.copySide'), '', () => copySide(records, scene, side.role))
      : entry('copy-people', t('clipboard.menu.copyPeople'), '', () => copyPeople(records, scene)),
    entry('copy-matrix', t('clipboard.menu.copyMatrix'), '', () => copyMatrix(records, scene)),
  ];
}
