import type { Role } from '../plan/records/fields.ts';

/** Colours of a sheet as a file or on paper; the screen has its own, light and dark. */
export interface SheetTheme {
  readonly paper: string;
  readonly ink: string;
  readonly faintInk: string;
  /** Between cells. */
  readonly line: string;
  /** Around parts, and the X. */
  readonly strongLine: string;
  readonly roles: { readonly [R in Role]: string };
  readonly people: string;
}

/** Tints so light that text and marks stay black on white, also on a printer without colour: shapes tell everything. */
export const PRINT_THEME: SheetTheme = {
  paper: '#ffffff',
  ink: '#16191f',
  faintInk: '#535b68',
  line: '#c3c8d0',
  strongLine: '#5d6571',
  roles: { longTerm: '#efebf8', annual: '#e6f0fa', priority: '#e8f4eb', measure: '#fbf2e2' },
  people: '#f1f2f4',
};
