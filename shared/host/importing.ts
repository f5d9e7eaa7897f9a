import type { CellValue } from '../exchange/list.ts';
import type { ImportMapping } from '../exchange/mapping/mapping.ts';
import type { OkrUse } from '../exchange/mapping/okr-columns.ts';
import type { SheetProblem } from '../exchange/mapping/problems.ts';
import type { OrganisationUse } from '../exchange/organisation/columns.ts';
import type { ReturnedProblem } from '../exchange/returned-problems.ts';
import type { ColumnUse } from '../plan/clipboard/heads.ts';
import type { LevelSeen } from '../plan/clipboard/marks.ts';
import type { Role } from '../plan/records/fields.ts';
import type { MergePreview } from './replies.ts';

/** A file whose tables were read. */
export type ImportSource = {
  /** Of the file. */
  readonly name: string;
} & (
  | {
      /** A workbook that this plan has written; it comes back without a mapping. */
      readonly type: 'own';
    }
  | {
      readonly type: 'foreign';
      readonly sheets: readonly ImportSheet[];
      /** What they most likely are. */
      readonly mapping: ImportMapping;
      /** Why it is read as any other workbook although Tenkai has written it; null where another program has. */
      readonly written: 'otherPlan' | 'unknownState' | null;
    }
);

export interface ImportSheet {
  readonly name: string;
  /** Up to the last filled row and column. */
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
}

export interface ImportRows {
  /** From the asked row on. Long texts are cut. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** What a mapping makes of all sheets. */
export interface MappedTables {
  readonly sheets: readonly MappedSheet[];
  readonly counts: ImportCounts;
}

export interface MappedSheet {
  /** With items, or objectives and key results: what each column holds. */
  readonly uses: readonly (ColumnUse | OkrUse)[];
  /** With an organisation: what each column holds. */
  readonly organisation: readonly OrganisationUse[];
  /** With a cross-table: what rows and columns stand for, by their index; null for nothing known. */
  readonly rows: Readonly<Record<number, string | null>>;
  readonly columns: Readonly<Record<number, string | null>>;
  /** What they could stand for. */
  readonly targets: { readonly rows: readonly ImportTarget[]; readonly columns: readonly ImportTarget[] };
  readonly levels: readonly LevelSeen[];
  /** The first of them, what needs a look before what is only said. */
  readonly problems: readonly SheetProblem[];
  readonly problemCounts: { readonly toLookAt: number; readonly expected: number };
}

export interface ImportTarget {
  readonly id: string;
  readonly name: string;
}

/** How many records would be made or changed. */
export interface ImportCounts {
  readonly items: { readonly [R in Role]: { readonly made: number; readonly changed: number } };
  readonly links: number;
  readonly duties: number;
  readonly people: number;
  readonly values: number;
  readonly units: { readonly made: number; readonly changed: number };
  readonly memberships: number;
  /** People of the plan who get another name or mail address. */
  readonly peopleChanged: number;
}

export interface ImportPreview extends MergePreview {
  /** With a workbook of the plan itself: what of it cannot be taken. */
  readonly problems: readonly ReturnedProblem[];
}
