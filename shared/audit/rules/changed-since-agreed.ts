import { z } from 'zod';
import { agreedConflicts, type KnownNegotiation } from '../../catchball/agreed-conflicts.ts';
import { CatchballError } from '../../catchball/error.ts';
import { storedNegotiation } from '../../catchball/settle.ts';
import type { ThreadId } from '../../plan/ids.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { openCatchball } from '../remedies/places.ts';
import { aboutItems, type PlanRule, saysItem } from '../rule.ts';
import { CATCHBALL } from '../sources.ts';

/** An item of which the plan, or another thread, says otherwise than both levels have agreed in catchball. */
export const changedSinceAgreed: PlanRule = {
  key: 'changedSinceAgreed',
  scope: 'plan',
  severity: 'gap',
  check: (plan) => {
    const threads = plan.records
      .list('thread')
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ id }) => readable(plan.records, id));
    const changed = new Set(agreedConflicts(plan.records, threads).map(({ item }) => item));
    return [...changed].flatMap((id) => {
      const item = plan.item(id);
      return item ? [aboutItems(item)] : [];
    });
  },
  remedies: openCatchball,
  texts: {
    en: {
      name: 'Changed since it was agreed',
      explanation: 'Whoever agreed still works to the old terms.',
      source: CATCHBALL.en,
      mend: 'Throw it again with the new terms, or take back the change.',
      says: saysItem,
    },
    de: {
      name: 'Seit der Einigung geändert',
      explanation: 'Wer zugestimmt hat, arbeitet noch nach den alten Bedingungen.',
      source: CATCHBALL.de,
      mend: 'Mit den neuen Bedingungen erneut werfen, oder die Änderung zurücknehmen.',
      says: saysItem,
    },
    ja: {
      name: '合意後の変更',
      explanation: '合意した相手は、まだ以前の条件で動いています。',
      source: CATCHBALL.ja,
      mend: '新しい条件であらためて投げるか、変更を取り消します。',
      says: saysItem,
    },
  },
};

/** A thread whose rounds cannot be read has agreed on nothing that could be checked; its own screen says what is wrong. */
function readable(records: RecordSet, thread: ThreadId): readonly KnownNegotiation[] {
  try {
    return [{ thread, negotiation: storedNegotiation(records, thread) }];
  } catch (error) {
    if (error instanceof CatchballError || error instanceof z.ZodError) return [];
    throw error;
  }
}
