import { z } from 'zod';
import { text } from '../../json.ts';
import type { Axis } from '../../plan/clipboard/place.ts';
import { matrixId, month } from '../../plan/ids.ts';
import { adjacentRoles } from '../../plan/queries/roles.ts';
import { role } from '../../plan/records/fields.ts';

/** Places in a sheet, counted from 0. */
const place = z.int().min(0).max(100_000);
/** What a person chose otherwise than it was recognised, by the index of a row or column. */
const chosen = z.record(z.string().regex(/^\d{1,6}$/), text(200));
/** Of what a row or column of a cross-table is about. */
export const axis = z.union([role, z.literal('people')]);

/** Whether a matrix has a place for marks between the two. */
export function canCross(rows: Axis, columns: Axis): boolean {
  if (rows === 'people' || columns === 'people') return rows !== columns;
  return adjacentRoles(rows, columns);
}

/** Nothing of the sheet is taken. */
const leftOutMapping = z.strictObject({ as: z.literal('leftOut') });

/** Each row is an item of a side, or each two, where plan and actual stand below each other. */
const itemsMapping = z.strictObject({
  as: z.literal('items'),
  matrix: matrixId,
  role,
  /** The table's first row, and how many rows of heads it begins with. */
  top: place,
  heads: z.int().min(0).max(2),
  /** What columns hold, see `ColumnUse`; those that are not named here are recognised. */
  columns: chosen,
  /** Whether a row that names an item of the side changes it, instead of making another. */
  changeExisting: z.boolean(),
});

/** Items crossed with items or people. */
const crossMapping = z
  .strictObject({
    as: z.literal('cross'),
    matrix: matrixId,
    /** The first cell with a mark: the heads stand above it and before it. */
    top: z.int().min(1).max(100_000),
    left: z.int().min(1).max(1000),
    rows: axis,
    columns: axis,
    /** Ids of what rows and columns stand for; an empty text for nothing. */
    rowHeads: chosen,
    columnHeads: chosen,
    /** The level that a text of the cells stands for, as `levelChoice` writes it. */
    levels: z.record(text(), text(60)),
    /** Whether heads that name nothing of the matrix become items and people. */
    addMissing: z.boolean(),
  })
  .refine(({ rows, columns }) => canCross(rows, columns), 'the two must meet in the matrix');

/** Each row is a person or a team. */
const peopleMapping = z.strictObject({
  as: z.literal('people'),
  matrix: matrixId,
  top: place,
  heads: z.int().min(0).max(1),
  name: place,
  mail: place.nullable(),
});

/** Each row is a key result of an objective, in a quarter where it says so: they become measures and priorities. */
const okrsMapping = z.strictObject({
  as: z.literal('okrs'),
  matrix: matrixId,
  top: place,
  heads: z.int().min(0).max(1),
  /** What columns hold, see `OkrUse`; those that are not named here are recognised. */
  columns: chosen,
  /** Whether rows that name priorities and measures of the matrix change them, instead of making others. */
  changeExisting: z.boolean(),
  /** First month of the quarter of rows that name none; null for the last one of the matrix's period. */
  quarter: month.nullable(),
});

/** Rows are units, or the people in them. */
const organisationMapping = z.strictObject({
  as: z.literal('organisation'),
  top: place,
  heads: z.int().min(0).max(1),
  /** What columns hold, see `OrganisationUse`; those that are not named here are recognised. */
  columns: chosen,
});

export const sheetMapping = z.discriminatedUnion('as', [
  leftOutMapping,
  itemsMapping,
  okrsMapping,
  crossMapping,
  peopleMapping,
  organisationMapping,
]);
export type SheetMapping = z.infer<typeof sheetMapping>;
export type MappedAs = SheetMapping['as'];
export type MappingOf<A extends MappedAs> = Extract<SheetMapping, { readonly as: A }>;

/** A mapping into one matrix. */
export type MatrixMapping = Extract<SheetMapping, { readonly matrix: unknown }>;

/** What the sheets of a file are taken as, one for one. */
export const importMapping = z.strictObject({
  /** Whether 3/4/2026 is the third of April. */
  dayFirst: z.boolean(),
  sheets: z.array(sheetMapping).min(1).max(200),
});
export type ImportMapping = z.infer<typeof importMapping>;
