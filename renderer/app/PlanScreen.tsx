import { useEffect, useRef, useState } from 'react';
import { CatchballPanel } from '../catchball/CatchballPanel.tsx';
import { ThrowDialog } from '../catchball/ThrowDialog.tsx';
import type { BoardHandle } from '../matrix/board-commands.ts';
import { MatrixEditor } from '../matrix/MatrixEditor.tsx';
import { usePresenting } from '../matrix/presenting/use-presenting.ts';
import { t } from '../messages/messages.ts';
import { PrintDialog } from '../print/PrintDialog.tsx';
import { useApp, usePlan, usePlanStore, useStores, useView } from '../state/stores.ts';
import { inspectorOpen } from '../state/view-store.ts';
import { type CommandTable, useCommands, whilePresenting } from './commands.ts';
import { HistoryPanel } from './HistoryPanel.tsx';
import { NewPlanDialog } from './NewPlanDialog.tsx';
import { PlanBanners } from './PlanBanners.tsx';
import { PlanPalette } from './palette/PlanPalette.tsx';
import { usePlanActions } from './plan-actions.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { TopBar } from './TopBar.tsx';
import './plan-screen.css';

type Panel = 'history' | 'catchball';
type Question = 'throw' | 'print' | 'shortcuts' | 'newPlan' | 'palette';

export function PlanScreen() {
  const { app, view } = useStores();
  const store = usePlanStore();
  const actions = usePlanActions();
  const title = usePlan((plan) => plan.outline?.plan.title ?? plan.opened.title);
  const loading = usePlan((plan) => plan.records === null);
  const openedThread = useApp((state) => state.openedThread);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [board, setBoard] = useState<BoardHandle | null>(null);
  const screen = useRef<HTMLDivElement>(null);
  const presenting = usePresenting(screen);
  const contrast = useView((state) => state.presenting.contrast);

  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title]);
  useEffect(() => {
    if (openedThread) setPanel('catchball');
  }, [openedThread]);

  const close = () => setQuestion(null);
  const toggle = (wanted: Panel) => setPanel((shown) => (shown === wanted ? null : wanted));
  const throwCatchball = async () => {
    if (await app.profile()) setQuestion('throw');
  };
  const all: CommandTable = {
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
    zoomIn: () => board?.zoom.zoomIn(),
    zoomOut: () => board?.zoom.zoomOut(),
    zoomToFit: () => board?.zoom.fit(),
    actualSize: () => board?.zoom.actualSize(),
    showHistory: () => toggle('history'),
    showLinear: view.toggleLinear,
    present: presenting.begin,
    toggleInspector: () => view.showInspector(!inspectorOpen(view.getState())),
    showShortcuts: () => setQuestion('shortcuts'),
    showPalette: () => setQuestion('palette'),
  };
  const commands = presenting.on ? whilePresenting(all) : all;
  useCommands(commands);

  return (
    <div
      ref={screen}
      className="plan-screen"
      data-presenting={presenting.on || undefined}
      data-contrast={presenting.on ? contrast : undefined}
    >
      <TopBar
        panel={panel}
        onPanel={toggle}
        onPresent={presenting.begin}
        onThrow={() => void throwCatchball()}
        onPrint={() => setQuestion('print')}
        onShortcuts={() => setQuestion('shortcuts')}
      />
      <PlanBanners urgentOnly={presenting.on} />
      <div className="plan-body">
        <main className="plan-board" aria-busy={loading}>
          <h1 className="plan-heading">{title}</h1>
          {loading ? (
            <p className="plan-loading">{t('plan.loading')}</p>
          ) : (
            <MatrixEditor onBoard={setBoard} presenting={presenting} />
          )}
        </main>
        {panel === 'history' && <HistoryPanel onClose={() => setPanel(null)} />}
        {panel === 'catchball' && <CatchballPanel opened={openedThread} onClose={() => setPanel(null)} />}
      </div>
      {question === 'throw' && <ThrowDialog open onClose={close} />}
      {question === 'print' && <PrintDialog onClose={close} />}
      {question === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {question === 'palette' && <PlanPalette commands={commands} board={board} onClose={close} />}
      {question === 'newPlan' && <NewPlanDialog onClose={close} />}
    </div>
  );
}
