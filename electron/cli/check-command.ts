import { Command, Option } from 'commander';
import { type AcceptedFinding, type Judged, judged } from '#shared/audit/acceptance.ts';
import { auditPlan, type Finding, findingText } from '#shared/audit/audit.ts';
import { SEVERITIES, type Severity } from '#shared/audit/rule.ts';
import { LANGUAGES, type Language } from '#shared/language.ts';
import { required } from '#shared/plan/lookup.ts';
import { normsOf } from '#shared/plan/queries/norms.ts';
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
      `\nFindings only warn; those that somebody has accepted do not count. Ends with 0 where there is none, ${FOUND} where there are some, 1 where a plan could not be read.`,
    )
    .action(async (plans: readonly string[], options: Options) => {
      for (const plan of plans) {
        try {
          await reading(plan, (file) => {
            const only = options.matrix === undefined ? null : matrixNamed(file, options.matrix).id;
            const records = wholePlan(file);
            const today = new Date().toISOString().slice(0, 10);
            const findings = auditPlan(records, { ...normsOf(records), today }).filter(
              ({ matrix, rule }) =>
                (only === null || matrix === only) &&
                SEVERITIES.indexOf(rule.severity) <= SEVERITIES.indexOf(options.least),
            );
            const told = judged(records, findings);
            if (told.open.length > 0) found();
            tell(plans.length > 1 ? plan : null, records, told, options);
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
  { open, accepted }: Judged,
  { language, json }: Options,
): void {
  const findings = open.map((finding) => toldOf(records, finding, language));
  if (json) {
    const known = accepted.map(({ finding, acceptance: { reason, by, at } }) => ({
      ...toldOf(records, finding, language),
      ...{ reason, by, at },
    }));
    const named = plan === null ? {} : { plan };
    process.stdout.write(`${JSON.stringify({ ...named, findings, accepted: known }, null, 2)}\n`);
    return;
  }
  const byMatrix = [...Map.groupBy(findings, ({ matrix }) => matrix)];
  printLines([
    ...(plan === null ? [] : [plan]),
    ...byMatrix.flatMap(([matrix, ofMatrix]) => [
      matrix,
      ...ofMatrix.map(({ severity, name, says }) => `  ${severity.padEnd(8)}  ${name}: ${says}`),
    ]),
    ...acceptedLines(records, accepted, language),
    findings.length === 0 ? 'Nothing found.' : `${findings.length} findings.`,
  ]);
}

function acceptedLines(
  records: RecordSet,
  accepted: readonly AcceptedFinding[],
  language: Language,
): readonly string[] {
  if (accepted.length === 0) return [];
  return [
    'Accepted as they are',
    ...accepted.map(({ finding, acceptance: { reason, by } }) => {
      const { name, says } = toldOf(records, finding, language);
      return `  ${name}: ${says} (${by}: ${reason})`;
    }),
  ];
}

function toldOf(records: RecordSet, finding: Finding, language: Language) {
  const { rule, items, sides, people, units } = finding;
  const { name, mend } = rule.texts[language];
  return {
    rule: rule.key,
    severity: rule.severity,
    matrix: required(records, 'matrix', finding.matrix).title,
    says: findingText(records, finding, language),
    name,
    mend,
    items,
    sides,
    people,
    units,
  };
}

/** Unless a plan before it was refused. */
function found(): void {
  process.exitCode ??= FOUND;
}
