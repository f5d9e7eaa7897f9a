import type { z } from 'zod';
import type { JsonValue } from '../json.ts';
import { fold } from '../plan/clipboard/fold.ts';
import { type ItemId, type MatrixId, type PersonId, participantIdOf, personId } from '../plan/ids.ts';
import { recordsWhere } from '../plan/lookup.ts';
import { inOrder, placeRun } from '../plan/order.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { blankItem } from '../plan/records/blank.ts';
import { withField } from '../plan/records/compare.ts';
import type { Role } from '../plan/records/fields.ts';
import {
  fieldValue,
  type Item,
  type Kind,
  type PlanRecord,
  type RecordOf,
  recordSchemas,
} from '../plan/records/records.ts';
import type { OwnWorkbook } from './own-workbook.ts';
import type { ReturnedProblem } from './returned-problems.ts';

/** What is needed to read a workbook back besides the plan. */
export interface ReturnContext {
  /**
   * An id for something new, always the same for the same words, so that a workbook that is read twice adds nothing
   * twice: such as a hash of them. Of the characters that ids may have.
   */
  readonly idFor: (words: string) => string;
  /** Who is named as the author of new links. */
  readonly author: string;
  /** Whether 3/4/2026 is in April, where nothing else in its column tells. */
  readonly dayFirst: boolean;
}

interface Removal {
  readonly record: PlanRecord;
  /** Says that it has to stay. */
  report(): void;
}

export interface CodeClaim {
  readonly id: string;
  /** Says that the code is not to be had. */
  report(code: string): void;
}

/** The plan as it left, while what came back is put into it. */
export class ReturnedDraft {
  readonly base: RecordSet;
  readonly own: OwnWorkbook;
  readonly context: ReturnContext;
  readonly #put = new Map<Kind, Map<string, PlanRecord>>();
  readonly #dropped = new Map<string, PlanRecord>();
  readonly #removals = new Map<string, Removal>();
  readonly #claims: CodeClaim[] = [];
  readonly #sides = new Map<string, Item[]>();
  readonly #problems: ReturnedProblem[] = [];
  readonly #seeds = new Map<string, number>();
  /** Null where several have the name. */
  readonly #peopleByName = new Map<string, PersonId | null>();

  constructor(base: RecordSet, own: OwnWorkbook, context: ReturnContext) {
    this.base = base;
    this.own = own;
    this.context = context;
    for (const { id, name } of base.list('person')) this.#named(name, id);
  }

  get<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    if (this.#dropped.has(`${kind} ${id}`)) return undefined;
    const put = this.#put.get(kind)?.get(id) as RecordOf<K> | undefined;
    return put ?? this.base.get(kind, id);
  }

  put(record: PlanRecord): void {
    const ofKind = this.#put.get(record.kind) ?? new Map<string, PlanRecord>();
    ofKind.set(record.id, record);
    this.#put.set(record.kind, ofKind);
    this.#dropped.delete(`${record.kind} ${record.id}`);
  }

  /** Puts one field, if the plan can hold it: says what is wrong where it cannot. */
  set(record: PlanRecord, field: string, value: JsonValue): 'tooLong' | 'notAllowed' | null {
    const shape: Readonly<Record<string, z.ZodType>> = recordSchemas[record.kind].shape;
    const issue = shape[field]?.safeParse(value).error?.issues[0];
    if (issue) return typeof value === 'string' && value.length > 200 ? 'tooLong' : 'notAllowed';
    const before = this.get<Kind>(record.kind, record.id);
    if (before && fieldValue(before, field) !== value) this.put(withField(before, field, value));
    if (before?.kind === 'person' && field === 'name') this.#named(String(value), before.id);
    return null;
  }

  /** Takes a record away that nothing else refers to. */
  drop(record: PlanRecord): void {
    this.#put.get(record.kind)?.delete(record.id);
    if (this.base.has(record.kind, record.id)) this.#dropped.set(`${record.kind} ${record.id}`, record);
  }

  /** Will take a record away with all that refers to it, after everything else was read. */
  remove(removal: Removal): void {
    this.#removals.set(removal.record.id, removal);
  }

