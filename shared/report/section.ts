/**
 * What a report says of a plan, free of any format: the pages of a pack, the Markdown report and the HTML page are made
 * of the same sections.
 */
export interface Section {
  /** Its heading, in the outline, too. */
  readonly title: string;
  /** What stands at the head of each of its pages beside the title, such as unit and period. */
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}

export type Block =
  /** Level 1 is the section's own title. */
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string; readonly tone: Tone }
  /** Label and value, such as Owner: Lean office. */
  | { readonly type: 'fields'; readonly fields: readonly Field[] }
  | { readonly type: 'list'; readonly entries: readonly string[] }
  | ReportTable
  /** Drawings, as many side by side as can be read. */
  | { readonly type: 'figures'; readonly figures: readonly Figure[] }
  /** Lines on which people sign, each with what stands below it. */
  | { readonly type: 'signatures'; readonly signers: readonly string[] }
  /** What follows begins on a page of its own, where there are pages. */
  | { readonly type: 'pageBreak' };

export type Tone = 'plain' | 'strong' | 'faint';

export interface Field {
  readonly label: string;
  readonly value: string;
}

export interface ReportTable {
  readonly type: 'table';
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** Said instead of a table without rows. */
  readonly empty: string;
}

export interface ReportColumn {
  readonly heading: string;
  /** Of the table's width, beside the shares of the other columns. */
  readonly share: number;
  readonly align: 'start' | 'middle' | 'end';
}

export interface ReportRow {
  /** One text per column. */
  readonly cells: readonly string[];
  /** `group`: the first cell spans the row and heads the rows that follow. */
  readonly as: 'row' | 'group' | 'total';
}

/** A drawing; where only text goes, `says` stands for it. */
export interface Figure {
  /** A whole `<svg>` element with a viewBox and without ids, in black and greys that tell apart on paper. */
  readonly svg: string;
  /** Of the viewBox. */
  readonly width: number;
  readonly height: number;
  /** The smallest type in it, in units of the viewBox: whoever sets the drawing answers for its size. */
  readonly smallestType: number;
  readonly says: string;
}
