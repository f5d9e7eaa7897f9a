import { useEffect, useState } from 'react';
import type { FileToken } from '#shared/host/calls.ts';
import type { ImportRows } from '#shared/host/importing.ts';
import { usePlan, useStores } from '../state/stores.ts';

/** So many are shown at once: enough to recognise a table by. */
export const PAGE_ROWS = 60;

/** Some rows of a sheet, from a row on; null while they are on their way. */
export function useRows(file: FileToken, sheet: number, from: number): ImportRows['rows'] | null {
  const { app } = useStores();
  const plan = usePlan((state) => state.opened.plan);
  const [shown, setShown] = useState<{ readonly key: string; readonly rows: ImportRows['rows'] } | null>(
    null,
  );
  const key = `${file} ${sheet} ${from}`;
  useEffect(() => {
    let wanted = true;
    void app.host.call('import.rows', { plan, file, sheet, from, count: PAGE_ROWS }).then((reply) => {
      if (wanted && reply.ok) setShown({ key, rows: reply.value.rows });
    });
    return () => {
      wanted = false;
    };
  }, [app, plan, file, sheet, from, key]);
  return shown?.key === key ? shown.rows : null;
}
