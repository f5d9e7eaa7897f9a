import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportMapping, SheetMapping } from '#shared/exchange/mapping/mapping.ts';
import type { ImportSource, MappedTables } from '#shared/host/importing.ts';
import type { JobToken } from '#shared/host/jobs.ts';
import type { PickedFile } from '#shared/host/replies.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import { writesDayFirst } from '../messages/messages.ts';
import { newJob } from '../state/jobs.ts';
import { usePlan, usePlanStore, useStores } from '../state/stores.ts';

export type ForeignSource = Extract<ImportSource, { readonly type: 'foreign' }>;

export type Importing =
  | { readonly state: 'reading'; readonly done: number; readonly total: number }
  | { readonly state: 'refused'; readonly failure: HostFailure }
  | { readonly state: 'own'; readonly name: string }
  | ({ readonly state: 'mapping' } & MappingInHand);

export interface MappingInHand {
  readonly source: ForeignSource;
  readonly mapping: ImportMapping;
  /** What the mapping makes of the sheets; that of the one before while the host looks at the newest. */
  readonly mapped: MappedTables | null;
  /** Why the host cannot say. */
  readonly failure: HostFailure | null;
  mapSheet(sheet: number, to: SheetMapping): void;
  setDayFirst(dayFirst: boolean): void;
}

/** A file on its way into the plan: read by the host, then mapped as the person wants it. Leaving ends the reading. */
export function useImport({ file }: PickedFile): Importing {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan((state) => state.opened.plan);
  const matrix = usePlan((state) => state.matrix);
  const target = useRef(matrix);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [read, setRead] = useState<ImportSource | HostFailure | null>(null);
  const [mapping, setMapping] = useState<ImportMapping | null>(null);
  const [mapped, setMapped] = useState<MappedTables | HostFailure | null>(null);

  useEffect(() => {
    let wanted = true;
    const job: JobToken = newJob();
    const stop = app.host.on('job.progress', (event) => {
      if (event.job === job) setProgress(event);
    });
    const begin = async () => {
      await store.settled();
      const input = { plan, file, matrix: target.current, dayFirst: writesDayFirst(), job };
      const reply = await app.host.call('import.read', input);
      if (!wanted) return;
      setRead(reply.ok ? reply.value : reply.error);
      if (reply.ok && reply.value.type === 'foreign') setMapping(reply.value.mapping);
    };
    void begin();
    return () => {
      wanted = false;
      stop();
      void app.host.call('job.cancel', { job });
    };
  }, [app, store, plan, file]);

  useEffect(() => {
    if (!mapping) return;
    let newest = true;
    const look = async () => {
      await store.settled();
      const reply = await app.host.call('import.map', { plan, file, mapping });
      if (newest) setMapped(reply.ok ? reply.value : reply.error);
    };
    void look();
    return () => {
      newest = false;
    };
  }, [app, store, plan, file, mapping]);

  const mapSheet = useCallback(
    (sheet: number, to: SheetMapping) =>
      setMapping((now) => now && { ...now, sheets: now.sheets.with(sheet, to) }),
    [],
  );
  const setDayFirst = useCallback(
    (dayFirst: boolean) => setMapping((now) => now && { ...now, dayFirst }),
    [],
  );

  if (!read) return { state: 'reading', ...progress };
  if ('code' in read) return { state: 'refused', failure: read };
  if (read.type === 'own') return { state: 'own', name: read.name };
  if (!mapping) return { state: 'reading', ...progress };
  const failure = mapped && 'code' in mapped ? mapped : null;
  return {
    ...{ state: 'mapping', source: read, mapping, failure, mapSheet, setDayFirst },
    mapped: mapped && 'sheets' in mapped ? mapped : null,
  };
}
