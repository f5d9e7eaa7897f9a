import { keyResultIn } from '../../frameworks/okr.ts';
import { type Quarter, quartersOf } from '../../frameworks/quarters.ts';
import { fold } from '../../plan/clipboard/fold.ts';
import type { ItemDraft, ValueDraft } from '../../plan/clipboard/item-cells.ts';
import type { ItemsProposal } from '../../plan/clipboard/items.ts';
import { applyPaste } from '../../plan/commands/paste.ts';
import { WorkingCopy } from '../../plan/commands/working-copy.ts';
import { apply } from '../../plan/edits/apply.ts';
import { type Difference, NO_DIFFERENCE } from '../../plan/edits/edit.ts';
import type { EditContext } from '../../plan/edits/make.ts';
import { squashAll } from '../../plan/edits/squash.ts';
import { gradeIdOf, type ItemId, linkIdOf, sortedPair } from '../../plan/ids.ts';
import { type MatrixView, matrixView } from '../../plan/queries/matrix-view.ts';
import { normsOf } from '../../plan/queries/norms.ts';
import { strengthsOf } from '../../plan/queries/scales.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import { blankGrade, blankLink } from '../../plan/records/blank.ts';
import type { Role } from '../../plan/records/fields.ts';
import type { Item } from '../../plan/records/records.ts';
import { headsAt } from './heads.ts';
import type { MappingOf } from './mapping.ts';
import { type OkrUse, okrUses } from './okr-columns.ts';
import { type OkrRow, okrRows } from './okr-rows.ts';
import type { SheetProblem } from './problems.ts';
import { above } from './read-items.ts';
import { type SourceSheet, widthOf } from './source.ts';

export interface OkrsReading {
  readonly uses: readonly OkrUse[];
  readonly difference: Difference;
  readonly problems: readonly SheetProblem[];
}

/** Two grades that are shown alike. */
const SAME_GRADE = 0.005;

/**
 * Reads a sheet of objectives and key results, one row per key result and quarter. Objectives become priorities, or are
 * those that the matrix has, by text or code; key results become measures in the same way, one for each text, and are linked
 * with their objectives as strongly as the plan's scale allows. Targets and actuals stand at the end of their quarter. A
 * grade is kept where it is another one than target and actual come to.
 */
export function readOkrsSheet(
  sheet: SourceSheet,
  mapping: MappingOf<'okrs'>,
  records: RecordSet,
  dayFirst: boolean,
  context: EditContext,
): OkrsReading {
  const { matrix, top, heads, changeExisting } = mapping;
  const view = matrixView(records, matrix);
  const { fiscalStart } = normsOf(records);
  const quarters = quartersOf(view.period, fiscalStart);
  const problems: SheetProblem[] = [...above(sheet, top)];
  const report = (problem: SheetProblem) => problems.push(problem);
  const width = widthOf(sheet.rows);
  const written = heads > 0 ? headsAt(sheet, top, 1) : Array.from({ length: width }, () => '');
  const uses = okrUses(written, mapping.columns);
  for (const [column, use] of uses.entries()) {
    const text = written[column] ?? '';
    const filled = sheet.rows.slice(top + heads).some((row) => (row[column] ?? '') !== '');
    const reason = mapping.columns[column] === undefined && text !== '' ? 'unknownHead' : 'ignoredColumn';
    if (use === 'ignored' && (filled || text !== '')) report({ reason, row: null, column, text });
  }
  const quarter = quarters.find(({ start }) => start === mapping.quarter) ?? quarters.at(-1) ?? null;
  const reading = { records, quarters, fiscalStart, quarter, dayFirst, report };
  const rows = okrRows(sheet.rows, uses, top + heads, reading);
  const drafts = new OkrDrafts(changeExisting ? view : null, report);
  for (const row of rows) drafts.take(row);

  const made: Difference[] = [];
  let after = records;
  const ids = new Map<Draft, ItemId>();
  for (const role of ['annual', 'priority', 'measure'] as const) {
    const ofRole = drafts.of(role);
    if (ofRole.length === 0) continue;
    const proposal = proposalOf(role, ofRole, changeExisting);
    const edit = applyPaste(after, { matrix, proposal }, context);
    const fresh = edit.added.flatMap((record) => (record.kind === 'item' ? [record.id] : []));
    for (const draft of ofRole) {
      const id = draft.item ?? fresh.shift();
      if (id) ids.set(draft, id);
    }
    made.push(edit);
    after = apply(after, edit);
  }
  made.push(linksAndGrades(drafts, ids, after, context));
  return { uses, difference: squashAll(made) ?? NO_DIFFERENCE, problems };
}

/** What the rows say of one item. */
interface Draft {
  readonly row: number;
  readonly item: ItemId | null;
  fields: ItemDraft['fields'];
  owner: ItemDraft['owner'];
  readonly values: Map<string, ValueDraft>;
  readonly grades: Map<Quarter, number>;
}

