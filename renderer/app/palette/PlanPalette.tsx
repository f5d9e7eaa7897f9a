import { COMMAND_NAMES } from '#shared/host/commands.ts';
import { THEMES } from '#shared/host/view-settings.ts';
import { arrangementName } from '#shared/plan/records/fields.ts';
import type { BoardHandle } from '../../matrix/board-commands.ts';
import { t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import { useApp, usePlan, usePlanStore, useStores } from '../../state/stores.ts';
import { type CommandTable, shownShortcut } from '../commands.ts';
import { CommandPalette } from './CommandPalette.tsx';
import type { PaletteEntry } from './entries.ts';

interface PlanPaletteProps {
  readonly commands: CommandTable;
  readonly board: BoardHandle | null;
  readonly onClose: () => void;
}

/** The palette over an open plan: the board where the focus is, the app's commands, views, and every matrix. */
export function PlanPalette({ commands, board, onClose }: PlanPaletteProps) {
  const info = useApp((state) => state.info);
  const views = useViewEntries();
  const ofBoard = (board?.commands() ?? []).map(
    ({ id, label, keys, run }): PaletteEntry => ({
      id: `board-${id}`,
      label,
      group: t('palette.board'),
      shortcut: keys || undefined,
      run,
    }),
  );
  const ofApp = COMMAND_NAMES.flatMap((name): readonly PaletteEntry[] => {
    const run = commands[name];
    if (!run || name === 'showPalette') return [];
    const shortcut = info ? shownShortcut(name, info) : undefined;
    return [{ id: name, label: t(`command.${name}`), group: t('palette.app'), shortcut, run }];
  });
  return <CommandPalette entries={[...ofBoard, ...ofApp, ...views]} onClose={onClose} />;
}

function useViewEntries(): readonly PaletteEntry[] {
  const { view } = useStores();
  const { words } = useSpeech();
  const store = usePlanStore();
  const matrix = usePlan((plan) => plan.matrix);
  const outline = usePlan((plan) => plan.outline);
  const unitName = (id: string) => outline?.units.find((unit) => unit.id === id)?.name ?? '';
  return [
    ...(outline?.matrices ?? []).map((entry) => ({
      id: `go-${entry.matrix.id}`,
      label: `${unitName(entry.matrix.unit)} – ${entry.matrix.title}`,
      group: t('palette.go'),
      run: () => store.showMatrix(entry.matrix.id),
    })),
    ...arrangementName.options.map((name) => ({
      id: `arrange-${name}`,
      label: words.arrangements[name].title,
      group: t('palette.arrangement'),
      run: () => view.arrange(matrix, name),
    })),
    ...THEMES.map((name) => ({
      id: `theme-${name}`,
      label: t(`theme.${name}`),
      group: t('palette.theme'),
      run: () => view.setTheme(name),
    })),
  ];
}
