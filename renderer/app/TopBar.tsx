import {
  ChevronDown,
  Copy,
  Ellipsis,
  FileOutput,
  FileSpreadsheet,
  GitCompareArrows,
  History,
  Inbox,
  Keyboard,
  LayoutGrid,
  PanelRight,
  Presentation,
  Printer,
  Redo2,
  Search,
  Send,
  Stamp,
  Undo2,
} from 'lucide-react';
import type { CommandName } from '#shared/host/commands.ts';
import { LANGUAGE_CHOICES, type LanguageChoice, THEMES } from '#shared/host/view-settings.ts';
import { arrangementName } from '#shared/plan/records/fields.ts';
import { ChecksButton } from '../checks/ChecksButton.tsx';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { useApp, usePlan, usePlanStore, useStores, useView } from '../state/stores.ts';
import { inspectorOpen } from '../state/view-store.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { shownShortcut } from './commands.ts';
import { Emblem } from './Emblem.tsx';
import { MatrixSwitcher } from './MatrixSwitcher.tsx';
import { usePlanActions } from './plan-actions.ts';
import { SaveState } from './SaveState.tsx';
import type { Panel } from './use-panel.ts';
import './top-bar.css';

/** Each in its own words: whoever cannot read the screen must find theirs. */
const LANGUAGE_NAMES: { readonly [C in LanguageChoice]?: string } = {
  en: 'English',
  de: 'Deutsch',
  ja: '日本語',
};

interface TopBarProps {
  /** Whether a matrix is shown, and with it what arranges it and its details. */
  readonly onMatrix: boolean;
  readonly panel: Panel | null;
  readonly onPanel: (panel: Panel) => void;
  readonly onFind: () => void;
  readonly onPresent: () => void;
  readonly onThrow: () => void;
  readonly onCompare: () => void;
  /** Puts the shown matrix in force without catchball; null where it is in force or cannot be changed. */
  readonly onSignOff: (() => void) | null;
  readonly onAsk: (question: 'print' | 'export' | 'shortcuts') => void;
}

export function TopBar(props: TopBarProps) {
  const { onMatrix, panel, onPanel, onFind, onPresent, onThrow, onCompare, onSignOff, onAsk } = props;
  const { app } = useStores();
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  return (
    <header className="top-bar">
      <button
        type="button"
        className="top-home"
        aria-label={t('plan.back')}
        title={t('plan.back')}
        onClick={() => void app.closePlan()}
      >
        <Emblem size={24} />
      </button>
      <MatrixSwitcher />
      <SaveState />
      <div className="top-space" />
      {!readOnly && <UndoButtons />}
      {onMatrix && <ArrangementMenu />}
      <div className="top-group">
        {!readOnly && (
          <Button tone="quiet" icon={Send} onClick={onThrow}>
            {t('plan.throw')}
          </Button>
        )}
        <IconButton icon={Search} label={t('plan.find')} onClick={onFind} />
        <IconButton
          icon={Inbox}
          label={t('plan.catchball')}
          pressed={panel === 'catchball'}
          onClick={() => onPanel('catchball')}
        />
        <IconButton
          icon={History}
          label={t('plan.history')}
          pressed={panel === 'history'}
          onClick={() => onPanel('history')}
        />
        {onMatrix && <ChecksButton pressed={panel === 'checks'} onClick={() => onPanel('checks')} />}
        {onMatrix && <InspectorButton besidePanel={panel !== null} />}
        <IconButton icon={Presentation} label={t('command.present')} onClick={onPresent} />
        <IconButton icon={Printer} label={t('plan.menu.pdf')} onClick={() => onAsk('print')} />
      </div>
      <MoreMenu onAsk={onAsk} onCompare={onCompare} onSignOff={onSignOff} />
    </header>
  );
}

function InspectorButton({ besidePanel }: { readonly besidePanel: boolean }) {
  const { view } = useStores();
  const open = useView((state) => inspectorOpen(state, besidePanel));
  return (
    <IconButton
      icon={PanelRight}
      label={t('command.toggleInspector')}
      pressed={open}
      onClick={() => view.showInspector(!open)}
    />
  );
}

