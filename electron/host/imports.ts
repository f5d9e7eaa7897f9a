import { importTables } from '#shared/exchange/mapping/import-tables.ts';
import type { ImportMapping } from '#shared/exchange/mapping/mapping.ts';
import { recognise } from '#shared/exchange/mapping/recognise.ts';
import { widthOf } from '#shared/exchange/mapping/source.ts';
import type { OwnWorkbook } from '#shared/exchange/own-workbook.ts';
import type { ReadTables } from '#shared/exchange/read-tables.ts';
import { proposalFrom } from '#shared/exchange/returned.ts';
import type { FileToken, Input, PlanToken } from '#shared/host/calls.ts';
import type { ImportPreview, ImportRows, ImportSource, MappedTables } from '#shared/host/importing.ts';
import type { MergeOutcome } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import { labelsFor } from '#shared/plan/commands/labels.ts';
import { MisfitError } from '#shared/plan/edits/apply.ts';
import { isEmpty } from '#shared/plan/edits/edit.ts';
import { makeEdit } from '#shared/plan/edits/make.ts';
import { stateBefore } from '#shared/plan/edits/state-before.ts';
import { mergeEntries } from '#shared/plan/merge/entries.ts';
import type { Merge } from '#shared/plan/merge/merge.ts';
import { recordsNamedBy } from '#shared/plan/merge/named-records.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { readTables } from '../exchange/tables.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { Files } from './files.ts';
import { mappedTables } from './import-counts.ts';
import type { Jobs } from './jobs.ts';
import { changedSince, checkEntered, choicesOf, merged, resolved, withReopened } from './merge-decisions.ts';
import { type Plans, wholePlan } from './plans.ts';
import type { Handlers } from './router.ts';
import type { HostServices } from './services.ts';

/** Cells of a long text are shown up to here. */
const SHOWN_TEXT = 400;
const SHOWN_COLUMNS = 120;

/** The tables of a file, kept between reading and applying so that what is applied is what was shown. */
interface KeptTables {
  readonly plan: PlanToken;
  readonly file: FileToken;
  readonly tables: ReadTables;
  readonly dayFirst: boolean;
  /** Beginning of the ids of all that they make: the same for every preview, another for every reading. */
  readonly seed: string;
}

/** Brings tables from outside into a plan: read, mapped, shown as differences, then applied as they were shown and chosen. */
export class Imports {
  readonly #services: HostServices;
  readonly #files: Files;
  readonly #plans: Plans;
  readonly #jobs: Jobs;
  /** Of the file that was read last: a workbook may be large. */
  #kept: KeptTables | null = null;

  constructor(services: HostServices, files: Files, plans: Plans, jobs: Jobs) {
    this.#services = services;
    this.#files = files;
    this.#plans = plans;
    this.#jobs = jobs;
  }

  get handlers(): Pick<Handlers, Extract<keyof Handlers, `import.${string}`>> {
    return {
      'import.read': (input) => this.#read(input),
      'import.rows': (input) => this.#rows(input),
      'import.map': (input) => this.#map(input),
      'import.preview': (input) => this.#preview(input),
      'import.apply': (input) => this.#apply(input),
    };
  }