  /** Of an item or a person, or of one of its rows of months. */
  isRemoved(id: string): boolean {
    return this.#removals.has(id.split('~')[0] ?? id);
  }

  removals(): readonly Removal[] {
    return [...this.#removals.values()];
  }

  report(problem: ReturnedProblem): void {
    this.#problems.push(problem);
  }

  problems(): readonly ReturnedProblem[] {
    return this.#problems;
  }

  /** The same for the same words, read for the same state; a number tells rows of the same words apart. */
  newId(...words: readonly string[]): string {
    const seed = [this.own.plan, this.own.edit ?? '', ...words].join('\n');
    const nth = (this.#seeds.get(seed) ?? 0) + 1;
    this.#seeds.set(seed, nth);
    return this.context.idFor(`${seed}\n${nth}`);
  }

  #named(name: string, id: PersonId): void {
    const known = this.#peopleByName.get(fold(name));
    this.#peopleByName.set(fold(name), known === undefined || known === id ? id : null);
  }

  /** The person of that name, a new one where there is none; null where several have it, or nobody can. */
  personNamed(name: string): PersonId | null {
    const known = this.#peopleByName.get(fold(name));
    if (known !== undefined) return known;
    const id = personId.parse(this.newId('person', fold(name)));
    const [order = 'a0'] = placeRun(inOrder(this.list('person')), this.list('person').length, 1).orders;
    const person = { kind: 'person', id, name, mail: '', order, extra: null } as const;
    if (!recordSchemas.person.safeParse(person).success) return null;
    this.put(person);
    this.#named(name, id);
    return id;
  }

  /** The person of that name, if there is one already. */
  knownPerson(name: string): PersonId | null {
    return this.#peopleByName.get(fold(name)) ?? null;
  }

  /** A column of the matrix for somebody who gets a duty there. */
  giveColumn(matrix: MatrixId, person: PersonId): void {
    const id = participantIdOf(matrix, person);
    if (this.get('participant', id)) return;
    const others = inOrder(this.list('participant').filter((one) => one.matrix === matrix));
    const [order = 'a0'] = placeRun(others, others.length, 1).orders;
    this.put({ kind: 'participant', id, matrix, person, order, extra: null });
  }

  list<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    return this.records().list(kind);
  }

  /** All records as they stand now, removals not yet carried out. */
  records(): RecordSet {
    return this.base.with(
      [...this.#put.values()].flatMap((ofKind) => [...ofKind.values()]),
      this.#dropped.values(),
    );
  }

  /** A new item without words behind another one of its side, else last. */
  addItem(id: ItemId, matrix: MatrixId, role: Role, after: ItemId | null): Item {
    const side = this.#side(matrix, role);
    const place = side.findIndex((one) => one.id === after) + 1 || side.length;
    const { orders, rekeyed } = placeRun(side, place, 1);
    for (const [at, sibling] of side.entries()) {
      const order = rekeyed.get(sibling.id);
      if (order === undefined || order === sibling.order) continue;
      side[at] = { ...sibling, order };
      this.put({ ...(this.get('item', sibling.id) ?? sibling), order });
    }
    const item = blankItem({ id, matrix, role, code: '', text: '', order: orders[0] ?? 'a0' });
    side.splice(place, 0, item);
    this.put(item);
    return item;
  }

  /** The items of a side in order, with those that were added; only their places are kept up to date. */
  #side(matrix: MatrixId, role: Role): Item[] {
    const key = `${matrix} ${role}`;
    const known = this.#sides.get(key);
    if (known) return known;
    const items = recordsWhere(this.base, 'item', 'matrix', matrix).filter((item) => item.role === role);
    const side = [...inOrder(items)];
    this.#sides.set(key, side);
    return side;
  }

  /** Remembers that an item was given a code, or needs one, for `settleCodes`. */
  claimCode(claim: CodeClaim): void {
    this.#claims.push(claim);
  }

  codeClaims(): readonly CodeClaim[] {
    return this.#claims;
  }
}
