import { COMMAND_NAMES } from '#shared/host/commands.ts';
import type { AppInfo } from '#shared/host/replies.ts';
import { type MessageKey, t } from '../messages/messages.ts';
import { useApp } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { shownShortcut, writtenKeys } from './commands.ts';
import './shortcuts-dialog.css';

function onTheBoard(platform: AppInfo['platform']): readonly (readonly [keys: string, what: MessageKey])[] {
  return [
    ['← ↑ → ↓', 'shortcuts.arrows'],
    ['Tab', 'shortcuts.tab'],
    [t('key.enter'), 'shortcuts.enter'],
    ['F2', 'shortcuts.edit'],
    [t('key.letters'), 'shortcuts.type'],
    [t('key.altArrows'), 'shortcuts.move'],
    [t('key.delete'), 'shortcuts.remove'],
    ['1 2 3', 'shortcuts.levels'],
    [t('key.firstLetter'), 'shortcuts.letters'],
    ['0', 'shortcuts.clear'],
    [t('key.space'), 'shortcuts.cycle'],
    ['−', 'shortcuts.effect'],
    [writtenKeys('CmdOrCtrl+C', platform), 'shortcuts.copy'],
    [writtenKeys('CmdOrCtrl+V', platform), 'shortcuts.paste'],
    [writtenKeys('Shift+F10', platform), 'shortcuts.menu'],
  ];
}

function whilePresenting(): ReturnType<typeof onTheBoard> {
  return [
    [t('key.pages'), 'presenting.keys.steps'],
    [t('key.ends'), 'presenting.keys.ends'],
    ['F6', 'presenting.keys.controls'],
    ['F7', 'presenting.keys.zoom'],
    ['F9', 'presenting.keys.pointer'],
    [t('key.escape'), 'presenting.keys.end'],
  ];
}

/** The map of the keys: every command that has one, and what the matrix itself understands. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const info = useApp((app) => app.info);
  const everywhere = COMMAND_NAMES.flatMap((command) => {
    const shortcut = info && shownShortcut(command, info);
    return shortcut ? [{ command, shortcut }] : [];
  });
  return (
    <Dialog title={t('shortcuts.title')} size="medium" onClose={onClose}>
      <div className="shortcuts">
        <section>
          <h3>{t('shortcuts.board')}</h3>
          <dl>
            <KeyLines lines={onTheBoard(info?.platform ?? 'linux')} />
          </dl>
          <h3>{t('presenting.keys')}</h3>
          <dl>
            <KeyLines lines={whilePresenting()} />
          </dl>
        </section>
        <section>
          <h3>{t('shortcuts.app')}</h3>
          <dl>
            {everywhere.map(({ command, shortcut }) => (
              <div key={command}>
                <dt>{t(`command.${command}`)}</dt>
                <dd>
                  <Kbd>{shortcut}</Kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function KeyLines({ lines }: { readonly lines: ReturnType<typeof onTheBoard> }) {
  return lines.map(([keys, what]) => (
    <div key={what}>
      <dt>{t(what)}</dt>
      <dd>
        <Kbd>{keys}</Kbd>
      </dd>
    </div>
  ));
}
