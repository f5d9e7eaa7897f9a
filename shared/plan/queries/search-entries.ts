import type { ItemId, MatrixId, PersonId, ThreadId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import { inOrder } from '../order.ts';
import type { RecordSet } from '../record-set.ts';
import { ROLES } from '../records/fields.ts';
import type { Item, Link, Matrix, Person } from '../records/records.ts';
import { planOf } from './scales.ts';
import { fold, onOneLine } from './search-text.ts';

/** What a hit stands on: a thing of its matrix, or a thread of it. */
export type FoundAt =
  | { readonly at: 'item'; readonly item: ItemId }
  | { readonly at: 'link'; readonly a: ItemId; readonly b: ItemId }
  | { readonly at: 'person'; readonly person: PersonId }
  | { readonly at: 'trueNorth' }
  | { readonly at: 'title' }
  | { readonly at: 'thread'; readonly thread: ThreadId };

/** What text of a thing a word was found in. `pair` is what a link is called, not a text of its own. */
export type SearchField =
  | keyof Pick<Item, 'code' | 'text' | 'why' | 'metText' | 'atRiskText' | 'missedText' | 'perspective'>
  | 'milestone'
  | 'pair'
  | 'reason'
  | 'name'
  | 'mail'
  | 'title'
  | 'unit'
  | 'trueNorth'
  | 'thread';

export interface FieldText {
  readonly field: SearchField;
  readonly text: string;
  readonly folded: string;
}

/** One thing that can be found, with all its texts; what it is called comes first. */
export interface SearchEntry {
  /** Null for what stands on every sheet. */
  readonly matrix: MatrixId | null;
  readonly found: FoundAt;
  readonly fields: readonly FieldText[];
}

/** All that can be found in a plan, in reading order. Things without any text are left out. */
export function searchEntries(records: RecordSet): readonly SearchEntry[] {
  return [
    ...trueNorth(records),
    ...records.list('matrix').flatMap((matrix) => [
      entry(matrix.id, { at: 'title' }, [
        ['title', matrix.title],
        ['unit', records.get('unit', matrix.unit)?.name ?? ''],
      ]),
      ...itemsOf(records, matrix).map((item) => itemEntry(records, item)),
    ]),
    ...records.list('link').flatMap((link) => linkEntry(records, link)),
    ...records.list('person').flatMap((person) => personEntries(records, person)),
    ...records
      .list('thread')
      .map(({ id, matrix, title }) => entry(matrix, { at: 'thread', thread: id }, [['thread', title]])),
  ].filter(({ fields }) => fields.length > 0);
}

function entry(
  matrix: MatrixId | null,
  found: FoundAt,
  texts: readonly (readonly [SearchField, string])[],
): SearchEntry {
  const fields = texts.flatMap(([field, full]) => {
    const text = onOneLine(full);
    return text === '' ? [] : [{ field, text, folded: fold(text) }];
  });
  return { matrix, found, fields };
}

function trueNorth(records: RecordSet): readonly SearchEntry[] {
  const text = planOf(records)?.trueNorth ?? '';
  return [entry(null, { at: 'trueNorth' }, [['trueNorth', text]])];
}

function itemsOf(records: RecordSet, { id }: Matrix): readonly Item[] {
  return inOrder(recordsWhere(records, 'item', 'matrix', id)).toSorted(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
  );
}

function itemEntry(records: RecordSet, item: Item): SearchEntry {
  const milestones = recordsWhere(records, 'value', 'item', item.id)
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ milestone }) => ['milestone', milestone] as const);
  return entry(item.matrix, { at: 'item', item: item.id }, [
    ['code', item.code],
    ['text', item.text],
    ['why', item.why],
    ['perspective', item.perspective],
    ['metText', item.metText],
    ['atRiskText', item.atRiskText],
    ['missedText', item.missedText],
    ...milestones,
  ]);
}

/** A link has a text of its own only where somebody gave its reason. */
function linkEntry(records: RecordSet, { a, b, reason }: Link): readonly SearchEntry[] {
  const ends = [records.get('item', a), records.get('item', b)]
    .filter((item) => item !== undefined)
    .toSorted((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role));
  const [first, second] = ends;
  if (!first || !second || onOneLine(reason) === '') return [];
  const pair = ['pair', `${first.code}–${second.code}`] as const;
  return [entry(first.matrix, { at: 'link', a: first.id, b: second.id }, [pair, ['reason', reason]])];
}

/**
 * A person is found in each matrix that has a column for them. Somebody without any is found at what they own: a matrix
 * by its title, items by themselves.
 */
function personEntries(records: RecordSet, { id, name, mail }: Person): readonly SearchEntry[] {
  const texts = [
    ['name', name],
    ['mail', mail],
  ] as const;
  const columns = recordsWhere(records, 'participant', 'person', id);
  if (columns.length > 0) {
    return columns.map(({ matrix }) => entry(matrix, { at: 'person', person: id }, texts));
  }
  const owned = recordsWhere(records, 'matrix', 'owner', id);
  if (owned.length > 0) return owned.map((matrix) => entry(matrix.id, { at: 'title' }, texts));
  return recordsWhere(records, 'item', 'owner', id).map((item) =>
    entry(item.matrix, { at: 'item', item: item.id }, texts),
  );
}
