import { type JsonValue, jsonEqual } from '../../json.ts';
import { blankClaim, blankGrade, blankLink, blankValue } from '../records/blank.ts';
import { fieldValue, type PlanRecord } from '../records/records.ts';
import { changesBetween } from './diff.ts';

/** A field in which two records of one natural id differ that both sides made, each without knowing of the other. */
export interface BothAdded {
  readonly field: string;
  /** What stands there as long as nobody fills it in; undefined where the kind must say. */
  readonly base: JsonValue | undefined;
  readonly mine: JsonValue;
  readonly theirs: JsonValue;
  /** The only side that filled it in; null where both did, differently. */
  readonly filledBy: 'mine' | 'theirs' | null;
}

/** Field by field: who enters the plan of a month and who enters its actual do not stand in each other's way. */
export function bothAdded(mine: PlanRecord, theirs: PlanRecord): readonly BothAdded[] {
  const blank = blankOf(theirs);
  return changesBetween(mine, theirs).map(({ field, from, to }) => {
    const base = blank === null || GIVEN.has(field) ? undefined : fieldValue(blank, field);
    const filledBy =
      base === undefined ? null : jsonEqual(from, base) ? 'theirs' : jsonEqual(to, base) ? 'mine' : null;
    return { field, base, mine: from, theirs: to, filledBy };
  });
}

/** Fields that no blank record can fill in. */
const GIVEN: ReadonlySet<string> = new Set(['strength']);

function blankOf(record: PlanRecord): PlanRecord | null {
  switch (record.kind) {
    case 'link':
      return blankLink({ id: record.id, a: record.a, b: record.b, strength: record.strength });
    case 'value':
      return blankValue({ id: record.id, item: record.item, month: record.month });
    case 'claim':
      return blankClaim({ id: record.id, item: record.item, resource: record.resource });
    case 'grade':
      return blankGrade({ id: record.id, item: record.item, month: record.month });
    default:
      return null;
  }
}
