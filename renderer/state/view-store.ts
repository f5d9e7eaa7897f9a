import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ListKey } from '#shared/exchange/list.ts';
import type { ExportFormat } from '#shared/host/file-types.ts';
import {
  type LanguageChoice,
  type PresentingSettings,
  type Theme,
  type ViewSettings,
  viewSettings,
} from '#shared/host/view-settings.ts';
import { jsonObject } from '#shared/json.ts';
import type { PlanId } from '#shared/plan/ids.ts';
import type { ArrangementName } from '#shared/plan/records/fields.ts';
import type { Pack } from '#shared/print/pack/pack.ts';
import type { HostClient } from '../host/client.ts';

export type ViewState = ViewSettings;

export interface ViewStore extends StoreApi<ViewState> {
  load(): Promise<void>;
  setTheme(theme: Theme): void;
  setLanguage(language: LanguageChoice): void;
  arrange(matrix: string, arrangement: ArrangementName): void;
  showInspector(open: boolean): void;
  toggleLinear(): void;
  toggleTotals(): void;
  present(news: Partial<PresentingSettings>): void;
  /** What the next export begins with. @param list where the format holds one list */
  exportTo(format: ExportFormat, list?: ListKey): void;
  rememberPack(plan: PlanId, pack: Pack): void;
  readSampleNote(): void;
}

/** How this person likes to look at things. Kept by the host, not in any plan. */
export function createViewStore(host: HostClient): ViewStore {
  const store = createStore<ViewState>(() => viewSettings.parse({}));
  const { getState, setState } = store;

  function change(news: Partial<ViewState>): void {
    setState(news);
    void host.call('settings.write', { settings: { ...getState() } });
  }

  return Object.assign(store, {
    load: async () => {
      const reply = await host.call('settings.read', {});
      if (reply.ok) setState(viewSettings.parse(reply.value));
    },
    setTheme: (theme: Theme) => change({ theme }),
    setLanguage: (language: LanguageChoice) => change({ language }),
    arrange: (matrix: string, arrangement: ArrangementName) =>
      change({ arrangements: { ...getState().arrangements, [matrix]: arrangement } }),
    showInspector: (inspector: boolean) => change({ inspector }),
    toggleLinear: () => change({ linear: !getState().linear }),
    toggleTotals: () => change({ totals: !getState().totals }),
    present: (news: Partial<PresentingSettings>) =>
      change({ presenting: { ...getState().presenting, ...news } }),
    exportTo: (exportFormat: ExportFormat, exportList = getState().exportList) =>
      change({ exportFormat, exportList }),
    rememberPack: (plan: PlanId, pack: Pack) =>
      change({ packs: { ...getState().packs, [plan]: jsonObject.parse(pack) } }),
    readSampleNote: () => change({ sampleNoteRead: true }),
  });
}

/** Wide windows have room for the details; in narrow ones they would leave too little of the board. */
const WIDE = 1280;
/** The same while another panel stands there too. */
const WIDE_BESIDE_PANEL = 1640;

/** Whether the details are shown: as the person said last, else where there is room. */
export function inspectorOpen({ inspector }: ViewState, besidePanel: boolean): boolean {
  return inspector ?? window.innerWidth >= (besidePanel ? WIDE_BESIDE_PANEL : WIDE);
}
