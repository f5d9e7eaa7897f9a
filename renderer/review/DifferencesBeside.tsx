import type { Comparison } from '#shared/host/replies.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { SheetDifference } from '#shared/plan/queries/sheet-differences.ts';
import { t } from '../messages/messages.ts';
import type { ComparedSheet } from './compared-sheet.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { Legend } from './Legend.tsx';
import { OtherMatrices } from './OtherMatrices.tsx';
import { boxOf } from './places.ts';
import type { DifferenceWords } from './words.ts';

interface DifferencesBesideProps {
  readonly comparison: Comparison | null;
  readonly sheet: ComparedSheet | null;
  readonly words: ((difference: SheetDifference) => DifferenceWords) | null;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onShow: (matrix: MatrixId) => void;
}

/** All that differs in words, and where else something does. */
export function DifferencesBeside({
  comparison,
  sheet,
  words,
  chosen,
  onChoose,
  onShow,
}: DifferencesBesideProps) {
  return (
    <>
      <Legend />
      {sheet && words && (
        <DifferenceList
          groups={sheet.groups}
          wordsOf={words}
          isDrawn={({ subject }) => boxOf(sheet.scene, subject) !== null}
          chosen={chosen}
          onChoose={onChoose}
        />
      )}
      {sheet?.differences.length === 0 && <p className="compare-note">{t('review.same')}</p>}
      {comparison && <OtherMatrices others={comparison.others} onShow={onShow} />}
    </>
  );
}
