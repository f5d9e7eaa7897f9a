import { memo } from 'react';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import type { SheetDifference } from '#shared/plan/queries/sheet-differences.ts';
import { keyOf, type SheetSubject } from '#shared/plan/queries/sheet-subject.ts';
import { MARK_SIGNS, type Mark } from './merging/choices.ts';
import { boxOf, strikeOf } from './places.ts';
import { type DifferenceWords, TYPE_SIGNS } from './words.ts';

interface SheetDifferencesProps {
  readonly scene: Scene;
  readonly differences: readonly SheetDifference[];
  readonly wordsOf: (difference: SheetDifference) => DifferenceWords;
  readonly chosen: string | null;
  /** While the two are merged: how each difference will come out, by its key; what is not named only mine has changed. */
  readonly marks?: ReadonlyMap<string, Mark> | null;
  readonly onChoose: (key: string) => void;
  readonly onHover: (key: string | null) => void;
}

/** The differences on the sheet itself: a tint and a sign on each, and a line through what went. */
export const SheetDifferences = memo(function SheetDifferences(props: SheetDifferencesProps) {
  const { scene, differences, wordsOf, chosen, marks = null, onChoose, onHover } = props;
  const removed = differences.filter(({ type }) => type === 'removed');
  const strikes = removed.flatMap(({ subject, marks }) =>
    [subject, ...marks].map((each) => strikeOf(scene, each, bundledMeasurer)),
  );
  return (
    <>
      {differences.map((difference) => (
        <Spots
          key={difference.key}
          scene={scene}
          difference={difference}
          sentence={wordsOf(difference).sentence}
          chosen={difference.key === chosen}
          mark={marks && (marks.get(difference.key) ?? 'mine')}
          onChoose={onChoose}
          onHover={onHover}
        />
      ))}
      <svg
        className="compare-strikes"
        style={{ width: scene.width, height: scene.height }}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        aria-hidden="true"
      >
        <path d={strikes.join('')} />
      </svg>
    </>
  );
});

interface SpotsProps extends Pick<SheetDifferencesProps, 'scene' | 'onChoose' | 'onHover'> {
  readonly difference: SheetDifference;
  readonly sentence: string;
  readonly chosen: boolean;
  readonly mark: Mark | 'mine' | null;
}

/** The places of one difference: its subject, and the marks that came or went with it. */
const Spots = memo(function Spots(props: SpotsProps) {
  const { scene, difference, sentence, chosen, mark, onChoose, onHover } = props;
  const { key, type, subject, marks } = difference;
  const places = [subject, ...marks].flatMap((each: SheetSubject) => {
    const box = boxOf(scene, each);
    return box ? [{ name: keyOf(each), box }] : [];
  });
  return places.map(({ name, box }) => (
    <button
      key={name}
      type="button"
      // The list beside the sheet says the same and is what the keyboard walks.
      tabIndex={-1}
      className={`compare-spot is-${type} ${isCell(box) ? 'is-cell' : ''}`}
      data-chosen={chosen}
      data-mark={mark ?? undefined}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      aria-label={sentence}
      onClick={() => onChoose(key)}
      onPointerEnter={() => onHover(key)}
      onPointerLeave={() => onHover(null)}
    >
      <span aria-hidden="true">{mark === null ? TYPE_SIGNS[type] : MARK_SIGNS[mark]}</span>
    </button>
  ));
});

/** Cells are too small for a sign with a margin. */
function isCell({ width, height }: Rect): boolean {
  return width < 60 && height < 60;
}