/** The items that rows are about, each once, in the order in which they come. */
class OkrDrafts {
  readonly pairs: { readonly objective: Draft; readonly keyResult: Draft }[] = [];
  readonly #view: MatrixView | null;
  readonly #report: (problem: SheetProblem) => void;
  readonly #byText: { readonly [R in Exclude<Role, 'longTerm'>]: Map<string, Draft> } = {
    annual: new Map(),
    priority: new Map(),
    measure: new Map(),
  };

  /** @param view of the matrix whose items rows may name; null where all of them are new */
  constructor(view: MatrixView | null, report: (problem: SheetProblem) => void) {
    this.#view = view;
    this.#report = report;
  }

  of(role: Exclude<Role, 'longTerm'>): readonly Draft[] {
    return [...this.#byText[role].values()];
  }

  take(row: OkrRow): void {
    const { at, objective: text, keyResult } = row;
    const annual = this.#existing('priority', text) ? undefined : this.#existing('annual', text);
    const isItsOwn = fold(keyResult) === fold(text) && !this.#existing('measure', keyResult);
    if (annual && keyResult !== '' && !isItsOwn) {
      this.#report({ reason: 'objectiveIsAnnual', row: at, column: null, text: annual.code });
      return;
    }
    const objective = this.#draft(annual ? 'annual' : 'priority', text, at);
    if (keyResult === '' || isItsOwn) {
      fill(objective, row);
      return;
    }
    const measure = this.#draft('measure', keyResult, at);
    fill(measure, row);
    const known = this.pairs.some((pair) => pair.objective === objective && pair.keyResult === measure);
    if (!known) this.pairs.push({ objective, keyResult: measure });
  }

  #draft(role: Exclude<Role, 'longTerm'>, text: string, row: number): Draft {
    const existing = this.#existing(role, text);
    const key = existing?.id ?? fold(text);
    const known = this.#byText[role].get(key);
    if (known) return known;
    const draft: Draft = {
      ...{ row, item: existing?.id ?? null, fields: existing ? {} : { text }, owner: null },
      ...{ values: new Map(), grades: new Map() },
    };
    this.#byText[role].set(key, draft);
    return draft;
  }

  #existing(role: Role, text: string): Item | undefined {
    const said = fold(text);
    const items = this.#view?.items[role] ?? [];
    return items.find((item) => fold(item.text) === said) ?? items.find(({ code }) => fold(code) === said);
  }
}

function fill(draft: Draft, { quarter, fields, owner, target, actual, grade }: OkrRow): void {
  const { baseline } = fields;
  // A way from baseline to target tells its own direction.
  const told = target !== null && baseline !== undefined && baseline !== null && target !== baseline;
  const direction =
    told && draft.item === null ? ({ better: target > baseline ? 'higher' : 'lower' } as const) : {};
  draft.fields = { ...direction, ...draft.fields, ...fields };
  draft.owner = owner ?? draft.owner;
  if (!quarter) return;
  if (target !== null || actual !== null) {
    const { end: month } = quarter;
    const figures = { ...(target !== null && { plan: target }), ...(actual !== null && { actual }) };
    draft.values.set(month, { month, ...draft.values.get(month), ...figures });
  }
  if (grade !== null) draft.grades.set(quarter, grade);
}

function proposalOf(role: Role, drafts: readonly Draft[], changesExisting: boolean): ItemsProposal {
  return {
    type: 'items',
    ...{ table: [], role, heading: true, uses: [], leftOut: [], namesExisting: false, changesExisting },
    drafts: drafts.map(({ values, row, item, fields, owner }) => ({
      ...{ row, item, fields, owner, people: [] },
      values: [...values.values()],
    })),
  };
}

function linksAndGrades(
  drafts: OkrDrafts,
  ids: ReadonlyMap<Draft, ItemId>,
  records: RecordSet,
  context: EditContext,
): Difference {
  const copy = new WorkingCopy(records);
  const [strongest] = strengthsOf(records);
  for (const pair of drafts.pairs) {
    const [objective, measure] = [ids.get(pair.objective), ids.get(pair.keyResult)];
    if (!objective || !measure || !strongest) continue;
    const id = linkIdOf(objective, measure);
    const [a, b] = sortedPair(objective, measure);
    const made = blankLink({ id, a, b, strength: strongest.key, author: context.author.name });
    copy.put({ ...(records.get('link', id) ?? made), effect: 'positive' });
  }
  for (const [draft, id] of ids) {
    const item = records.get('item', id);
    if (!item) continue;
    for (const [quarter, grade] of draft.grades) {
      const before = keyResultIn(records, { item, through: [] }, quarter);
      if (before.grade !== null && Math.abs(before.grade - grade) <= SAME_GRADE) continue;
      const month = quarter.start;
      const blank = blankGrade({ id: gradeIdOf(id, month), item: id, month });
      copy.put({ ...(before.byHand ?? blank), grade });
    }
  }
  return copy.difference();
}
