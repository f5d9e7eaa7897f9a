import { type ComponentType, createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { Round } from '#shared/catchball/format.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { speech } from '../../messages/speech.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import './sender-sheet.css';

type SheetWindow = ComponentType<{
  readonly scene: Scene;
  readonly label: string;
  readonly show: Rect | null;
  readonly children: ReactNode;
  readonly reading: ReactNode;
}>;

/** What draws a sheet; the app passes it in, because the drawing belongs to another feature. */
export const SheetWindowContext = createContext<SheetWindow | null>(null);

type Source = 'snapshot' | 'shown';

/** The sheet that a round shows, to be read only: what was passed in its place, or what the sender shows of its own matrix. */
export function SenderSheet({ round }: { readonly round: Round }) {
  const Window = use(SheetWindowContext);
  const [source, setSource] = useState<Source>('snapshot');
  const sources = (['snapshot', 'shown'] as const).filter((one) =>
    round[one].some(({ kind }) => kind === 'matrix'),
  );
  const chosen = sources.includes(source) ? source : sources[0];
  const sheet = useMemo(() => (chosen ? sheetOf(round[chosen]) : null), [round, chosen]);
  if (!Window || !sheet) return null;
  return (
    <section className="sender-sheet" aria-label={t('sheet.title', { title: sheet.title })}>
      {sources.length > 1 && (
        <SegmentedControl
          label={t('sheet.which')}
          value={chosen ?? null}
          options={sources.map((value) => ({ value, label: t(`sheet.${value}`) }))}
          onChange={setSource}
        />
      )}
      <div className="sender-sheet-window">
        <Window
          scene={sheet.scene}
          label={t('sheet.title', { title: sheet.title })}
          show={null}
          reading={<p className="matrix-reading-text matrix-reading-hint">{t('sheet.hint')}</p>}
        >
          {null}
        </Window>
      </div>
    </section>
  );
}

function sheetOf(records: readonly PlanRecord[]) {
  const matrix = records.find((record) => record.kind === 'matrix');
  if (matrix?.kind !== 'matrix') return null;
  const view = matrixView(RecordSet.of(records), matrix.id);
  const scene = layoutMatrix(view, ARRANGEMENTS[matrix.arrangement], bundledMeasurer, {
    mode: 'read',
    words: speech().words,
  });
  return { title: matrix.title, scene };
}
