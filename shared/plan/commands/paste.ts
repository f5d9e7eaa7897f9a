import type { ItemDraft } from '../clipboard/item-cells.ts';
import type { ItemsProposal } from '../clipboard/items.ts';
import type { MarkDraft, MarksProposal } from '../clipboard/marks.ts';
import type { PeopleProposal } from '../clipboard/people.ts';
import type { Proposal } from '../clipboard/propose.ts';
import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import {
  dutyIdOf,
  type ItemId,
  itemId,
  type MatrixId,
  type PersonId,
  sortedPair,
  valueIdOf,
} from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import { inOrder, placeRun } from '../order.ts';
import { dutiesOf } from '../queries/scales.ts';
import type { RecordSet } from '../record-set.ts';
import { blankItem, blankLink, blankValue } from '../records/blank.ts';
import type { Item } from '../records/records.ts';
import { codeSeries } from './item-code.ts';
import { labelsFor } from './labels.ts';
import { addColumns, PastedPeople, type PasteTarget } from './paste-people.ts';
import { WorkingCopy } from './working-copy.ts';

/** Does what a proposal says, as one edit. New items come in the order of their rows. */
export function applyPaste(
  records: RecordSet,
  { matrix, proposal }: { readonly matrix: MatrixId; readonly proposal: Proposal },
  context: EditContext,
): Edit {
  required(records, 'matrix', matrix);
  const copy = new WorkingCopy(records);
  const target: PasteTarget = { records, matrix, copy, context };
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

function pasteItems({ role, after, drafts }: ItemsProposal, target: PasteTarget): void {
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
  const people = new PastedPeople(target);
  const columns = new Set<PersonId>();
  let made = 0;
  for (const draft of drafts) {
    const item = draft.item === null ? null : copy.get('item', draft.item);
    const owner = draft.owner && people.idOf(draft.owner);
    const parts = draft.people.map((one) => people.idOf(one)).filter((id) => id !== owner);
    for (const id of parts) columns.add(id);
    const fields = { ...draft.fields, ...(owner && { owner }) };
    if (item) {
      copy.put({ ...item, ...fields });
      putValues(item, draft, copy);
      putDuties(item.id, parts, owner ?? item.owner, target);
      continue;
    }
    const id = itemId.parse(context.newId());
    const code = draft.fields.code ?? nextCode();
    const blank = blankItem({ id, matrix, role, code, text: '', order: orders[made] ?? '' });
    made += 1;
    const added = { ...blank, ...fields };
    copy.put(added);
    putValues(added, draft, copy);
    putDuties(id, parts, owner, target);
  }
  addColumns([...columns], target);
}

function putValues(item: Item, { values }: ItemDraft, copy: WorkingCopy): void {
  for (const { month, ...figures } of values) {
    const id = valueIdOf(item.id, month);
    const before = copy.get('value', id) ?? blankValue({ id, item: item.id, month });
    copy.put({ ...before, ...figures });
  }
}

/** Who has a part in an item has a duty to it. Where nobody owns it, the first one leads; what was marked before stays. */
function putDuties(
  item: ItemId,
  people: readonly PersonId[],
  owner: PersonId | null,
  { records, copy }: PasteTarget,
): void {
  const [first, second = first] = dutiesOf(records);
  for (const [index, person] of people.entries()) {
    const id = dutyIdOf(item, person);
    const level = owner === null && index === 0 ? first : second;
    if (!level || copy.get('duty', id)) continue;
    copy.put({ kind: 'duty', id, item, person, level: level.key, extra: null });
  }
}

function pasteMarks({ marks }: MarksProposal, { records, copy, context }: PasteTarget): void {
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

function pastePeople({ people }: PeopleProposal, target: PasteTarget): void {
  const persons = new PastedPeople(target);
  const ids = people.map((one) => persons.idOf(one));
  addColumns(ids, target);
}
