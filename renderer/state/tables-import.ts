import type { StoreApi } from 'zustand/vanilla';
import type { FileToken } from '#shared/host/calls.ts';
import { t } from '../messages/messages.ts';
import type { AppState } from './app-state.ts';
import type { Notices } from './notices.ts';
import type { Questions } from './questions.ts';

/** Bringing tables from outside into the open plan. */
export interface TablesImport {
  /** Lets the person choose the file; nothing happens where they choose none. */
  importTables(): Promise<void>;
  /** Refused where no plan is open that they could go into. */
  importFrom(file: FileToken, name: string): void;
  endImport(): void;
}

export function createTablesImport(
  { getState, setState }: StoreApi<AppState>,
  { chooseFile }: Pick<Questions, 'chooseFile'>,
  { refuse }: Pick<Notices, 'refuse'>,
): TablesImport {
  const importFrom = (file: FileToken, name: string) => {
    if (getState().plan) setState({ importing: { file, name, exists: true } });
    else refuse({ message: t('importing.drop.noPlan', { name }), hint: t('importing.drop.noPlan.hint') });
  };
  return {
    importFrom,
    importTables: async () => {
      const picked = await chooseFile('openTables', '');
      if (picked) importFrom(picked.file, picked.name);
    },
    endImport: () => setState({ importing: null }),
  };
}
