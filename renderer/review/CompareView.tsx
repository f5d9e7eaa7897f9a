import { type ComponentType, type ReactNode, useMemo, useState } from 'react';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { keyOf } from '#shared/plan/queries/sheet-subject.ts';
import { t } from '../messages/messages.ts';
import { usePlan, useView } from '../state/stores.ts';
import { Banner } from '../ui/Banner.tsx';
import { CompareHeader } from './CompareHeader.tsx';
import { comparedSheet } from './compared-sheet.ts';
import { DifferencesBeside } from './DifferencesBeside.tsx';
import { MergePanel } from './merging/MergePanel.tsx';
import { useMergeMode } from './merging/use-merge-mode.ts';
import { PointDialog } from './PointDialog.tsx';
import { boxOf } from './places.ts';
import type { NamedPoint } from './points.ts';
import { SheetDifferences } from './SheetDifferences.tsx';
import { useCompareKeys } from './use-compare-keys.ts';
import { useComparison } from './use-comparison.ts';
import { wordsOf } from './words.ts';
import './compare.css';

/** What draws a sheet; the app passes it in, because the drawing belongs to another feature. */
export type SheetWindow = ComponentType<{
  readonly scene: Scene;
  readonly label: string;
  readonly show: Rect | null;
  readonly children: ReactNode;
  readonly reading: ReactNode;
}>;

interface CompareViewProps {
  readonly from: NamedPoint;
  readonly to: NamedPoint;
  readonly sheetWindow: SheetWindow;
  readonly onChange: (points: { readonly from: NamedPoint; readonly to: NamedPoint }) => void;
  readonly onClose: () => void;
}

/** Two states of a matrix on one sheet, with all that differs drawn in it and told in a list beside it. */
export function CompareView({ from, to, sheetWindow: Window, onChange, onClose }: CompareViewProps) {
  const shown = usePlan((plan) => plan.matrix);
  const [matrix, setMatrix] = useState<MatrixId>(shown);
  const arrangement = useView((view) => view.arrangements[matrix]);
  const compared = useComparison(from.point, to.point, matrix);
  const comparison = compared.state === 'there' ? compared.comparison : null;
  const sheet = useMemo(
    () => comparison && comparedSheet(comparison, arrangement),
    [comparison, arrangement],
  );
  const words = useMemo(() => sheet && wordsOf(sheet.states), [sheet]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<'from' | 'to' | null>(null);

  const mode = useMergeMode({ from, to }, comparison?.matched ?? null, ({ subject }) => {
    if (subject.matrix !== null) setMatrix(subject.matrix);
    if (subject.sheet) setChosen(keyOf(subject.sheet));
  });

  const differences = sheet?.differences ?? [];
  const at = differences.findIndex(({ key }) => key === chosen);
  const step = (by: 1 | -1) => {
    if (mode.step(by)) return;
    const from = at < 0 && by < 0 ? 0 : at;
    const next = differences[(from + by + differences.length) % differences.length];
    if (next) setChosen(next.key);
  };
  useCompareKeys({ step, close: mode.on ? mode.leave : onClose });
  const { lookAt } = mode;
  const choose = (key: string) => {
    setChosen(key);
    lookAt(key);
  };

  const read = differences.find(({ key }) => key === (hovered ?? chosen));
  const target = differences[at];
  const show = useMemo(() => (sheet && target ? boxOf(sheet.scene, target.subject) : null), [sheet, target]);
  return (
    <div className="compare">
      <CompareHeader
        from={from}
        to={to}
        {...(mode.place ?? { at, count: differences.length })}
        onChoose={setChoosing}
        onSwap={() => onChange({ from: to, to: from })}
        onStep={step}
        onMerge={mode.begin}
        onClose={onClose}
      />
      {comparison?.matched === 'content' && (
        <Banner tone="info">
          {t(mode.other.file === null ? 'review.independent' : 'merge.independent')}
        </Banner>
      )}
      {compared.state === 'refused' && (
        <Banner tone="error">
          {compared.failure.message} {compared.failure.hint}
        </Banner>
      )}
      <div className="compare-body">
        <div className="compare-sheet">
          {sheet && words ? (
            <Window
              scene={sheet.scene}
              label={t('review.compare.sheet', { title: sheet.title })}
              show={show}
              reading={
                <p
                  className={`matrix-reading-text ${read ? '' : 'matrix-reading-hint'}`}
                  title={read && words(read).sentence}
                >
                  {read ? words(read).sentence : t('review.hint')}
                </p>
              }
            >
              <SheetDifferences
                scene={sheet.scene}
                differences={differences}
                wordsOf={words}
                chosen={chosen}
                marks={mode.marks}
                onChoose={choose}
                onHover={setHovered}
              />
            </Window>
          ) : (
            compared.state === 'loading' && <p className="compare-note">{t('review.loading')}</p>
          )}
        </div>
        <aside
          className={mode.on ? 'compare-list is-merging' : 'compare-list'}
          aria-label={t('review.compare')}
        >
          {mode.on ? (
            <MergePanel mode={mode} matrix={matrix} />
          ) : (
            <DifferencesBeside
              comparison={comparison}
              sheet={sheet}
              words={words}
              chosen={chosen}
              onChoose={setChosen}
              onShow={setMatrix}
            />
          )}
        </aside>
      </div>
      {choosing && (
        <PointDialog
          onClose={() => setChoosing(null)}
          onChoose={(point) => {
            setChoosing(null);
            onChange(choosing === 'from' ? { from: point, to } : { from, to: point });
          }}
        />
      )}
    </div>
  );
}