  /** @throws HostError where the file cannot be read as tables, or the work was cancelled */
  #read({ plan, file, matrix, dayFirst, job }: Input<'import.read'>): Promise<ImportSource> {
    const path = this.#files.pathFor(file, 'openTables');
    const name = this.#files.nameOf(file);
    return this.#jobs.run(job, async (work) => {
      const tables = await readTables(path, name, work);
      this.#kept = { plan, file, tables, dayFirst, seed: this.#services.newId() };
      const { sheets, own } = tables;
      const session = this.#plans.session(plan);
      const records = wholePlan(session.file);
      const written = own && whyForeign(own, session.file, records);
      if (own && written === null) return { type: 'own', name };
      return {
        ...{ type: 'foreign', name, written },
        sheets: sheets.map((sheet) => ({
          ...{ name: sheet.name, hidden: sheet.hidden },
          ...{ rows: sheet.rows.length, columns: widthOf(sheet.rows) },
        })),
        mapping: recognise(sheets, { records, matrix, dayFirst }),
      };
    });
  }

  #rows({ plan, file, sheet, from, count }: Input<'import.rows'>): ImportRows {
    const rows = this.#keptFor(plan, file).tables.sheets[sheet]?.rows ?? [];
    const shown = (cell: (typeof rows)[number][number]) =>
      typeof cell === 'string' && cell.length > SHOWN_TEXT ? `${cell.slice(0, SHOWN_TEXT)}…` : cell;
    return { rows: rows.slice(from, from + count).map((row) => row.slice(0, SHOWN_COLUMNS).map(shown)) };
  }

  #map({ plan, file, mapping }: Input<'import.map'>): MappedTables {
    const mine = wholePlan(this.#plans.session(plan).file);
    const { sheets, difference, records } = this.#mapped(this.#keptFor(plan, file), mapping, mine);
    return mappedTables(sheets, mapping, difference, records);
  }

  #preview(input: Input<'import.preview'>): ImportPreview {
    const { seq, shown, mine, theirs, merge, problems } = this.#look(input);
    const entries = mergeEntries(merge, mine, theirs);
    return {
      ...{ seq, shown, entries, matched: 'history', problems },
      named: recordsNamedBy(entries, mine, theirs),
      ...{ threads: [], leftOut: { revisions: 0, threads: 0 } },
    };
  }

  /** @throws HostError where the plan is not as it was shown, or a value that was entered cannot stand */
  #apply(input: Input<'import.apply'>): MergeOutcome {
    const session = this.#plans.session(input.plan);
    if (session.file.readOnly) throw session.file.readOnly;
    const { seq, shown, mine, theirs, merge } = this.#look(input);
    if (seq !== input.seq || shown !== input.shown) throw changedSince('This plan has');
    const outcome = resolved(mine, merge, choicesOf(input.choices));
    if ('open' in outcome) {
      const entries = mergeEntries({ ...merge, clean: [], conflicts: outcome.open }, mine, theirs);
      return { type: 'open', entries, named: recordsNamedBy(entries, mine, theirs) };
    }
    const whole = withReopened(mine, outcome);
    checkEntered(mine, whole, input.choices);
    if (isEmpty(whole)) return { type: 'unchanged' };
    const context = this.#plans.context();
    const label = labelsFor(context).importTables(this.#files.nameOf(input.file));
    const committed = session.commit(makeEdit(context, label, whole));
    // What was made keeps its ids; another import of the same file makes others.
    this.#kept = null;
    return { type: 'merged', committed };
  }

  #look({ plan, file, mapping }: Input<'import.preview'>): Look {
    const kept = this.#keptFor(plan, file);
    const session = this.#plans.session(plan);
    const mine = wholePlan(session.file);
    const { base, theirs, problems } =
      mapping === null
        ? this.#returned(kept, session.file, mine)
        : { base: mine, theirs: this.#mapped(kept, mapping, mine).records, problems: [] };
    const merge = merged(mine, theirs, base, kept.tables.name);
    const shown = this.#services.sha256(JSON.stringify([merge.clean, merge.conflicts]));
    return { seq: session.file.lastSeq, shown, mine, theirs, merge, problems };
  }

  /** What a workbook of ours makes of the state in which it left. @throws HostError where it is none of this plan */
  #returned({ tables, dayFirst }: KeptTables, file: PlanFile, mine: RecordSet) {
    const { own, name, sheets } = tables;
    const base = own && stateOf(own, file, mine);
    if (!own || !base) {
      const hint = 'Begin the import again and say what its sheets are.';
      throw new HostError('badInput', `${name} is no workbook of this plan.`, hint);
    }
    const { theirs, problems } = proposalFrom(base, own, sheets, {
      // Not of this reading: a workbook that is read twice must not add anything twice.
      idFor: (words) => this.#services.sha256(`${own.plan} ${own.edit} ${words}`).slice(0, 32),
      author: this.#plans.context().author.name,
      dayFirst,
    });
    return { base, theirs, problems };
  }

  #mapped({ tables, seed }: KeptTables, mapping: ImportMapping, mine: RecordSet) {
    for (const sheet of mapping.sheets) {
      if (!('matrix' in sheet) || mine.has('matrix', sheet.matrix)) continue;
      throw new HostError(
        'missing',
        'A matrix that was chosen for a sheet is not in the plan any more.',
        'Choose another one.',
      );
    }
    const context = this.#plans.context();
    return importTables(tables.sheets, mapping, mine, (sheet) => {
      let made = 0;
      const newId = () => {
        made += 1;
        return `${seed}-${sheet}-${made}`;
      };
      return { ...context, newId };
    });
  }

  #keptFor(plan: PlanToken, file: FileToken): KeptTables {
    if (this.#kept?.plan === plan && this.#kept.file === file) return this.#kept;
    throw new HostError(
      'missing',
      `${this.#files.nameOf(file)} is not open for an import any more.`,
      'Begin the import again. Nothing was changed.',
    );
  }
}

interface Look {
  readonly seq: number;
  readonly shown: string;
  readonly mine: RecordSet;
  readonly theirs: RecordSet;
  readonly merge: Merge;
  readonly problems: ImportPreview['problems'];
}

/** Why a workbook of ours is read like any other; null where it comes back to its own plan. */
function whyForeign(own: OwnWorkbook, file: PlanFile, mine: RecordSet): 'otherPlan' | 'unknownState' | null {
  if (own.plan !== file.meta.plan) return 'otherPlan';
  return stateOf(own, file, mine) ? null : 'unknownState';
}

/** The state in which a workbook left; null where this copy of the plan has never been in it. */
function stateOf(own: OwnWorkbook, file: PlanFile, mine: RecordSet): RecordSet | null {
  const seq = own.edit === null ? 0 : file.edit(own.edit)?.seq;
  if (seq === undefined) return null;
  try {
    const state = stateBefore(file.editsSince(seq), mine);
    return own.matrices.every((matrix) => state.has('matrix', matrix)) ? state : null;
  } catch (error) {
    // A log that does not lead back says nothing about what the workbook was made of.
    if (error instanceof MisfitError) return null;
    throw error;
  }
}
