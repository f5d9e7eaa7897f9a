import { CircleCheck, FileUp, FolderOpen, Mail } from 'lucide-react';
import type { DragEvent } from 'react';
import type { SavedFile } from '#shared/host/replies.ts';
import { formatBytes, t } from '../../messages/messages.ts';
import { useApp, useStores } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { type Covering, mailLink } from './mail.ts';
import './sending.css';

export interface SavedStepProps {
  readonly saved: SavedFile;
  /** To whom it goes. */
  readonly party: string;
  readonly covering: Omit<Covering, 'fileName'>;
}

/** The file is there: where it is, and the ways on from here. */
export function SavedStep({ saved, party, covering }: SavedStepProps) {
  const { app } = useStores();
  const desktop = useApp(({ info }) => info?.shell === 'desktop');
  const { file, name, bytes } = saved;
  const drag = (event: DragEvent) => {
    // The system's own drag takes over, with the file itself; the page's would only carry text.
    event.preventDefault();
    void app.host.call('files.drag', { file }).then((reply) => reply.ok || app.refuse(reply.error));
  };
  return (
    <div className="saved" role="status">
      <p className="saved-done">
        <CircleCheck aria-hidden size={18} strokeWidth={1.75} />
        {t('sending.saved', { party })}
      </p>
      <p
        className={desktop ? 'saved-file is-draggable' : 'saved-file'}
        draggable={desktop}
        onDragStart={desktop ? drag : undefined}
      >
        <FileUp aria-hidden size={20} strokeWidth={1.5} />
        <b>{name}</b>
        <small>
          {formatBytes(bytes)}
          {desktop && ` · ${t('sending.drag')}`}
        </small>
      </p>
      <div className="saved-ways">
        {desktop && (
          <Button
            icon={FolderOpen}
            onClick={() =>
              void app.host
                .call('files.reveal', { file })
                .then((reply) => reply.ok || app.refuse(reply.error))
            }
          >
            {t('plan.reveal')}
          </Button>
        )}
        <a className="button is-plain" href={mailLink({ ...covering, fileName: name })}>
          <Mail aria-hidden size={16} strokeWidth={1.75} />
          <span>{t('sending.mail')}</span>
        </a>
      </div>
      <p className="catchball-soft">{t('sending.mail.hint')}</p>
      {covering.sealed && <p className="catchball-soft">{t('sending.seal.hint')}</p>}
    </div>
  );
}
