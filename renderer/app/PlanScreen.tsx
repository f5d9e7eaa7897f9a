import { Suspense, useEffect, useRef, useState } from 'react';
import type { BoardHandle } from '../matrix/board-commands.ts';
import { MatrixEditor } from '../matrix/MatrixEditor.tsx';
import { usePresenting } from '../matrix/presenting/use-presenting.ts';
import { SheetWindow } from '../matrix/SheetWindow.tsx';
import { ScalesDialog } from '../matrix/scales/ScalesDialog.tsx';
import { t } from '../messages/messages.ts';
import { nowAndFile } from '../review/points.ts';
import type { PlanViewName } from '../state/plan-view.ts';
import { usePlan, usePlanStore, useStores, useView } from '../state/stores.ts';
import { inspectorOpen, type ViewStore } from '../state/view-store.ts';
import { later } from '../ui/later.ts';
import { type CommandTable, useCommands, whilePresenting } from './commands.ts';
import { FindBar } from './find/FindBar.tsx';
import { createFindStore, type FindStore } from './find/find-store.ts';
import { HistoryPanel } from './HistoryPanel.tsx';
import { NewPlanDialog } from './new-plan/NewPlanDialog.tsx';
import { PlanBanners } from './PlanBanners.tsx';
import { PlanImport } from './PlanImport.tsx';
import { PackScreen } from './pack-screen.ts';
import { PlanPalette } from './palette/PlanPalette.tsx';
import { usePlanActions } from './plan-actions.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { SignOffDialog } from './SignOffDialog.tsx';
import { TopBar } from './TopBar.tsx';
import { useApproval } from './use-approval.ts';
import { usePanel } from './use-panel.ts';
import { useViews } from './use-views.ts';
import { ViewRail } from './ViewRail.tsx';
import { viewCommands } from './views.ts';
import { WideView } from './WideView.tsx';
import './plan-screen.css';

const CompareView = later(async () => (await import('../review/CompareView.tsx')).CompareView);
const ChecksPanel = later(async () => (await import('../checks/ChecksPanel.tsx')).ChecksPanel);
const ExportDialog = later(async () => (await import('../print/exporting/ExportDialog.tsx')).ExportDialog);
const PlanCatchball = later(async () => (await import('./PlanCatchball.tsx')).PlanCatchball);
const ThrowDialog = later(async () => (await import('../catchball/ThrowDialog.tsx')).ThrowDialog);

type Question = 'throw' | 'print' | 'export' | 'shortcuts' | 'newPlan' | 'palette' | 'scales' | 'signOff';

export function PlanScreen() {
  const { app, view } = useStores();
  const store = usePlanStore();
  const actions = usePlanActions();
  const title = usePlan((plan) => plan.outline?.plan.title ?? plan.opened.title);
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  const loading = usePlan((plan) => plan.records === null);
  const { panel, compared, ...show } = usePanel();
  const views = useViews();
  const onMatrix = views.wide === null;
  const [question, setQuestion] = useState<Question | null>(null);
  const [board, setBoard] = useState<BoardHandle | null>(null);
  const [find] = useState(() => createFindStore(app, store));
  useEffect(() => find.dispose, [find]);
  const screen = useRef<HTMLDivElement>(null);
  const presenting = usePresenting(screen);
  const contrast = useView((state) => state.presenting.contrast);

  useDocumentTitle(title);

  /** Catchball and comparison give way to the view that is asked for. */
  const showView = (view: PlanViewName) => {
    show.showMatrix();
    views.show(view);
  };
  const present = () => {
    showView('matrix');
    presenting.begin();
  };
  const approval = useApproval(() => setQuestion('signOff'));
  const inCatchball = panel === 'catchball' && !compared;
  const overlaid = inCatchball || compared !== null;
  const throwCatchball = async () => {
    if (await app.profile()) setQuestion('throw');
  };
  const comparePlan = async () => show.compare((await nowAndFile(app)) ?? compared);
  const all: CommandTable = {
    ...asking(setQuestion),
    ...finding(find),
    openPlan: actions.open,
    openCatchball: actions.openCatchball,
    ...(!readOnly && { importTables: app.importTables }),
    saveAs: actions.saveAs,
    closePlan: app.closePlan,
    startPage: app.closePlan,
    throwCatchball,
    showCatchball: () => show.toggle('catchball'),
    ...approval.commands,
    copyPicture: actions.copyPicture,
    undo: store.undo,
    redo: store.redo,
    ...(board && zooming(board)),
    ...viewCommands(showView),
    showHistory: () => show.toggle('history'),
    comparePlan,
    // While two states are compared, the key leads from difference to difference.
    ...(!compared && onMatrix && { showLinear: view.toggleLinear }),
    ...(onMatrix && arranging(view, panel !== null)),
    present,
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
        onMatrix={onMatrix}
        panel={panel}
        onPanel={show.toggle}
        onFind={find.show}
        onPresent={present}
        onCompare={() => void comparePlan()}
        onThrow={() => void throwCatchball()}
        onSignOff={approval.signOff}
        onAsk={setQuestion}
      />
      <PlanBanners urgentOnly={presenting.on} />
      <div className="plan-body">
        {!presenting.on && <ViewRail view={views.wide ?? 'matrix'} onView={showView} />}
        <main className="plan-board" aria-busy={loading}>
          <h1 className="plan-heading">{title}</h1>
          {onMatrix && loading && <p className="plan-loading">{t('plan.loading')}</p>}
          {views.wide && !overlaid && (
            <WideView view={views.wide} onCommand={(name) => commands[name]?.()} onView={showView} />
          )}
          {onMatrix && !loading && !overlaid && (
            <MatrixEditor
              onBoard={setBoard}
              presenting={presenting}
              besidePanel={panel !== null}
              onSignOff={() => setQuestion('signOff')}
            />
          )}
          {!loading && <Overlay inCatchball={inCatchball} compared={compared} show={show} />}
          <FindBar find={find} />
        </main>
        <Suspense>
          {!compared && panel === 'checks' && onMatrix && (
            <ChecksPanel onAllLevels={() => showView('checks')} onClose={show.close} />
          )}
        </Suspense>
        {!compared && panel === 'history' && <HistoryPanel onCompare={show.compare} onClose={show.close} />}
      </div>
      <Suspense>
        <PlanImport />
      </Suspense>
      <Suspense>
        <Asked question={question} commands={commands} board={board} onAsk={setQuestion} />
      </Suspense>
    </div>
  );
}

