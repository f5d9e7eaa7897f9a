import type { Proposal } from '#shared/plan/clipboard/propose.ts';
import { applyPaste } from '#shared/plan/commands/paste.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { countWords } from './words.ts';

/** What pasting would do, counted on the very edit that it would make; empty where it would change nothing. */
export function outcomeOf(records: RecordSet, matrix: MatrixId, proposal: Proposal): readonly string[] {
  return countsOf(applyPaste(records, { matrix, proposal }, trial()));
}

/** An edit that is only looked at. */
function trial(): EditContext {
  let made = 0;
  return {
    newId: () => {
      made += 1;
      return `trial-${made}`;
    },
    now: () => '2000-01-01T00:00:00Z',
    author: { name: '', person: null },
    language: 'en',
  };
}

function countsOf({ added, changed, removed }: Edit): readonly string[] {
  const isMark = ({ kind }: { readonly kind: string }) => kind === 'link' || kind === 'duty';
  const addedOf = (kind: string) => added.filter((record) => record.kind === kind).length;
  const changedOf = (is: (change: Edit['changed'][number]) => boolean) =>
    new Set(changed.filter(is).map(({ id }) => id)).size;
  const counts = {
    items: addedOf('item'),
    itemsChange: changedOf(({ kind, field }) => kind === 'item' && field !== 'order'),
    values: addedOf('value') + changedOf(({ kind }) => kind === 'value'),
    persons: addedOf('person'),
    // That new people get columns where people are pasted goes without saying.
    columns: Math.max(0, addedOf('participant') - addedOf('person')),
    marks: added.filter(isMark).length,
    marksChange: changedOf(isMark),
    marksClear: removed.filter(isMark).length,
  };
  const names = Object.keys(counts) as (keyof typeof counts)[];
  return names.filter((name) => counts[name] > 0).map((name) => countWords(name, counts[name]));
}
