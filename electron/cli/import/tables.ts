import { randomUUID } from 'node:crypto';
import type { ImportMapping } from '#shared/exchange/mapping/mapping.ts';
import type { SheetProblem } from '#shared/exchange/mapping/problems.ts';
import { faultSentence, isOrganisationFault } from '#shared/exchange/organisation/faults.ts';
import { cellAddress } from '#shared/exchange/read-tables.ts';
import { problemSentence } from '#shared/exchange/returned-problems.ts';
import type { Input } from '#shared/host/calls.ts';
import type { ImportSource } from '#shared/host/importing.ts';
import { jobToken } from '#shared/host/jobs.ts';
import type { MergeEntry } from '#shared/plan/merge/entries.ts';
import { isClean } from '#shared/plan/merge/merge.ts';
import { matrixIn } from '../matrix-named.ts';
import type { PlanHost } from '../plan-host.ts';

export interface TableOptions {
  readonly matrix?: string;
  readonly dayFirst?: boolean;
  readonly conflicts: 'leave' | 'mine' | 'theirs';
}

/** What an import came to. */
export interface Imported {
  /** What each sheet was taken as; empty for a workbook of the plan itself. */
  readonly sheets: readonly { readonly name: string; readonly as: string }[];
  /** What could not be taken, a sentence each. */
  readonly problems: readonly string[];
  readonly changes: readonly MergeEntry[];
  /** `refused`: a list of the organisation contradicts itself or the plan. */
  readonly result: 'imported' | 'unchanged' | 'conflicts' | 'refused';
}

/** Reads the tables, takes what they are recognised as, and applies it as one edit. @throws HostError */
export async function importTables(
  host: PlanHost,
  path: string,
  { matrix, dayFirst = false, conflicts }: TableOptions,
): Promise<Imported> {
  const { plan } = host;
  const file = host.token(path, 'openTables');
  const outline = await host.ask('plan.outline', { plan });
  const { id: into } = matrixIn(outline, host.opened.name, matrix);
  const job = jobToken.parse(`job-${randomUUID()}`);
  const source = await host.ask('import.read', { plan, file, matrix: into, dayFirst, job });
  const mapping = source.type === 'own' ? null : source.mapping;
  const preview = await host.ask('import.preview', { plan, file, mapping });
  const changes = preview.entries;
  const found = mapping ? await problemsOf(host, file, source, mapping) : [];
  const told = {
    sheets: sheetsOf(source),
    problems: [
      ...preview.problems.map(problemSentence),
      ...found.map(({ sheet, problem }) => said(sheet, problem)),
    ],
    changes,
  };
  if (found.some(({ problem }) => isOrganisationFault(problem.reason))) {
    return { ...told, changes: [], result: 'refused' };
  }
  const open = changes.filter((entry) => !isClean(entry));
  if (open.length > 0 && conflicts === 'leave') return { ...told, result: 'conflicts' };
  const choices = open.map(({ key }) => ({ key, take: conflicts === 'mine' ? 'mine' : 'theirs' }) as const);
  const { seq, shown } = preview;
  const outcome = await host.ask('import.apply', { plan, file, mapping, seq, shown, choices });
  const result = { merged: 'imported', unchanged: 'unchanged', open: 'conflicts' } as const;
  return { ...told, result: result[outcome.type] };
}

function sheetsOf(source: ImportSource): Imported['sheets'] {
  if (source.type === 'own') return [];
  return source.sheets.map(({ name }, index) => ({
    name,
    as: source.mapping.sheets[index]?.as ?? 'leftOut',
  }));
}

async function problemsOf(
  host: PlanHost,
  file: Input<'import.map'>['file'],
  source: ImportSource,
  mapping: ImportMapping,
): Promise<readonly { readonly sheet: string; readonly problem: SheetProblem }[]> {
  const { sheets } = await host.ask('import.map', { plan: host.plan, file, mapping });
  const names = source.type === 'own' ? [] : source.sheets.map(({ name }) => name);
  return sheets.flatMap(({ problems }, index) =>
    problems.map((problem) => ({ sheet: names[index] ?? '', problem })),
  );
}

/** What people say of the reasons for which something of a table is not taken, as far as the command line needs it. */
function said(sheet: string, problem: SheetProblem): string {
  const { reason, row, column, text } = problem;
  if (isOrganisationFault(reason)) return `Sheet “${sheet}”: not taken. ${faultSentence(reason, problem)}`;
  const place =
    row !== null && column !== null
      ? `, cell ${cellAddress(row, column)}`
      : row !== null
        ? `, row ${row + 1}`
        : '';
  const why = reason.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `Sheet “${sheet}”${place}: not taken, ${why}${text === '' ? '' : ` (“${text}”)`}.`;
}

/** The outcome in lines. */
export function toldTables({ sheets, problems, changes, result }: Imported): readonly string[] {
  return [
    ...sheets.map(({ name, as }) => `Sheet “${name}”: ${as === 'leftOut' ? 'left out' : as}`),
    ...problems,
    ...changes.map((entry) =>
      `  ${isClean(entry) ? '~' : '!'} ${entry.subject.code} ${what(entry)}`.trimEnd(),
    ),
    {
      imported: changes.length === 1 ? '1 change, as one edit.' : `${changes.length} changes, as one edit.`,
      unchanged: 'Nothing differs.',
      refused: 'Nothing was changed. Mend these rows, and import the file again.',
      conflicts:
        'The plan has changed the same since; nothing was changed. Say --conflicts mine or theirs, or decide in the window.',
    }[result],
  ];
}

function what({ type, field, base, theirs, kind }: MergeEntry): string {
  if (field === null) return `${kind} ${type}`;
  return `${field}: ${JSON.stringify(base ?? null)} → ${JSON.stringify(theirs ?? null)}`;
}
