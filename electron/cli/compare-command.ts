import { Command } from 'commander';
import type { MatrixId } from '#shared/plan/ids.ts';
import { type ComparedStates, comparedStates } from '#shared/plan/queries/compared-states.ts';
import { sheetStates } from '#shared/plan/queries/matrix-part.ts';
import { type SheetDifference, sheetDifferences } from '#shared/plan/queries/sheet-differences.ts';
import { wholePlan } from '../host/plans.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { differenceWords, unitWords } from './difference-words.ts';
import { FOUND } from './exit-codes.ts';
import { matrixNamed } from './matrix-named.ts';
import { printLines } from './output.ts';
import { reading } from './reading.ts';

interface Options {
  readonly matrix?: string;
  readonly json?: boolean;
}

export function compareCommand(): Command {
  return new Command('compare')
    .alias('diff')
    .description('Say what differs between two plan files, as the window shows it on one sheet.')
    .argument('<before>', 'a .hoshin file; it may be open in the app')
    .argument('<after>', 'a copy of it, or an independent plan, which is matched by what it says')
    .option('--matrix <name>', 'unit, title or id of one matrix; all of them by default')
    .option('--json', 'every difference with its fields and values')
    .addHelpText('after', `\nEnds with 0 where nothing differs, and with ${FOUND} where something does.`)
    .action((before: string, after: string, options: Options) =>
      reading(before, (one) => reading(after, (other) => compare(one, other, options))),
    );
}

function compare(one: PlanFile, other: PlanFile, { matrix, json }: Options): void {
  const states = comparedStates({ before: wholePlan(one), after: wholePlan(other) }, 'after');
  const sheets =
    matrix === undefined ? allSheets(states) : [sheetOf(states, matrixIn(states, one, other, matrix))];
  const units = matrix === undefined ? unitWords(states) : [];
  const words = differenceWords(states);
  const told = sheets
    .filter(({ differences }) => differences.length > 0)
    .map(({ differences, ...sheet }) => ({
      ...sheet,
      differences: differences.map((difference) => ({ ...difference, ...words(difference) })),
    }));
  const same = told.length === 0 && units.length === 0;
  if (json) {
    const report = { same, matched: states.matched, sheets: told, units };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    printLines([
      ...(states.matched === 'content'
        ? ['The two plans have no history in common; items were matched by their side, words and code.']
        : []),
      ...told.flatMap(({ title, differences }) => [title, ...differences.flatMap(({ lines }) => lines)]),
      ...(units.length > 0 ? ['Units', ...units] : []),
      ...(same ? ['Nothing differs.'] : []),
    ]);
  }
  if (!same) process.exitCode = FOUND;
}

interface ComparedSheet {
  /** Null for what belongs to the plan as a whole. */
  readonly matrix: MatrixId | null;
  readonly title: string;
  readonly differences: readonly SheetDifference[];
}

/** Every matrix of either state; what belongs to the whole plan is told once, before them. */
function allSheets(states: ComparedStates): readonly ComparedSheet[] {
  const ids = new Set([...states.after.list('matrix'), ...states.before.list('matrix')].map(({ id }) => id));
  const whole = new Map<string, SheetDifference>();
  const sheets = [...ids].map((matrix) => {
    const { differences, ...sheet } = sheetOf(states, matrix);
    for (const difference of differences) if (isOfPlan(difference)) whole.set(difference.key, difference);
    return { ...sheet, differences: differences.filter((difference) => !isOfPlan(difference)) };
  });
  return [{ matrix: null, title: 'The whole plan', differences: [...whole.values()] }, ...sheets];
}

function isOfPlan({ subject, type }: SheetDifference): boolean {
  return subject.on === 'plan' || (subject.on === 'person' && type === 'changed');
}

function sheetOf(states: ComparedStates, matrix: MatrixId): ComparedSheet {
  const { title = '' } = states.after.get('matrix', matrix) ?? states.before.get('matrix', matrix) ?? {};
  return { matrix, title, differences: sheetDifferences(sheetStates(states, matrix), matrix) };
}

/** The matrix by what it is called in the first file; where that has none of the name, in the second. */
function matrixIn(states: ComparedStates, one: PlanFile, other: PlanFile, name: string): MatrixId {
  try {
    return matrixNamed(one, name).id;
  } catch (error) {
    // An independent plan's own ids are not those under which it is compared, unless nothing of the first matches them.
    const found = other
      .all('matrix')
      .find(({ id, title }) => states.after.has('matrix', id) && [id, title].includes(name));
    if (found) return found.id;
    throw error;
  }
}
