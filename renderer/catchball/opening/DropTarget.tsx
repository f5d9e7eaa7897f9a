import { useEffect, useState } from 'react';
import { t } from '../../messages/messages.ts';
import { useStores } from '../../state/stores.ts';
import './opening.css';

const OPENED = /\.(catchball|hoshin|xlsx|csv|tsv|txt)$/i;

/** Opens a plan, a catchball file or tables that are let go anywhere over the window. */
export function DropTarget() {
  const { app } = useStores();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    // Leaving for another element of the page is no leaving.
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      if (!OPENED.test(file.name)) {
        app.refuse({
          message: t('opening.drop.foreign', { name: file.name }),
          hint: t('opening.drop.foreign.hint'),
        });
      } else if (app.host.openDropped) {
        app.host.openDropped(file);
      } else {
        app.refuse({
          message: t('opening.drop.browser', { name: file.name }),
          hint: t('opening.drop.browser.hint'),
        });
      }
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [app]);
  return (
    over && (
      <div className="drop-target" aria-hidden>
        {t('opening.drop')}
      </div>
    )
  );
}
