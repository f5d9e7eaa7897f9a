import { type AcceptedFinding, judged } from '../audit/acceptance.ts';
import { auditPlan, type Finding, findingText } from '../audit/audit.ts';
import type { Rule } from '../audit/rule.ts';
import { RULES } from '../audit/rules.ts';
import type { Language } from '../language.ts';
import { normsOf } from '../plan/queries/norms.ts';
import { planOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { column } from './column.ts';
import type { Block, ReportRow, Section } from './section.ts';
import { FINDINGS_WORDS } from './words/findings.ts';

/**
 * What the rules find in the plan: first how much of each, then rule by rule why it matters, how to mend it, and where. What
 * somebody has accepted comes last, with the reason.
 * @param today `2026-03-31`; without it nothing is overdue
 */
export function findingsSection(records: RecordSet, language: Language, today?: string): Section {
  const words = FINDINGS_WORDS[language];
  const { open, accepted } = judged(
    records,
    auditPlan(records, { ...normsOf(records), ...(today !== undefined && { today }) }),
  );
  const byRule = Map.groupBy(open, ({ rule }) => rule);
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
      ...(accepted.length === 0 ? [] : acceptedBlocks(records, accepted, language)),
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

function acceptedBlocks(
  records: RecordSet,
  accepted: readonly AcceptedFinding[],
  language: Language,
): readonly Block[] {
  const words = FINDINGS_WORDS[language];
  return [
    { type: 'heading', level: 2, text: words.accepted },
    { type: 'paragraph', text: words.acceptedOnly, tone: 'faint' },
    {
      type: 'table',
      columns: [column(words.rule, 3), column(words.where, 4), column(words.reason, 4), column(words.by, 2)],
      rows: accepted.map(({ finding, acceptance: { reason, by, at } }) => ({
        cells: [
          finding.rule.texts[language].name,
          findingText(records, finding, language),
          reason,
          [by, at.slice(0, 10)].filter((part) => part !== '').join(', '),
        ],
        as: 'row',
      })),
      empty: '',
    },
  ];
}
