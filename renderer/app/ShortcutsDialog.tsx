import { COMMAND_NAMES } from '#shared/host/commands.ts';
import { type MessageKey, t } from '../messages/messages.ts';
import { useApp } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { shownShortcut } from './commands.ts';
import './shortcuts-dialog.css';

const ON_THE_BOARD: readonly (readonly [keys: string, what: MessageKey])[] = [
  ['← ↑ → ↓', 'shortcuts.arrows'],
  ['Tab', 'shortcuts.tab'],
  ['Enter', 'shortcuts.enter'],
  ['F2', 'shortcuts.edit'],
  ['A … Z', 'shortcuts.type'],
  ['Alt + arrows', 'shortcuts.move'],
  ['Delete', 'shortcuts.remove'],
  ['1 2 3', 'shortcuts.levels'],
  ['S M W', 'shortcuts.letters'],
  ['0', 'shortcuts.clear'],
  ['Space', 'shortcuts.cycle'],
  ['−', 'shortcuts.effect'],
  ['Shift+F10', 'shortcuts.menu'],
];

const WHILE_PRESENTING: readonly (readonly [keys: string, what: MessageKey])[] = [
  ['Page ↓ / ↑', 'presenting.keys.steps'],
  ['Home / End', 'presenting.keys.ends'],
  ['F6', 'presenting.keys.controls'],
  ['F7', 'presenting.keys.zoom'],
  ['F9', 'presenting.keys.pointer'],
  ['Esc', 'presenting.keys.end'],
];

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
            <KeyLines lines={ON_THE_BOARD} />
          </dl>
          <h3>{t('presenting.keys')}</h3>
          <dl>
            <KeyLines lines={WHILE_PRESENTING} />
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

function KeyLines({ lines }: { readonly lines: typeof ON_THE_BOARD }) {
  return lines.map(([keys, what]) => (
    <div key={what}>
      <dt>{t(what)}</dt>
      <dd>
        <Kbd>{keys}</Kbd>
      </dd>
    </div>
  ));
}
