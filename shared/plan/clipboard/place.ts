import type { ItemId, MatrixId, PersonId } from '../ids.ts';
import type { RecordSet } from '../record-set.ts';
import type { Role } from '../records/fields.ts';

/** What one axis of a cross-table is about: the items of a role, or the people. */
export type Axis = Role | 'people';

/** Where the focus is when something is pasted. */
export type PastePlace =
  /** A side: new items come behind `after`, or last. */
  | { readonly at: 'side'; readonly role: Role; readonly after?: ItemId }
  | { readonly at: 'people' }
  /** A cell of a cross-table: its row and column and those behind them, as they stand on the screen. */
  | {
      readonly at: 'cell';
      readonly rows: readonly ItemId[];
      readonly columns: readonly (ItemId | PersonId)[];
    }
  | { readonly at: 'nowhere' };

/** All that a pasted table is read against. */
export interface PasteContext {
  readonly records: RecordSet;
  readonly matrix: MatrixId;
  readonly place: PastePlace;
  /** Whether the person writes 3/4/2026 for the third of April. */
  readonly dayFirst: boolean;
}

/** What the person decided otherwise than it was recognised. Rows and columns are indexes of the table. */
export interface PasteChoices {
  /** Whether the first row holds heads. */
  readonly heading?: boolean;
  readonly columns?: Readonly<Record<number, string>>;
  /** Ids of what rows and columns of a cross-table stand for; an empty text for nothing. */
  readonly rowHeads?: Readonly<Record<number, string>>;
  readonly columnHeads?: Readonly<Record<number, string>>;
  /** The level that a text in a cross-table stands for, as `levelChoice` writes it. */
  readonly levels?: Readonly<Record<string, string>>;
  /** Whether rows that name an item of the side change it, instead of making another. */
  readonly changeExisting?: boolean;
}

/** Something of the table that is not taken. Rows and columns count from 1; null where it is a whole row or column. */
export interface LeftOut {
  readonly reason:
    | 'unknownHead'
    | 'repeatedHead'
    | 'ignoredColumn'
    | 'notANumber'
    | 'notADate'
    | 'notAStatus'
    | 'notADirection'
    | 'notAValueKind'
    | 'tooLong'
    | 'codeTaken'
    | 'noText'
    | 'unknownItem'
    | 'unknownLevel'
    | 'otherValues'
    | 'outside';
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
}
