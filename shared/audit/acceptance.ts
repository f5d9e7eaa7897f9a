import type { RecordSet } from '../plan/record-set.ts';
import type { Acceptance } from '../plan/records/records.ts';
import type { Finding } from './audit.ts';
import { subjectOf } from './subject.ts';

export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

export interface Judged {
  /** What is still to be looked at. */
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** Parts findings from those that somebody has accepted as they are. A finding that is about something else by now is open. */
export function judged(records: RecordSet, findings: readonly Finding[]): Judged {
  const known = acceptances(records);
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of findings) {
    const acceptance = known.size === 0 ? undefined : known.get(findingKey(finding));
    if (acceptance) accepted.push({ finding, acceptance });
    else open.push(finding);
  }
  return { open, accepted };
}

/** Which finding it is, among all of a plan and in every state of it. */
export function findingKey(finding: Finding): string {
  return keyOf({ rule: finding.rule.key, matrix: finding.matrix, subject: subjectOf(finding) });
}

function keyOf({ rule, matrix, subject }: Pick<Acceptance, 'rule' | 'matrix' | 'subject'>): string {
  return `${rule} ${matrix} ${subject}`;
}

/** By the finding that they accept. Where two people have accepted the same one, the first by its id stands for both. */
function acceptances(records: RecordSet): ReadonlyMap<string, Acceptance> {
  const byId = records.list('acceptance').toSorted((a, b) => (a.id < b.id ? 1 : -1));
  return new Map(byId.map((acceptance) => [keyOf(acceptance), acceptance]));
}
