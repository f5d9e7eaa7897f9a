import type { CommandName } from '#shared/host/commands.ts';
import { type MessageKey, t } from '../messages/messages.ts';
import { useApp } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { shownShortcut } from './commands.ts';
import './shortcuts-dialog.css';

const EVERYWHERE = [
  'newPlan',
  'openPlan',
  'saveAs',
  'undo',
  'redo',
  'throwCatchball',
  'exportPdf',
  'showHistory',
  'zoomIn',
  'zoomOut',
  'zoomToFit',
  'actualSize',
] as const satisfies readonly CommandName[];

function onTheBoard(): readonly (readonly [keys: string, what: MessageKey])[] {
  return [
    ['← ↑ → ↓', 'shortcuts.arrows'],
    ['Tab', 'shortcuts.tab'],
    ['1 2 3', 'shortcuts.levels'],
    ['0', 'shortcuts.clear'],
    [t('key.space'), 'shortcuts.cycle'],
    ['F2', 'shortcuts.edit'],
    [t('key.enter'), 'shortcuts.enter'],
    [t('key.altArrows'), 'shortcuts.move'],
    [t('key.delete'), 'shortcuts.remove'],
  ];
}

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const info = useApp((app) => app.info);
  const everywhere = EVERYWHERE.flatMap((command) => {
    const shortcut = info && shownShortcut(command, info);
    return shortcut ? [{ command, shortcut }] : [];
  });
  return (
    <Dialog title={t('shortcuts.title')} size="medium" onClose={onClose}>
      <div className="shortcuts">
        <section>
          <h3>{t('shortcuts.board')}</h3>
          <dl>
            {onTheBoard().map(([keys, what]) => (
              <div key={what}>
                <dt>{t(what)}</dt>
                <dd>
                  <Kbd>{keys}</Kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{t('shortcuts.app')}</h3>
          <dl>
            {everywhere.map(({ command, shortcut }) => (
              <div key={command}>
                <dt>{t(`shortcuts.${command}`)}</dt>
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
