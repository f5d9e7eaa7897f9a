import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/host/calls.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import { formatBytes, formatNumber, t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { newJob } from '../state/jobs.ts';
import { usePlan, usePlanStore, useStores, useView } from '../state/stores.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './print-dialog.css';

/** Below this, type on paper is hard to read. */
const COMFORTABLE_POINTS = 7;

/** The page as it will be printed, and the way to its file. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const { app } = useStores();
  const { language } = useSpeech();
  const store = usePlanStore();
  const plan = usePlan((state) => state.opened.plan);
  const matrix = usePlan((state) => state.matrix);
  const shown = usePlan((state) => state.records?.get('matrix', state.matrix));
  const chosen = useView((view) => view.arrangements[matrix]);
  const arrangement = chosen ?? shown?.arrangement ?? 'compass';
  const [page, setPage] = useState<Output<'export.preview'> | null>(null);
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const [saving, setSaving] = useState(false);

  useEffect(() => {
    let wanted = true;
    void store
      .settled()
      .then(() => app.host.call('export.preview', { plan, matrix, arrangement, language }))
      .then((reply) => {
        if (!wanted) return;
        if (reply.ok) setPage(reply.value);
        else setFailure(reply.error);
      });
    return () => {
      wanted = false;
    };
  }, [app, store, plan, matrix, arrangement, language]);

  const save = async () => {
    const picked = await app.chooseFile('savePdf', `${shown?.title ?? ''}.pdf`);
    if (!picked) return;
    setSaving(true);
    const reply = await app.host.call('export.save', {
      plan,
      choice: { format: 'pdf', matrix, arrangement },
      language,
      file: picked.file,
      job: newJob(),
    });
    setSaving(false);
    if (!reply.ok) return setFailure(reply.error);
    const { file, name, bytes } = reply.value;
    const reveal = { label: t('plan.reveal'), run: () => void app.host.call('files.reveal', { file }) };
    const onDesktop = app.getState().info?.shell === 'desktop';
    app.say(t('plan.exported', { name, size: formatBytes(bytes) }), onDesktop ? reveal : null);
    onClose();
  };

  return (
    <Dialog
      title={t('print.title')}
      size="large"
      onClose={onClose}
      footer={
        <>
          {page && (
            <p className="print-facts">
              {t('print.page', { paper: page.paper, points: formatNumber(page.smallestPoints) })}
              {page.smallestPoints < COMFORTABLE_POINTS && <strong> {t('print.small')}</strong>}
            </p>
          )}
          <Button onClick={onClose}>{t('files.cancel')}</Button>
          <Button tone="accent" disabled={!page || saving} onClick={() => void save()}>
            {saving ? t('plan.saving') : t('print.save')}
          </Button>
        </>
      }
    >
      {failure && (
        <Banner tone="error">
          <strong>{failure.message}</strong> {failure.hint}
        </Banner>
      )}
      {!page && !failure && <p className="print-loading">{t('print.loading')}</p>}
      {page && <Preview html={page.html} />}
    </Dialog>
  );
}

/** The page fitted into the frame: the document itself is laid out in real millimetres. */
function Preview({ html }: { readonly html: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const fit = useCallback(() => {
    const page = frame.current?.contentDocument?.documentElement;
    if (!page || !frame.current) return;
    page.style.zoom = '1';
    const scale = Math.min(
      frame.current.clientWidth / page.scrollWidth,
      frame.current.clientHeight / page.scrollHeight,
    );
    page.style.zoom = String(scale);
  }, []);
  useEffect(() => {
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, [fit]);
  return (
    <iframe
      ref={frame}
      className="print-preview"
      title={t('print.preview')}
      sandbox="allow-same-origin"
      srcDoc={html}
      onLoad={fit}
    />
  );
}
