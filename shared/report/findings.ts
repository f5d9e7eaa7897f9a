import { auditPlan, type Finding, findingText } from '../audit/audit.ts';
import type { Rule } from '../audit/rule.ts';
import { RULES } from '../audit/rules.ts';
import type { Language } from '../language.ts';
import { planOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { column } from './column.ts';
import type { Block, ReportRow, Section } from './section.ts';
import { FINDINGS_WORDS } from './words/findings.ts';

/** What the rules find in the plan: first how much of each, then rule by rule why it matters, how to mend it, and where. */
export function findingsSection(records: RecordSet, language: Language): Section {
  const words = FINDINGS_WORDS[language];
  const byRule = Map.groupBy(auditPlan(records), ({ rule }) => rule);
  const found = RULES.flatMap((rule) => {
    const findings = byRule.get(rule);
    return findings ? [{ rule, findings }] : [];
  });
  const rows = found.map(
    ({ rule, findings }): ReportRow => ({
      cells: [rule.texts[language].name, words.severities[rule.severity], String(findings.length)],
      as: 'row',
    }),
  );
  const sum = found.reduce((total, { findings }) => total + findings.length, 0);
  return {
    title: words.title,
    subtitle: planOf(records)?.title ?? '',
    blocks: [
      { type: 'paragraph', text: words.only, tone: 'faint' },
      {
        type: 'table',
        columns: [column(words.rule, 8), column(words.severity, 2), column(words.count, 2, 'end')],
        rows: rows.length === 0 ? [] : [...rows, { cells: [words.total, '', String(sum)], as: 'total' }],
        empty: words.nothing(RULES.length),
      },
      ...found.flatMap(({ rule, findings }) => ruleBlocks(records, rule, findings, language)),
    ],
  };
}

function ruleBlocks(
  records: RecordSet,
  rule: Rule,
  findings: readonly Finding[],
  language: Language,
): readonly Block[] {
  const words = FINDINGS_WORDS[language];
  const { name, explanation, mend, source } = rule.texts[language];
  return [
    { type: 'heading', level: 2, text: name },
    { type: 'paragraph', text: explanation, tone: 'plain' },
    {
      type: 'fields',
      fields: [
        { label: words.mend, value: mend },
        { label: words.source, value: source },
      ],
    },
    {
      type: 'table',
      columns: [column(words.where, 8), column(words.matrix, 4)],
      rows: findings.map((finding) => ({
        cells: [findingText(records, finding, language), records.get('matrix', finding.matrix)?.title ?? ''],
        as: 'row',
      })),
      empty: words.nothing(RULES.length),
    },
  ];
}
