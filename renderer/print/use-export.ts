import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExportChoice } from '#shared/host/exporting.ts';
import { SAVING } from '#shared/host/file-types.ts';
import type { JobToken } from '#shared/host/jobs.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import { formatBytes, t } from '../messages/messages.ts';
import { speech } from '../messages/speech.ts';
import { newJob } from '../state/jobs.ts';
import { usePlanStore, useStores } from '../state/stores.ts';

/** How far an export is: so many steps of so many, or null while nothing is known of it. */
export interface Progress {
  readonly steps: { readonly done: number; readonly total: number } | null;
  readonly cancelling: boolean;
}

export interface Export {
  /** Null while nothing is being written. */
  readonly progress: Progress | null;
  readonly failure: HostFailure | null;
  /** Asks for a file, then writes it; what is called `name` is suggested. Says so once it is there. */
  readonly save: (choice: ExportChoice, name: string) => Promise<void>;
  readonly cancel: () => void;
  readonly forgetFailure: () => void;
}

/** Writes one file at a time. @param onSaved once it is there */
export function useExport(onSaved: () => void): Export {
  const { app } = useStores();
  const plan = usePlanStore();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const job = useRef<JobToken | null>(null);

  useEffect(
    () =>
      app.host.on('job.progress', ({ job: told, done, total }) => {
        if (told === job.current) setProgress((now) => now && { ...now, steps: { done, total } });
      }),
    [app],
  );
  // Whoever leaves the screen does not wait for the file any more.
  useEffect(
    () => () => {
      if (job.current) void app.host.call('job.cancel', { job: job.current });
    },
    [app],
  );

  return useMemo(() => {
    const save = async (choice: ExportChoice, name: string) => {
      if (job.current) return;
      setFailure(null);
      const picked = await app.chooseFile(SAVING[choice.format], `${name}.${choice.format}`);
      if (!picked) return;
      const own = newJob();
      job.current = own;
      setProgress({ steps: null, cancelling: false });
      await plan.settled();
      const reply = await app.host.call('export.save', {
        plan: plan.getState().opened.plan,
        choice,
        language: speech().language,
        file: picked.file,
        job: own,
      });
      job.current = null;
      setProgress(null);
      if (!reply.ok) {
        if (reply.error.code === 'cancelled') app.say(t('export.cancelled', { name: picked.name }));
        else setFailure(reply.error);
        return;
      }
      const { file, name: saved, bytes } = reply.value;
      const onDesktop = app.getState().info?.shell === 'desktop';
      const reveal = { label: t('plan.reveal'), run: () => void app.host.call('files.reveal', { file }) };
      app.say(t('plan.exported', { name: saved, size: formatBytes(bytes) }), onDesktop ? reveal : null);
      onSaved();
    };
    const cancel = () => {
      if (!job.current) return;
      setProgress((now) => now && { ...now, cancelling: true });
      void app.host.call('job.cancel', { job: job.current });
    };
    return { progress, failure, save, cancel, forgetFailure: () => setFailure(null) };
  }, [app, plan, progress, failure, onSaved]);
}
