import { useEffect, useRef } from 'react';
import {
  ACCELERATORS,
  ALIASES,
  COMMAND_NAMES,
  type CommandName,
  VIEW_COMMANDS,
} from '#shared/host/commands.ts';
import type { AppInfo } from '#shared/host/replies.ts';
import { t } from '../messages/messages.ts';
import { useApp, useStores } from '../state/stores.ts';
import { isTyping } from '../ui/is-typing.ts';

export type CommandTable = { readonly [C in CommandName]?: () => unknown };

/** What may be asked for before a room: nothing that would open, or change, what is not on screen. */
const WHILE_PRESENTING: ReadonlySet<CommandName> = new Set<CommandName>([
  'undo',
  'redo',
  'zoomIn',
  'zoomOut',
  'zoomToFit',
  'actualSize',
  'present',
  'showPalette',
  'showShortcuts',
]);

export function whilePresenting(table: CommandTable): CommandTable {
  return Object.fromEntries(
    COMMAND_NAMES.filter((name) => WHILE_PRESENTING.has(name)).map((name) => [name, table[name]]),
  );
}

/**
 * Listens to the menu and, where the shell has none, to the same shortcuts. Commands that the screen does not offer do
 * nothing. Text fields keep their own undo.
 */
export function useCommands(table: CommandTable): void {
  const { app } = useStores();
  const shell = useApp((state) => state.info?.shell);
  const platform = useApp((state) => state.info?.platform);
  const now = useRef(table);
  now.current = table;

  useEffect(
    () =>
      app.host.on('command.chosen', ({ command }) => {
        const run = now.current[command];
        if (run) carryOut(command, run);
      }),
    [app],
  );

  useEffect(() => {
    const mac = platform === 'mac';
    const meant = (event: KeyboardEvent) =>
      COMMAND_NAMES.find((name) => matches(event, ALIASES[name], mac)) ??
      // Where there is a native menu, it has heard these already.
      (shell === 'browser'
        ? COMMAND_NAMES.find((name) => !BROWSERS_OWN.has(name) && matches(event, ACCELERATORS[name], mac))
        : undefined);
    const onKey = (event: KeyboardEvent) => {
      const command = meant(event);
      const run = command && now.current[command];
      if (!run || (isTyping(event.target) && belongsToText(event, command))) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      carryOut(command, run);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [shell, platform]);
}

/** Commands that take away what the focus stands in. */
const CLEARING: ReadonlySet<CommandName> = new Set<CommandName>([
  'closePlan',
  'startPage',
  'toggleInspector',
  'showLinear',
  // Also showMatrix: from another view it takes the place of what one was in.
  ...VIEW_COMMANDS,
]);

function carryOut(command: CommandName, run: () => unknown): void {
  const field = document.activeElement;
  // A field stores what was typed when it is left, and one that vanishes is never left. A click leaves it, a key does not.
  if (CLEARING.has(command) && field instanceof HTMLElement && isTyping(field)) field.blur();
  void run();
}

/** Whether a text field keeps the key for itself: its own undo, and whatever is typed. */
function belongsToText({ key, ctrlKey, metaKey }: KeyboardEvent, command: CommandName): boolean {
  return command === 'undo' || command === 'redo' || ([...key].length === 1 && !ctrlKey && !metaKey);
}

/** Whether a key press is this accelerator, in Electron's notation. */
export function matches(event: KeyboardEvent, accelerator: string | undefined, mac: boolean): boolean {
  if (!accelerator) return false;
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const main = mac ? event.metaKey : event.ctrlKey;
  const pressed = event.key === '+' ? 'plus' : event.key.toLowerCase();
  return (
    main === parts.includes('CmdOrCtrl') &&
    // A sign such as + or ? takes Shift on some keyboards and none on others.
    event.shiftKey === (parts.includes('Shift') || (isSign(key) && event.shiftKey)) &&
    !event.altKey &&
    (pressed === key.toLowerCase() || (key === 'Plus' && pressed === '='))
  );
}

function isSign(key: string): boolean {
  return key === 'Plus' || key === '?';
}

/** Keys that belong to the windows and tabs of a browser: some a page never sees, the others it leaves alone. */
const BROWSERS_OWN: ReadonlySet<CommandName> = new Set<CommandName>([
  'newPlan',
  'closePlan',
  'throwCatchball',
  // With Ctrl, digits choose a tab.
  ...VIEW_COMMANDS,
]);

/** The accelerator as it is written where the app runs: `⌘⇧Z`, `Ctrl+Shift+Z`; undefined where there is none. */
export function shownShortcut(
  command: CommandName,
  { shell, platform }: Pick<AppInfo, 'shell' | 'platform'>,
): string | undefined {
  const accelerator = ACCELERATORS[command];
  if (!accelerator || (shell === 'browser' && BROWSERS_OWN.has(command))) return undefined;
  return writtenKeys(accelerator, platform);
}

/** Keys in Electron's notation as they are written on the person's system. */
export function writtenKeys(accelerator: string, platform: AppInfo['platform']): string {
  const named = accelerator.replace('Plus', '+');
  if (platform !== 'mac') {
    return named.replace('CmdOrCtrl', t('key.ctrl')).replace('Shift', t('key.shift')).replace('++', '+ +');
  }
  return named.replace('CmdOrCtrl+', '⌘').replace('Shift+', '⇧');
}
