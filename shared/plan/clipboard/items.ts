import type { ItemId } from '../ids.ts';
import { matrixView } from '../queries/matrix-view.ts';
import type { Role } from '../records/fields.ts';
import type { Item } from '../records/records.ts';
import { type Columns, readColumns } from './columns.ts';
import { fold } from './fold.ts';
import { cellReader, type ItemDraft, type ReadRow, type ValueDraft } from './item-cells.ts';
import type { LeftOut, PasteChoices, PasteContext } from './place.ts';
import type { Table } from './table.ts';

/** A table that becomes items of one side. */
export interface ItemsProposal extends Columns {
  readonly type: 'items';
  readonly table: Table;
  readonly role: Role;
  readonly after?: ItemId;
  readonly drafts: readonly ItemDraft[];
  /** Whether some rows name items that the side has: these are changed, unless the person wants new ones. */
  readonly namesExisting: boolean;
  readonly changesExisting: boolean;
}

/** Reads a table as items of a side. */
export function readItems(
  table: Table,
  context: PasteContext,
  place: Extract<PasteContext['place'], { readonly at: 'side' }>,
  choices: PasteChoices,
): ItemsProposal {
  const view = matrixView(context.records, context.matrix);
  const columns = readColumns(table, view.period, choices);
  const leftOut: LeftOut[] = [...columns.leftOut];
  const reader = cellReader(table, columns, context, (left) => leftOut.push(left));
  const siblings = view.items[place.role];
  // A bare list says nothing of items that are there; only a table that tells items by code or head does.
  const tells = columns.heading || columns.uses.includes('code');
  const named = new NamedItems(tells ? siblings : []);
  const changesExisting = choices.changeExisting ?? true;
  const codes = new Set(Object.values(view.items).flatMap((items) => items.map(({ code }) => code)));
  let namesExisting = false;
  const drafts: ItemDraft[] = [];
  for (let row = columns.heading ? 1 : 0; row < table.length; row += 1) {
    if ((table[row] ?? []).every((cell) => cell === '')) continue;
    const read = reader(row);
    const last = drafts.at(-1);
    if (last && goesOn(last, read, columns)) {
      drafts.splice(-1, 1, together(last, read));
      continue;
    }
    const existing = named.take(read.fields.code, read.fields.text);
    namesExisting ||= existing !== undefined;
    const draft = { ...read, row, item: (changesExisting && existing?.id) || null };
    const problem = problemWith(draft, columns);
    if (problem) leftOut.push({ reason: problem, row: row + 1, column: null, text: read.fields.code ?? '' });
    else drafts.push({ ...draft, fields: freeCode(draft, existing, codes, leftOut) });
  }
  const { role, after } = place;
  const where = after === undefined ? { role } : { role, after };
  return { type: 'items', table, ...where, ...columns, leftOut, drafts, namesExisting, changesExisting };
}

/** Whether a row of a table with plan and actual one below the other is about the item above it: named again, or not at all. */
function goesOn(last: ItemDraft, { fields }: ReadRow, { uses }: Columns): boolean {
  if (!uses.includes('valueKind')) return false;
  return (['code', 'text'] as const).every(
    (name) => fields[name] === undefined || fields[name] === last.fields[name],
  );
}

/** Two rows about one item; what the first says stands. */
function together(first: ItemDraft, { fields, owner, people, values }: ReadRow): ItemDraft {
  const months = new Map<string, ValueDraft>(values.map((value) => [value.month, value]));
  for (const value of first.values) months.set(value.month, { ...months.get(value.month), ...value });
  return {
    ...first,
    fields: { ...fields, ...first.fields },
    owner: first.owner ?? owner,
    people: [...first.people, ...people],
    values: [...months.values()],
  };
}

/** An item needs a text or at least a code; where a table holds neither texts, its rows can only be about items that are there. */
function problemWith(draft: ItemDraft, { uses }: Columns): LeftOut['reason'] | null {
  if (draft.item !== null) return null;
  if (!uses.includes('text')) return 'unknownItem';
  return draft.fields.text === undefined && draft.fields.code === undefined ? 'noText' : null;
}

/** The fields, without a code that another item has already. */
function freeCode(
  { row, item, fields }: ItemDraft,
  existing: Item | undefined,
  codes: Set<string>,
  leftOut: LeftOut[],
): ItemDraft['fields'] {
  const { code, ...rest } = fields;
  if (code === undefined || (item !== null && existing?.code === code)) return rest;
  if (!codes.has(code)) {
    codes.add(code);
    return fields;
  }
  leftOut.push({ reason: 'codeTaken', row: row + 1, column: null, text: code });
  return rest;
}

/** The items that rows may be about, each once: by their code, else by their text. */
class NamedItems {
  readonly #byCode: Map<string, Item>;
  readonly #byText: Map<string, Item>;
  constructor(items: readonly Item[]) {
    this.#byCode = new Map(items.map((item) => [fold(item.code), item]));
    this.#byText = new Map(items.filter(({ text }) => text !== '').map((item) => [fold(item.text), item]));
  }

  take(code: string | undefined, text: string | undefined): Item | undefined {
    const found =
      (code === undefined ? undefined : this.#byCode.get(fold(code))) ??
      (text === undefined ? undefined : this.#byText.get(fold(text)));
    if (found) {
      this.#byCode.delete(fold(found.code));
      if (this.#byText.get(fold(found.text)) === found) this.#byText.delete(fold(found.text));
    }
    return found;
  }
}
