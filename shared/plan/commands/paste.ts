import { fold } from '../clipboard/fold.ts';
import type { ItemDraft } from '../clipboard/item-cells.ts';
import type { ItemsProposal } from '../clipboard/items.ts';
import type { MarkDraft, MarksProposal } from '../clipboard/marks.ts';
import type { PeopleProposal } from '../clipboard/people.ts';
import type { Proposal } from '../clipboard/propose.ts';
import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import {
  itemId,
  type MatrixId,
  type PersonId,
  participantIdOf,
  personId,
  sortedPair,
  valueIdOf,
} from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import { inOrder, placeRun } from '../order.ts';
import type { RecordSet } from '../record-set.ts';
import { blankItem, blankLink, blankValue } from '../records/blank.ts';
import type { Item } from '../records/records.ts';
import { codeSeries } from './item-code.ts';
import { labelsFor } from './labels.ts';
import { WorkingCopy } from './working-copy.ts';

/** Does what a proposal says, as one edit. New items come in the order of their rows. */
export function applyPaste(
  records: RecordSet,
  { matrix, proposal }: { readonly matrix: MatrixId; readonly proposal: Proposal },
  context: EditContext,
): Edit {
  required(records, 'matrix', matrix);
  const copy = new WorkingCopy(records);
  const target: Target = { records, matrix, copy, context };
  switch (proposal.type) {
    case 'items':
      pasteItems(proposal, target);
      break;
    case 'marks':
      pasteMarks(proposal, target);
      break;
    case 'people':
      pastePeople(proposal, target);
      break;
  }
  return makeEdit(context, labelFor(proposal, context), copy.difference());
}

interface Target {
  readonly records: RecordSet;
  readonly matrix: MatrixId;
  readonly copy: WorkingCopy;
  readonly context: EditContext;
}

function labelFor(proposal: Proposal, context: EditContext): string {
  const labels = labelsFor(context);
  switch (proposal.type) {
    case 'items': {
      const made = proposal.drafts.filter(({ item }) => item === null).length;
      return labels.pasteItems(proposal.role, made, proposal.drafts.length - made);
    }
    case 'marks':
      return labels.pasteMarks(proposal.marks.length, proposal.of);
    case 'people':
      return labels.addPeople(proposal.people.length);
  }
}

function pasteItems({ role, after, drafts }: ItemsProposal, target: Target): void {
  const { records, matrix, copy, context } = target;
  const all = recordsWhere(records, 'item', 'matrix', matrix);
  const siblings = inOrder(all.filter((item) => item.role === role));
  const behind = after === undefined ? -1 : siblings.findIndex(({ id }) => id === after);
  const fresh = drafts.filter(({ item }) => item === null);
  const { orders, rekeyed } = placeRun(siblings, behind < 0 ? siblings.length : behind + 1, fresh.length);
  for (const sibling of siblings) {
    copy.put({ ...sibling, order: rekeyed.get(sibling.id) ?? sibling.order });
  }
  const nextCode = codeSeries(all, role, new Set(drafts.flatMap(({ fields }) => fields.code ?? [])));
  const people = new People(target);
  let made = 0;
  for (const draft of drafts) {
    const item = draft.item === null ? null : copy.get('item', draft.item);
    const owner = draft.owner && people.idOf(draft.owner);
    const fields = { ...draft.fields, ...(owner && { owner }) };
    if (item) {
      copy.put({ ...item, ...fields });
      putValues(item, draft, copy);
      continue;
    }
    const id = itemId.parse(context.newId());
    const code = draft.fields.code ?? nextCode();
    const blank = blankItem({ id, matrix, role, code, text: '', order: orders[made] ?? '' });
    made += 1;
    const added = { ...blank, ...fields };
    copy.put(added);
    putValues(added, draft, copy);
  }
}

function putValues(item: Item, { values }: ItemDraft, copy: WorkingCopy): void {
  for (const { month, ...figures } of values) {
    const id = valueIdOf(item.id, month);
    const before = copy.get('value', id) ?? blankValue({ id, item: item.id, month });
    copy.put({ ...before, ...figures });
  }
}

function pasteMarks({ marks }: MarksProposal, { records, copy, context }: Target): void {
  for (const mark of marks) {
    const before = recordOf(records, mark);
    if (mark.level === null) {
      if (before) copy.remove(before);
    } else if (mark.of === 'link') {
      const effect = mark.negative ? 'negative' : 'positive';
      const [a, b] = sortedPair(mark.a, mark.b);
      const author = context.author.name;
      const link =
        records.get('link', mark.id) ?? blankLink({ id: mark.id, a, b, strength: mark.level, author });
      copy.put({ ...link, strength: mark.level, effect });
    } else {
      const { id, item, person, level } = mark;
      const duty = records.get('duty', id) ?? { kind: 'duty', id, item, person, level, extra: null };
      copy.put({ ...duty, level });
    }
  }
}

function recordOf(records: RecordSet, mark: MarkDraft) {
  return mark.of === 'link' ? records.get('link', mark.id) : records.get('duty', mark.id);
}

function pastePeople({ people }: PeopleProposal, target: Target): void {
  const { records, matrix, copy } = target;
  const persons = new People(target);
  const columns = inOrder(recordsWhere(records, 'participant', 'matrix', matrix));
  const ids = people.map((one) => persons.idOf(one));
  const fresh = ids.filter((id) => !records.has('participant', participantIdOf(matrix, id)));
  const { orders, rekeyed } = placeRun(columns, columns.length, fresh.length);
  for (const column of columns) copy.put({ ...column, order: rekeyed.get(column.id) ?? column.order });
  for (const [index, person] of fresh.entries()) {
    const id = participantIdOf(matrix, person);
    copy.put({ kind: 'participant', id, matrix, person, order: orders[index] ?? '', extra: null });
  }
}

/** The persons that a paste names: those of the plan, and new ones, each name once. */
class People {
  readonly #target: Target;
  readonly #made = new Map<string, PersonId>();
  #last: Parameters<typeof placeRun>[0];

  constructor(target: Target) {
    this.#target = target;
    this.#last = inOrder(target.records.list('person')).slice(-1);
  }

  idOf(named: { readonly person: PersonId } | { readonly name: string }): PersonId {
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
