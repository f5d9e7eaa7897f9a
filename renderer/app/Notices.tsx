import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '../messages/messages.ts';
import type { Notice } from '../state/app-state.ts';
import { useApp, useStores } from '../state/stores.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import './notices.css';

const INFO_MS = 7000;
/** A refusal has to be read and understood. */
const ERROR_MS = 20_000;

export function Notices() {
  const notices = useApp((app) => app.notices);
  const layer = useRef<HTMLDivElement>(null);
  // A dialog that was opened since would cover them: shown anew, they stand above it.
  useEffect(() => {
    layer.current?.hidePopover();
    layer.current?.showPopover();
  });
  return (
    <div className="notices" popover="manual" ref={layer}>
      <div role="status">
        {notices
          .filter(({ tone }) => tone === 'info')
          .map((notice) => (
            <Toast key={notice.id} notice={notice} />
          ))}
      </div>
      <div role="alert">
        {notices
          .filter(({ tone }) => tone === 'error')
          .map((notice) => (
            <Toast key={notice.id} notice={notice} />
          ))}
      </div>
    </div>
  );
}

function Toast({ notice }: { readonly notice: Notice }) {
  const { app } = useStores();
  const { id, tone, text, hint, action } = notice;
  useEffect(() => {
    const timer = setTimeout(() => app.dismiss(id), tone === 'info' ? INFO_MS : ERROR_MS);
    return () => clearTimeout(timer);
  }, [app, id, tone]);
  return (
    <div className={`notice is-${tone}`}>
      <div className="notice-text">
        <p>{text}</p>
        {hint && <p className="notice-hint">{hint}</p>}
      </div>
      {action && (
        <Button
          tone="quiet"
          onClick={() => {
            app.dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={t('files.close')} onClick={() => app.dismiss(id)} />
    </div>
  );
}
