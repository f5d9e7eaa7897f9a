import { fold } from '../clipboard/fold.ts';
import type { NamedPerson } from '../clipboard/named-people.ts';
import type { EditContext } from '../edits/make.ts';
import { type MatrixId, type PersonId, participantIdOf, personId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import { inOrder, placeRun } from '../order.ts';
import type { RecordSet } from '../record-set.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Where a paste goes, and the records on their way. */
export interface PasteTarget {
  readonly records: RecordSet;
  readonly matrix: MatrixId;
  readonly copy: WorkingCopy;
  readonly context: EditContext;
}

/** The persons that a paste names: those of the plan, and new ones, each name once. */
export class PastedPeople {
  readonly #target: PasteTarget;
  readonly #made = new Map<string, PersonId>();
  #last: Parameters<typeof placeRun>[0];

  constructor(target: PasteTarget) {
    this.#target = target;
    this.#last = inOrder(target.records.list('person')).slice(-1);
  }

  idOf(named: NamedPerson): PersonId {
    if ('person' in named) return named.person;
    const { name } = named;
    const known = this.#made.get(fold(name));
    if (known) return known;
    const { copy, context } = this.#target;
    const id = personId.parse(context.newId());
    const [order = ''] = placeRun(this.#last, this.#last.length, 1).orders;
    copy.put({ kind: 'person', id, name, mail: '', order, extra: null });
    this.#last = [{ id, order }];
    this.#made.set(fold(name), id);
    return id;
  }
}

/** Gives people columns of the matrix behind those that it has; who has one keeps it. */
export function addColumns(people: readonly PersonId[], { records, matrix, copy }: PasteTarget): void {
  const columns = inOrder(recordsWhere(records, 'participant', 'matrix', matrix));
  const fresh = people.filter((id) => !records.has('participant', participantIdOf(matrix, id)));
  const { orders, rekeyed } = placeRun(columns, columns.length, fresh.length);
  for (const column of columns) copy.put({ ...column, order: rekeyed.get(column.id) ?? column.order });
  for (const [index, person] of fresh.entries()) {
    const id = participantIdOf(matrix, person);
    copy.put({ kind: 'participant', id, matrix, person, order: orders[index] ?? '', extra: null });
  }
}
