import type { Edit } from '../../plan/edits/edit.ts';
import type { EditContext } from '../../plan/edits/make.ts';
import type { MatrixId } from '../../plan/ids.ts';
import type { FoundAt } from '../../plan/queries/search-entries.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { Hit } from '../rule.ts';
import type { RemedyWords } from './words.ts';

/** An edit that mends, from the records of then. */
export type Mend = (records: RecordSet, context: EditContext) => Edit;

/** A field among an item's details, where what mends has to be typed. */
export type MendedField = 'text' | 'why' | 'owner' | 'start' | 'due' | 'measureUnit' | 'better' | 'metText';

/** One way to mend a finding. */
export type Remedy =
  /** One click. */
  | { readonly type: 'edit'; readonly label: string; readonly mend: Mend }
  /** One of several; `label` says what is chosen. */
  | { readonly type: 'choose'; readonly label: string; readonly options: readonly RemedyOption[] }
  /** The place in the matrix where it is mended by hand. */
  | {
      readonly type: 'show';
      readonly label: string;
      readonly place: FoundAt;
      readonly field: MendedField | null;
    };

export interface RemedyOption {
  readonly label: string;
  readonly mend: Mend;
}

/** A hit in the matrix in which one mends it. */
export type PlacedHit = Hit & { readonly matrix: MatrixId };

/** What could mend a hit as things stand; `records` may hold nothing but its matrix. */
export type Remedies = (records: RecordSet, hit: PlacedHit, words: RemedyWords) => readonly Remedy[];

/** A choice, unless there is nothing to choose from. */
export function choice(label: string, options: readonly RemedyOption[]): readonly Remedy[] {
  return options.length === 0 ? [] : [{ type: 'choose', label, options }];
}

/** What several ways offer, in their order. */
export function allOf(...ways: readonly Remedies[]): Remedies {
  return (records, hit, words) => ways.flatMap((way) => way(records, hit, words));
}
