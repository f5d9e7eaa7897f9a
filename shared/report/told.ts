import type { Language } from '../language.ts';
import { SHEET_WORDS } from '../matrix/words.ts';
import { recordsWhere } from '../plan/lookup.ts';
import type { MatrixView } from '../plan/queries/matrix-view.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Role } from '../plan/records/fields.ts';
import type { Item, Mirror } from '../plan/records/records.ts';
import { FORMATS } from './words/formats.ts';

/** What the organisation calls a role; left to the arrangement where it has no word of its own. */
export function roleName({ plan, matrix }: MatrixView, role: Role, language: Language): string {
  return plan?.roleNames?.[role] || SHEET_WORDS[language].arrangements[matrix.arrangement].roles[role];
}

/** Unit and period, as they stand beside a section's title. */
export function whereAndWhen({ unit, period }: MatrixView): string {
  return [unit.name, period.label].filter((part) => part !== '').join(' · ');
}

/** "P3 Lean cells", on one line. */
export function codeAndText({ code, text }: Pick<Item | Mirror, 'code' | 'text'>, noText = ''): string {
  return `${code} ${text.replace(/\s+/g, ' ').trim() || noText}`.trim();
}

/** Empty where nobody is set, or where the set does not hold the person. */
export function personName(records: RecordSet, id: string | null): string {
  return id === null ? '' : (records.get('person', id)?.name ?? '');
}

/** The last planned figure with its unit; empty where nothing is planned. */
export function targetOf(records: RecordSet, { id, measureUnit }: Item, language: Language): string {
  const [last] = recordsWhere(records, 'value', 'item', id)
    .filter(({ plan }) => plan !== null)
    .toSorted((a, b) => (a.month > b.month ? -1 : 1));
  return last && last.plan !== null ? withUnit(last.plan, measureUnit, language) : '';
}

/** "85 %"; a reader does not look for the unit on the next line. */
export function withUnit(value: number, unit: string, language: Language): string {
  return `${FORMATS[language].number(value)}\u00a0${unit}`.trim();
}
