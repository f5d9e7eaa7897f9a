import { createStore, type StoreApi } from 'zustand/vanilla';
import { jsonEqual } from '#shared/json.ts';
import type { SearchHit, SearchResults } from '#shared/plan/queries/search.ts';
import type { FoundAt } from '#shared/plan/queries/search-entries.ts';
import type { AppStore } from '../../state/app-store.ts';
import type { Jump, PlanStore } from '../../state/plan-store.ts';

/** More are counted, not listed: nobody reads them. */
const LIMIT = 60;

export interface FindState {
  readonly open: boolean;
  /** Goes up with every opening, also of what is open already: the field takes the keyboard again. */
  readonly openings: number;
  readonly query: string;
  /** What the host has found; null before the first answer and for an empty query. */
  readonly results: SearchResults | null;
  /** The place of the chosen hit among all that are listed. */
  readonly chosen: number | null;
  /** Whether the hits are listed below the field. */
  readonly listed: boolean;
  /** What the search lies over. */
  readonly covered: Jump['covered'];
}

export interface FindStore extends StoreApi<FindState> {
  show(): void;
  close(): void;
  type(query: string): void;
  /** Shows the hit on the board, in whichever matrix it stands; `withFocus` also goes there with the keyboard. */
  choose(index: number, withFocus: boolean): void;
  /** The next hit or the one before, in a circle; opens the search where nothing has been searched for. */
  step(by: 1 | -1): void;
  /** Shows the chosen hit once more and gives the keyboard to the board. */
  goThere(): void;
  covers(covered: Jump['covered']): void;
  dispose(): void;
}

const NOTHING: FindState = {
  open: false,
  openings: 0,
  query: '',
  results: null,
  chosen: null,
  listed: false,
  covered: null,
};

/** The hits in the order in which they are listed. */
export function hitsOf(results: SearchResults | null): readonly SearchHit[] {
  return results?.groups.flatMap(({ hits }) => hits) ?? [];
}

/** Searching one plan: the host searches the whole file, the plan store shows what was chosen. */
export function createFindStore(app: AppStore, plan: PlanStore): FindStore {
  const store = createStore<FindState>(() => NOTHING);
  const { getState, setState } = store;
  /** Counts questions: an answer that a later question has overtaken is not shown. */
  let asked = 0;

  async function search(query: string): Promise<SearchResults | null> {
    asked += 1;
    const question = asked;
    if (query.trim() === '') return question === asked ? null : getState().results;
    const { opened, matrix } = plan.getState();
    await plan.settled();
    const reply = await app.host.call('plan.search', {
      plan: opened.plan,
      query: query.slice(0, 300).toWellFormed(),
      limit: LIMIT,
      near: matrix,
    });
    if (question !== asked) return getState().results;
    if (reply.ok) return reply.value;
    app.refuse(reply.error);
    return null;
  }

  async function type(query: string): Promise<void> {
    setState({ query, listed: true });
    const results = await search(query);
    if (results !== getState().results) setState({ results, chosen: null });
  }

  /** The plan has changed: the list follows, and the same thing stays chosen. */
  async function again(): Promise<void> {
    const { open, query, chosen, results: before } = getState();
    if (!open || query.trim() === '') return;
    const was = chosen === null ? undefined : hitsOf(before)[chosen];
    const results = await search(query);
    const at = hitsOf(results).findIndex((hit) => was && sameThing(hit, was));
    if (results !== getState().results) setState({ results, chosen: at < 0 ? null : at });
  }

  function jump({ matrix, found }: SearchHit, withFocus: boolean): void {
    const { covered } = getState();
    if (found.at !== 'thread') return void plan.jumpTo({ matrix, to: found, withFocus, covered });
    const { scope, matrix: shown } = plan.getState();
    if (scope === 'matrix' && shown !== matrix) void plan.showMatrix(matrix);
    app.setState({ openedThread: { id: found.thread } });
  }

  function choose(index: number, withFocus: boolean): void {
    const hit = hitsOf(getState().results)[index];
    if (!hit) return;
    setState({ chosen: index, listed: !withFocus && getState().listed });
    jump(hit, withFocus);
  }

  function step(by: 1 | -1): void {
    const { results, chosen } = getState();
    const count = hitsOf(results).length;
    const from = chosen ?? (by === 1 ? -1 : 0);
    if (count === 0) show();
    else choose((from + by + count) % count, false);
  }

  function show(): void {
    setState(({ openings, query }) => ({ open: true, openings: openings + 1, listed: query !== '' }));
    void again();
  }

  const { plan: token } = plan.getState().opened;
  const stop = app.host.on('plan.edited', (event) => event.plan === token && void again());

  return Object.assign(store, {
    show,
    close: () => setState({ open: false, covered: null }),
    type: (query: string) => void type(query),
    choose,
    step,
    goThere: () => {
      const { chosen, results } = getState();
      const hit = chosen === null ? undefined : hitsOf(results)[chosen];
      if (hit) jump(hit, true);
    },
    covers: (covered: Jump['covered']) => setState({ covered }),
    dispose: stop,
  });
}

function sameThing(one: SearchHit, other: SearchHit): boolean {
  const plain = (found: FoundAt) => ({ ...found });
  return one.matrix === other.matrix && jsonEqual(plain(one.found), plain(other.found));
}
