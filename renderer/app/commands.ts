import { useEffect, useRef } from 'react';
import { ACCELERATORS, COMMAND_NAMES, type CommandName } from '#shared/host/commands.ts';
import type { AppInfo } from '#shared/host/replies.ts';
import { t } from '../messages/messages.ts';
import { useApp, useStores } from '../state/stores.ts';

export type CommandTable = { readonly [C in CommandName]?: () => unknown };

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

  useEffect(() => app.host.on('command.chosen', ({ command }) => void now.current[command]?.()), [app]);

  useEffect(() => {
    if (shell !== 'browser') return;
    const onKey = (event: KeyboardEvent) => {
      const command = COMMAND_NAMES.find((name) => matches(event, ACCELERATORS[name], platform === 'mac'));
      const run = command && now.current[command];
      if (!run || (isHistory(command) && isTyping(event.target)) || document.querySelector('dialog[open]'))
        return;
      event.preventDefault();
      void run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [shell, platform]);
}

function isHistory(command: CommandName): boolean {
  return command === 'undo' || command === 'redo';
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
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
    event.shiftKey === (parts.includes('Shift') || (pressed === 'plus' && event.shiftKey)) &&
    !event.altKey &&
    (pressed === key.toLowerCase() || (key === 'Plus' && pressed === '='))
  );
}

/** Browsers keep these for their own windows and tabs; a page never sees them. */
const BROWSERS_OWN: ReadonlySet<CommandName> = new Set<CommandName>([
  'newPlan',
  'closePlan',
  'throwCatchball',
]);

/** The accelerator as it is written where the app runs: `⌘⇧Z`, `Ctrl+Shift+Z`; undefined where there is none. */
export function shownShortcut(
  command: CommandName,
  { shell, platform }: Pick<AppInfo, 'shell' | 'platform'>,
): string | undefined {
  const accelerator = ACCELERATORS[command];
  if (!accelerator || (shell === 'browser' && BROWSERS_OWN.has(command))) return undefined;
  const named = accelerator.replace('Plus', '+');
  if (platform !== 'mac') {
    return named.replace('CmdOrCtrl', t('key.ctrl')).replace('Shift', t('key.shift')).replace('++', '+ +');
  }
  return named.replace('CmdOrCtrl+', '⌘').replace('Shift+', '⇧');
}
