import { useEffect, useState } from 'react';
import { CatchballPanel } from '../catchball/CatchballPanel.tsx';
import { ThrowDialog } from '../catchball/ThrowDialog.tsx';
import { MatrixEditor } from '../matrix/MatrixEditor.tsx';
import { SheetWindow } from '../matrix/SheetWindow.tsx';
import { t } from '../messages/messages.ts';
import { PrintDialog } from '../print/PrintDialog.tsx';
import { CompareView } from '../review/CompareView.tsx';
import type { NamedPoint } from '../review/points.ts';
import { useApp, usePlan, usePlanStore, useStores } from '../state/stores.ts';
import { useCommands } from './commands.ts';
import { HistoryPanel } from './HistoryPanel.tsx';
import { NewPlanDialog } from './NewPlanDialog.tsx';
import { PlanBanners } from './PlanBanners.tsx';
import { usePlanActions } from './plan-actions.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { TopBar } from './TopBar.tsx';
import './plan-screen.css';

type Panel = 'history' | 'catchball';
type Question = 'throw' | 'print' | 'shortcuts' | 'newPlan';
/** What the board lets its surroundings do with the zoom; see the matrix feature. */
type Zoom = Parameters<NonNullable<Parameters<typeof MatrixEditor>[0]['onZoom']>>[0];

export function PlanScreen() {
  const { app } = useStores();
  const store = usePlanStore();
  const actions = usePlanActions();
  const title = usePlan((plan) => plan.outline?.plan.title ?? plan.opened.title);
  const matrix = usePlan((plan) => plan.matrix);
  const loading = usePlan((plan) => plan.records === null);
  const openedThread = useApp((state) => state.openedThread);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [zoom, setZoom] = useState<Zoom>(null);
  const [compared, setCompared] = useState<{ from: NamedPoint; to: NamedPoint } | null>(null);

  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title]);
  useEffect(() => {
    if (openedThread) setPanel('catchball');
  }, [openedThread]);

  const close = () => setQuestion(null);
  const toggle = (wanted: Panel) => {
    // A comparison takes the panels' place: asking for one leaves it.
    setCompared(null);
    setPanel((shown) => (shown === wanted && !compared ? null : wanted));
  };
  const throwCatchball = async () => {
    if (await app.profile()) setQuestion('throw');
  };
  useCommands({
    newPlan: () => setQuestion('newPlan'),
    openPlan: actions.open,
    openCatchball: actions.openCatchball,
    saveAs: actions.saveAs,
    closePlan: app.closePlan,
    startPage: app.closePlan,
    throwCatchball,
    exportPdf: () => setQuestion('print'),
    exportSvg: () => actions.exportAs('svg'),
    exportJson: () => actions.exportAs('json'),
    undo: store.undo,
    redo: store.redo,
    zoomIn: () => zoom?.zoomIn(),
    zoomOut: () => zoom?.zoomOut(),
    zoomToFit: () => zoom?.fit(),
    actualSize: () => zoom?.actualSize(),
    showHistory: () => toggle('history'),
    showShortcuts: () => setQuestion('shortcuts'),
  });

  return (
    <div className="plan-screen">
      <TopBar
        panel={panel}
        onPanel={toggle}
        onThrow={() => void throwCatchball()}
        onPrint={() => setQuestion('print')}
        onShortcuts={() => setQuestion('shortcuts')}
      />
      <PlanBanners />
      <div className="plan-body">
        <main className="plan-board" aria-busy={loading}>
          <h1 className="plan-heading">{title}</h1>
          {loading && <p className="plan-loading">{t('plan.loading')}</p>}
          {!loading && !compared && <MatrixEditor onZoom={setZoom} />}
          {!loading && compared && (
            <CompareView
              key={matrix}
              {...compared}
              sheetWindow={SheetWindow}
              onChange={setCompared}
              onClose={() => setCompared(null)}
            />
          )}
        </main>
        {!compared && panel === 'history' && (
          <HistoryPanel onCompare={setCompared} onClose={() => setPanel(null)} />
        )}
        {panel === 'catchball' && <CatchballPanel opened={openedThread} onClose={() => setPanel(null)} />}
      </div>
      {question === 'throw' && <ThrowDialog open onClose={close} />}
      {question === 'print' && <PrintDialog onClose={close} />}
      {question === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {question === 'newPlan' && <NewPlanDialog onClose={close} />}
    </div>
  );
}
