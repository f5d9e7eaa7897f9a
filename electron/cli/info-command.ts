import { Command } from 'commander';
import { ROLES } from '#shared/plan/records/fields.ts';
import type { Unit } from '#shared/plan/records/records.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { printLines } from './output.ts';
import { reading } from './reading.ts';

export function infoCommand(): Command {
  return new Command('info')
    .description('Say what a plan holds: its units, matrices and how many items stand on their sides.')
    .argument('<plan>', 'a .hoshin file; it may be open in the app')
    .action((plan: string) => reading(plan, (file) => printLines(describe(file))));
}

function describe(file: PlanFile): readonly string[] {
  const { plan, units, matrices } = file.outline();
  const lines = [plan.title, ...(plan.trueNorth === '' ? [] : [plan.trueNorth]), ''];
  const add = (unit: Unit, depth: number) => {
    for (const { matrix, counts } of matrices.filter((entry) => entry.matrix.unit === unit.id)) {
      const sides = ROLES.map((role) => counts[role]).join(' + ');
      lines.push(`${'  '.repeat(depth)}${unit.name}: ${matrix.title} (${sides} items)`);
    }
    for (const child of units.filter(({ parent }) => parent === unit.id)) add(child, depth + 1);
  };
  for (const unit of units.filter(({ parent }) => parent === null)) add(unit, 0);
  lines.push('', `${file.lastSeq} edits, file version ${file.meta.version}`);
  return lines;
}