function UndoButtons() {
  const store = usePlanStore();
  const undo = usePlan((plan) => plan.canUndo);
  const redo = usePlan((plan) => plan.canRedo);
  return (
    <div className="top-group">
      <IconButton
        icon={Undo2}
        label={undo === null ? t('plan.undo') : t('plan.undo.what', { label: undo })}
        disabled={undo === null}
        onClick={() => void store.undo()}
      />
      <IconButton
        icon={Redo2}
        label={redo === null ? t('plan.redo') : t('plan.redo.what', { label: redo })}
        disabled={redo === null}
        onClick={() => void store.redo()}
      />
    </div>
  );
}

function ArrangementMenu() {
  const { arrangements } = useSpeech().words;
  const { view } = useStores();
  const matrix = usePlan((plan) => plan.matrix);
  const own = usePlan((plan) => plan.records?.get('matrix', plan.matrix)?.arrangement ?? 'compass');
  const chosen = useView((state) => state.arrangements[matrix]);
  const shown = chosen ?? own;
  const items: readonly MenuItem[] = arrangementName.options.map((name) => ({
    label: arrangements[name].title,
    checked: name === shown,
    run: () => view.arrange(matrix, name),
  }));
  return (
    <Menu label={t('plan.arrangement')} align="end" groups={[items]}>
      <LayoutGrid aria-hidden size={16} strokeWidth={1.75} />
      <span>{arrangements[shown].title}</span>
      <ChevronDown aria-hidden size={14} />
    </Menu>
  );
}

type MoreMenuProps = Pick<TopBarProps, 'onAsk' | 'onCompare' | 'onSignOff'>;

function MoreMenu({ onAsk, onCompare, onSignOff }: MoreMenuProps) {
  const { app, view } = useStores();
  const actions = usePlanActions();
  const theme = useView((state) => state.theme);
  const language = useView((state) => state.language);
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  const info = useApp((state) => state.info);
  const shortcut = (name: CommandName) => (info ? shownShortcut(name, info) : undefined);
  const groups: readonly (readonly MenuItem[])[] = [
    [
      {
        label: t('plan.menu.pdf'),
        icon: Printer,
        shortcut: shortcut('exportPdf'),
        run: () => onAsk('print'),
      },
      {
        label: t('plan.menu.export'),
        icon: FileOutput,
        shortcut: shortcut('exportAs'),
        run: () => onAsk('export'),
      },
      { label: t('plan.menu.picture'), icon: Copy, run: () => void actions.copyPicture() },
      ...(readOnly
        ? []
        : [{ label: t('command.importTables'), icon: FileSpreadsheet, run: () => void app.importTables() }]),
    ],
    [
      { label: t('command.comparePlan'), icon: GitCompareArrows, run: onCompare },
      { label: t('plan.menu.openCatchball'), icon: Inbox, run: () => void actions.openCatchball() },
      ...(onSignOff ? [{ label: t('signOff.open'), icon: Stamp, run: onSignOff }] : []),
      { label: t('plan.menu.saveAs'), shortcut: shortcut('saveAs'), run: () => void actions.saveAs() },
      { label: t('plan.menu.saveWithoutHistory'), run: () => void actions.saveWithoutHistory() },
    ],
    THEMES.map((name) => ({
      label: t(`theme.${name}`),
      checked: name === theme,
      run: () => view.setTheme(name),
    })),
    LANGUAGE_CHOICES.map((choice) => ({
      label: LANGUAGE_NAMES[choice] ?? t('language.system'),
      checked: choice === language,
      run: () => view.setLanguage(choice),
    })),
    [
      { label: t('plan.menu.shortcuts'), icon: Keyboard, run: () => onAsk('shortcuts') },
      { label: t('plan.menu.close'), run: () => void app.closePlan() },
    ],
  ];
  return (
    <Menu label={t('plan.more')} align="end" groups={groups}>
      <Ellipsis aria-hidden size={18} strokeWidth={1.75} />
    </Menu>
  );
}
