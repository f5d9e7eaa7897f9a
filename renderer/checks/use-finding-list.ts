import { useEffect, useRef, useState } from 'react';
import type { FindingList, FindingsFilter, FindingsQuestion, ListedFinding } from '#shared/audit/listing.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { useSpeech } from '../messages/speech.ts';
import { usePlan, usePlanStore, useStores } from '../state/stores.ts';

/** How many findings are asked for at once: some screens full. */
const STRETCH = 200;

export interface FindingLines {
  readonly list: FindingList;
  /** The finding in a place of the list; undefined while it has not come. */
  at(place: number): ListedFinding | undefined;
  /** Asks for what the places from one to another lack. */
  want(from: number, to: number): void;
}

interface Loaded {
  readonly list: FindingList;
  /** By the number of the stretch. */
  readonly stretches: ReadonlyMap<number, readonly ListedFinding[]>;
}

/**
 * The findings of the plan as the host lists them, a stretch at a time; asked for anew after every edit. What was there
 * stays until the answer comes. Null before the first one.
 */
export function useFindingList(
  records: RecordSet,
  filter: FindingsFilter,
  by: FindingsQuestion['by'],
): FindingLines | null {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan((state) => state.opened.plan);
  const { language } = useSpeech();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  /** What is on its way, and for which question: an answer to another one comes too late. */
  const asked = useRef<{ readonly question: object; readonly stretches: Set<number> } | null>(null);

  const ask = useRef<(stretch: number) => void>(() => undefined);
  useEffect(() => {
    const question = { records };
    asked.current = { question, stretches: new Set() };
    ask.current = async (stretch: number) => {
      const now = asked.current;
      if (now?.question !== question || now.stretches.has(stretch)) return;
      now.stretches.add(stretch);
      // What is on screen is on its way to the file.
      await store.settled();
      const input = { plan, filter, by, from: stretch * STRETCH, count: STRETCH, language };
      const reply = await app.host.call('plan.findings', input);
      if (asked.current?.question !== question) return;
      if (!reply.ok) return app.refuse(reply.error);
      const { value } = reply;
      setLoaded((before) => {
        const known = stretch === 0 || !before ? new Map() : new Map(before.stretches);
        return {
          list: stretch === 0 || !before ? value : before.list,
          stretches: known.set(stretch, value.findings),
        };
      });
    };
    ask.current(0);
  }, [app, store, plan, records, filter, by, language]);

  if (!loaded) return null;
  return {
    list: loaded.list,
    at: (place) => loaded.stretches.get(Math.floor(place / STRETCH))?.[place % STRETCH],
    want: (from, to) => {
      for (let stretch = Math.floor(from / STRETCH); stretch <= Math.floor(to / STRETCH); stretch += 1) {
        if (!loaded.stretches.has(stretch)) ask.current(stretch);
      }
    },
  };
}
