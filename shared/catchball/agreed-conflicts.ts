import { type JsonValue, jsonEqual } from '../json.ts';
import type { ItemId, ThreadId } from '../plan/ids.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { fieldValue, type Kind, type PlanRecord } from '../plan/records/records.ts';
import type { Round } from './format.ts';
import type { Negotiation, PointStanding } from './negotiation.ts';
import { isNegotiable, TERM_FIELDS } from './projection.ts';

/** A term on which one thread has agreed, and that stands otherwise in the plan, or in what another thread has agreed. */
export interface AgreedConflict {
  readonly thread: ThreadId;
  readonly item: ItemId;
  readonly code: string;
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  readonly agreed: JsonValue;
  readonly found: JsonValue;
  /** In which both are measured, where they are figures of a measure. */
  readonly measureUnit: string;
  /** The other thread; null where it is the plan itself. */
  readonly elsewhere: ThreadId | null;
}

/** A thread with what its rounds come to. */
export interface KnownNegotiation {
  readonly thread: ThreadId;
  readonly negotiation: Negotiation;
}

/**
 * Where agreed terms are contradicted. Only what was open to talk counts: the rest of an item is its owner's.
 * @param records of the plan; items that are only mirrors here are compared between threads alone
 */
export function agreedConflicts(
  records: RecordSet,
  threads: readonly KnownNegotiation[],
): readonly AgreedConflict[] {
  const terms = threads.flatMap(({ thread, negotiation }) => agreedTerms(thread, negotiation));
  const first = new Map<string, AgreedTerm>();
  const conflicts: AgreedConflict[] = [];
  for (const term of terms) {
    const key = `${term.kind} ${term.id} ${term.field}`;
    const record = records.get(term.kind, term.id);
    const today = record && fieldValue(record, term.field);
    if (today !== undefined && !jsonEqual(today, term.agreed)) {
      conflicts.push({ ...term, found: today, elsewhere: null });
    }
    const other = first.get(key);
    if (!other) first.set(key, term);
    else if (!jsonEqual(other.agreed, term.agreed)) {
      conflicts.push({ ...term, found: other.agreed, elsewhere: other.thread });
    }
  }
  return conflicts;
}

type AgreedTerm = Omit<AgreedConflict, 'found' | 'elsewhere'>;

function agreedTerms(thread: ThreadId, { points, line, agreement }: Negotiation): readonly AgreedTerm[] {
  const passed = line.at(-1)?.points ?? [];
  return points
    .filter(({ standing }) => standing === 'agreed' && agreement !== null)
    .flatMap((point) => {
      const open = passed.find(({ item }) => item === point.item.id)?.negotiable ?? [];
      return termsOf(point, open).map(({ record, field }) => ({
        thread,
        item: point.item.id,
        code: point.item.code,
        kind: record.kind,
        id: record.id,
        field,
        agreed: fieldValue(record, field) ?? null,
        measureUnit: record.kind === 'value' ? point.item.measureUnit : '',
      }));
    });
}

/** What of a point was open to talk; its budget only where somebody spoke of it, for a throw does not show it. */
function termsOf(
  { item, targets, fields }: PointStanding,
  open: Round['points'][number]['negotiable'],
): readonly { readonly record: PlanRecord; readonly field: string }[] {
  const talked = new Set(fields.map(({ field }) => field));
  return [
    ...TERM_FIELDS.filter(
      (field) => isNegotiable('item', field, open) && (field !== 'budget' || talked.has(field)),
    ).map((field) => ({ record: item, field })),
    ...targets.flatMap((record) =>
      ['plan', 'milestone']
        .filter((field) => isNegotiable('value', field, open))
        .map((field) => ({ record, field })),
    ),
  ];
}
