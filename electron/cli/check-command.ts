import { Command, Option } from 'commander';
import { auditPlan, type Finding, findingText } from '#shared/audit/audit.ts';
import { SEVERITIES, type Severity } from '#shared/audit/rule.ts';
import { LANGUAGES, type Language } from '#shared/language.ts';
import { required } from '#shared/plan/lookup.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { wholePlan } from '../host/plans.ts';
import { FOUND } from './exit-codes.ts';
import { matrixNamed } from './matrix-named.ts';
import { printLines } from './output.ts';
import { reading } from './reading.ts';
import { refused, tellRefusal } from './refusal.ts';

interface Options {
  readonly matrix?: string;
  readonly least: Severity;
  readonly language: Language;
  readonly json?: boolean;
}

export function checkCommand(): Command {
  return new Command('check')
    .description(
      'Say what people overlook in a plan: gaps in the chain, missing owners, full sides, and more.',
    )
    .argument('<plans...>', '.hoshin files; they may be open in the app')
    .option('--matrix <name>', 'unit, title or id of one matrix; all of them by default')
    .addOption(
      new Option('--least <severity>', 'leave out what is less severe').choices(SEVERITIES).default('hint'),
    )
    .addOption(new Option('--language <tag>', 'of the sentences').choices(LANGUAGES).default('en'))
    .option('--json', 'every finding with the ids that it is about')
    .addHelpText(
      'after',
      `\nFindings only warn. Ends with 0 where there is none, ${FOUND} where there are some, 1 where a plan could not be read.`,
    )
    .action(async (plans: readonly string[], options: Options) => {
      for (const plan of plans) {
        try {
          await reading(plan, (file) => {
            const only = options.matrix === undefined ? null : matrixNamed(file, options.matrix).id;
            const records = wholePlan(file);
            const findings = auditPlan(records).filter(
              ({ matrix, rule }) =>
                (only === null || matrix === only) &&
                SEVERITIES.indexOf(rule.severity) <= SEVERITIES.indexOf(options.least),
            );
            if (findings.length > 0) found();
            tell(plans.length > 1 ? plan : null, records, findings, options);
          });
        } catch (error) {
          if (plans.length === 1) throw error;
          tellRefusal(error);
          refused();
        }
      }
    });
}

function tell(
  plan: string | null,
  records: RecordSet,
  findings: readonly Finding[],
  { language, json }: Options,
): void {
  const told = findings.map((finding) => ({
    rule: finding.rule.key,
    severity: finding.rule.severity,
    matrix: required(records, 'matrix', finding.matrix).title,
    says: findingText(records, finding, language),
    name: finding.rule.texts[language].name,
    mend: finding.rule.texts[language].mend,
    items: finding.items,
    sides: finding.sides,
    people: finding.people,
    units: finding.units,
  }));
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ ...(plan === null ? {} : { plan }), findings: told }, null, 2)}\n`,
    );
    return;
  }
  const byMatrix = [...Map.groupBy(told, ({ matrix }) => matrix)];
  printLines([
    ...(plan === null ? [] : [plan]),
    ...byMatrix.flatMap(([matrix, ofMatrix]) => [
      matrix,
      ...ofMatrix.map(({ severity, name, says }) => `  ${severity.padEnd(8)}  ${name}: ${says}`),
    ]),
    findings.length === 0 ? 'Nothing found.' : `${findings.length} findings.`,
  ]);
}

/** Unless a plan before it was refused. */
function found(): void {
  process.exitCode ??= FOUND;
}
