import type { Finding } from './audit.ts';

/**
 * What a finding is about, as a text that stays the same as long as it is about the same: two states of a plan are
 * compared by it. Together with the rule and the matrix it says which finding it is.
 */
export function subjectOf(finding: Finding): string {
  const { rule, items, sides, people, units, resources = [], records = [], figures } = finding;
  const about = [items, sides, people, units, resources, records].map((ids) =>
    [...new Set<string>(ids)].sort().join(' '),
  );
  const count = rule.byCount ? figures.slice(0, 1) : [];
  return [...about, ...count].join('|');
}
