import { useEffect, useState } from 'react';
import { type ListedFinding, MOST_LISTED_FINDINGS } from '#shared/audit/listing.ts';
import { RULES } from '#shared/audit/rules.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { useSpeech } from '../messages/speech.ts';
import { usePlan, usePlanStore, useStores } from '../state/stores.ts';
import { useAtRest } from '../ui/use-at-rest.ts';

/** The host looks at all levels then, and answers nothing else meanwhile. */
const REST = 1200;

const BETWEEN_LEVELS = new Set(RULES.filter(({ scope }) => scope === 'plan').map(({ key }) => key));

/** What the rules that see all levels find about one matrix, open and accepted; a while after the last edit. */
export function useLevelFindings(records: RecordSet, matrix: MatrixId): readonly ListedFinding[] {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan((state) => state.opened.plan);
  const { language } = useSpeech();
  const rested = useAtRest(records, REST);
  const [found, setFound] = useState<readonly ListedFinding[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every state of the plan is asked for anew
  useEffect(() => {
    let current = true;
    const ask = async (accepted: boolean) => {
      const filter = { matrix, rule: null, severity: null, unit: null, person: null, accepted };
      const input = { plan, filter, by: 'rule', from: 0, count: MOST_LISTED_FINDINGS, language } as const;
      const reply = await app.host.call('plan.findings', input);
      return reply.ok ? reply.value.findings.filter(({ rule }) => BETWEEN_LEVELS.has(rule)) : [];
    };
    void store
      .settled()
      .then(() => Promise.all([ask(false), ask(true)]))
      .then((both) => current && setFound(both.flat()));
    return () => {
      current = false;
    };
  }, [app, store, plan, matrix, language, rested]);
  return found;
}
