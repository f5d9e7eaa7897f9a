import type { Language } from '../../language.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { Finding } from '../audit.ts';
import { showing } from './places.ts';
import type { Remedy } from './remedy.ts';
import { REMEDY_WORDS } from './words.ts';

/** Every way to mend a finding as things stand, by a click first; the last one always leads to the place. */
export function remediesOf(records: RecordSet, finding: Finding, language: Language): readonly Remedy[] {
  const words = REMEDY_WORDS[language];
  const { remedies, field = null } = finding.rule;
  return [...(remedies?.(records, finding, words) ?? []), ...showing(field)(records, finding, words)];
}
