import { useEffect, useRef, useState } from 'react';
import { CatchballPanel } from '../catchball/CatchballPanel.tsx';
import { ThrowDialog } from '../catchball/ThrowDialog.tsx';
import type { BoardHandle } from '../matrix/board-commands.ts';
import { MatrixEditor } from '../matrix/MatrixEditor.tsx';
import { usePresenting } from '../matrix/presenting/use-presenting.ts';
import { SheetWindow } from '../matrix/SheetWindow.tsx';
import { ScalesDialog } from '../matrix/scales/ScalesDialog.tsx';
import { t } from '../messages/messages.ts';
import { PrintDialog } from '../print/PrintDialog.tsx';
import { CompareView } from '../review/CompareView.tsx';
import { type NamedPoint, nowAndFile } from '../review/points.ts';
import { useApp, usePlan, usePlanStore, useStores, useView } from '../state/stores.ts';
import { inspectorOpen } from '../state/view-store.ts';
import { type CommandTable, useCommands, whilePresenting } from './commands.ts';
import { FindBar } from './find/FindBar.tsx';
import { createFindStore } from './find/find-store.ts';
import { HistoryPanel } from './HistoryPanel.tsx';
import { NewPlanDialog } from './new-plan/NewPlanDialog.tsx';
import { PlanBanners } from './PlanBanners.tsx';
import { PlanPalette } from './palette/PlanPalette.tsx';
import { usePlanActions } from './plan-actions.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { TopBar } from './TopBar.tsx';
import './plan-screen.css';

type Panel = 'history' | 'catchball';
type Question = 'throw' | 'print' | 'shortcuts' | 'newPlan' | 'palette' | 'scales';

export function PlanScreen() {
  const { app, view } = useStores();
  const store = usePlanStore();
  const actions = usePlanActions();
  const title = usePlan((plan) => plan.outline?.plan.title ?? plan.opened.title);
  const matrix = usePlan((plan) => plan.matrix);
  const loading = usePlan((plan) => plan.records === null);
  const openedThread = useApp((state) => state.openedThread);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [board, setBoard] = useState<BoardHandle | null>(null);
  const [find] = useState(() => createFindStore(app, store));
  useEffect(() => find.dispose, [find]);
  const [compared, setCompared] = useState<{ from: NamedPoint; to: NamedPoint } | null>(null);
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
  const toggle = (wanted: Panel) => {
    // A comparison takes the panels' place: asking for one leaves it.
    setCompared(null);
    setPanel((shown) => (shown === wanted && !compared ? null : wanted));
  };
  const present = () => {
    setCompared(null);
    presenting.begin();
  };
  const throwCatchball = async () => {
    if (await app.profile()) setQuestion('throw');
  };
  const comparePlan = async () => setCompared((await nowAndFile(app)) ?? compared);
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
    find: find.show,
    findNext: () => find.step(1),
    findPrevious: () => find.step(-1),
    zoomIn: () => board?.zoom.zoomIn(),
    zoomOut: () => board?.zoom.zoomOut(),
    zoomToFit: () => board?.zoom.fit(),
    actualSize: () => board?.zoom.actualSize(),
    showHistory: () => toggle('history'),
    comparePlan,
    // While two states are compared, the key leads from difference to difference.
    ...(!compared && { showLinear: view.toggleLinear }),
    showTotals: view.toggleTotals,
    present,
    toggleInspector: () => view.showInspector(!inspectorOpen(view.getState(), panel !== null)),
    showShortcuts: () => setQuestion('shortcuts'),
    editScales: () => setQuestion('scales'),
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
        onFind={find.show}
        onPresent={present}
        onCompare={() => void comparePlan()}
        onThrow={() => void throwCatchball()}
        onPrint={() => setQuestion('print')}
        onShortcuts={() => setQuestion('shortcuts')}
      />
      <PlanBanners urgentOnly={presenting.on} />
      <div className="plan-body">
        <main className="plan-board" aria-busy={loading}>
          <h1 className="plan-heading">{title}</h1>
          {loading && <p className="plan-loading">{t('plan.loading')}</p>}
          {!loading && !compared && (
            <MatrixEditor onBoard={setBoard} presenting={presenting} besidePanel={panel !== null} />
          )}
          {!loading && compared && (
            <CompareView
              key={matrix}
              {...compared}
              sheetWindow={SheetWindow}
              onChange={setCompared}
              onClose={() => setCompared(null)}
            />
          )}
          <FindBar find={find} />
        </main>
        {!compared && panel === 'history' && (
          <HistoryPanel onCompare={setCompared} onClose={() => setPanel(null)} />
        )}
        {panel === 'catchball' && <CatchballPanel opened={openedThread} onClose={() => setPanel(null)} />}
      </div>
      {question === 'throw' && <ThrowDialog open onClose={close} />}
      {question === 'print' && <PrintDialog onClose={close} />}
      {question === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {question === 'scales' && <ScalesDialog onClose={close} />}
      {question === 'palette' && <PlanPalette commands={commands} board={board} onClose={close} />}
      {question === 'newPlan' && <NewPlanDialog onClose={close} />}
    </div>
  );
}
