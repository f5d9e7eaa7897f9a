import { type ComponentType, type ReactNode, useMemo, useState } from 'react';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import { type ItemId, itemId, type MatrixId } from '#shared/plan/ids.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { t } from '../messages/messages.ts';
import { useView } from '../state/stores.ts';
import { comparedSheet } from './compared-sheet.ts';
import { boxOf } from './places.ts';
import { SheetDifferences } from './SheetDifferences.tsx';
import { wordsOf } from './words.ts';
import './compare.css';

interface ChangedSheetProps {
  readonly matrix: MatrixId;
  readonly before: readonly PlanRecord[];
  readonly after: readonly PlanRecord[];
  readonly chosen: ItemId | null;
  readonly onChoose: (item: ItemId) => void;
  /** What draws a sheet; it belongs to another feature. */
  readonly sheetWindow: ComponentType<{
    readonly scene: Scene;
    readonly label: string;
    readonly show: Rect | null;
    readonly children: ReactNode;
    readonly reading: ReactNode;
  }>;
}

/** A sheet as it would be after some changes, each marked where it stands. */
export function ChangedSheet(props: ChangedSheetProps) {
  const { matrix, before, after, chosen, onChoose, sheetWindow: Window } = props;
  const arrangement = useView((view) => view.arrangements[matrix]);
  const sheet = useMemo(
    () => comparedSheet({ matrix, before, after, matched: 'ids', others: [] }, arrangement),
    [matrix, before, after, arrangement],
  );
  const words = useMemo(() => wordsOf(sheet.states), [sheet]);
  const [hovered, setHovered] = useState<string | null>(null);
  const ofItem = sheet.differences.find(({ subject }) => subject.on === 'item' && subject.item === chosen);
  const read = sheet.differences.find(({ key }) => key === hovered) ?? ofItem;
  const show = useMemo(
    () => (chosen === null ? null : boxOf(sheet.scene, { on: 'item', item: chosen })),
    [sheet, chosen],
  );
  const choose = (key: string) => {
    const subject = sheet.differences.find((difference) => difference.key === key)?.subject;
    const item = subject?.on === 'item' ? itemId.safeParse(subject.item) : null;
    if (item?.success) onChoose(item.data);
  };
  return (
    <div className="compare">
      <Window
        scene={sheet.scene}
        label={t('review.compare.sheet', { title: sheet.title })}
        show={show}
        reading={
          <p className={`matrix-reading-text ${read ? '' : 'matrix-reading-hint'}`}>
            {read ? words(read).sentence : t('decide.sheet.hint')}
          </p>
        }
      >
        <SheetDifferences
          scene={sheet.scene}
          differences={sheet.differences}
          wordsOf={words}
          chosen={ofItem?.key ?? null}
          onChoose={choose}
          onHover={setHovered}
        />
      </Window>
    </div>
  );
}