function asking(ask: (question: Question) => void): CommandTable {
  return {
    newPlan: () => ask('newPlan'),
    exportPdf: () => ask('print'),
    exportAs: () => ask('export'),
    editScales: () => ask('scales'),
    showPalette: () => ask('palette'),
    showShortcuts: () => ask('shortcuts'),
  };
}

function finding({ show, step }: FindStore): CommandTable {
  return { find: show, findNext: () => step(1), findPrevious: () => step(-1) };
}

function arranging(view: ViewStore, besidePanel: boolean): CommandTable {
  return {
    showTotals: view.toggleTotals,
    toggleInspector: () => view.showInspector(!inspectorOpen(view.getState(), besidePanel)),
  };
}

function zooming({ zoom }: BoardHandle): CommandTable {
  return {
    zoomIn: () => zoom.zoomIn(),
    zoomOut: () => zoom.zoomOut(),
    zoomToFit: () => zoom.fit(),
    actualSize: () => zoom.actualSize(),
  };
}

interface OverlayProps extends Pick<ReturnType<typeof usePanel>, 'compared'> {
  readonly inCatchball: boolean;
  readonly show: Pick<ReturnType<typeof usePanel>, 'compare' | 'close'>;
}

/** What stands in the place of the matrix, or of a view, until it is closed: catchball, or two states beside each other. */
function Overlay({ inCatchball, compared, show }: OverlayProps) {
  const matrix = usePlan((plan) => plan.matrix);
  return (
    <Suspense>
      {inCatchball && <PlanCatchball onClose={show.close} />}
      {compared && (
        <CompareView
          key={matrix}
          {...compared}
          sheetWindow={SheetWindow}
          onChange={show.compare}
          onClose={() => show.compare(null)}
        />
      )}
    </Suspense>
  );
}

function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title]);
}

interface AskedProps {
  readonly question: Question | null;
  readonly commands: CommandTable;
  readonly board: BoardHandle | null;
  readonly onAsk: (question: Question | null) => void;
}

/** The dialog that stands over the plan, where one does. */
function Asked({ question, commands, board, onAsk }: AskedProps) {
  const onClose = () => onAsk(null);
  switch (question) {
    case 'throw':
      return <ThrowDialog open onClose={onClose} />;
    case 'print':
      return <PackScreen onClose={onClose} />;
    case 'export':
      return <ExportDialog onPrint={() => onAsk('print')} onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
    case 'signOff':
      return <SignOffDialog onClose={onClose} />;
    case 'scales':
      return <ScalesDialog onClose={onClose} />;
    case 'palette':
      return <PlanPalette commands={commands} board={board} onClose={onClose} />;
    case 'newPlan':
      return <NewPlanDialog onClose={onClose} />;
    case null:
      return null;
  }
}
