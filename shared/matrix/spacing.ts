/** The sheet's type and white space, in pixels at zoom 1. */

/** Nothing on a sheet is smaller, so that its print size follows from the scale of the sheet alone. */
export const SMALLEST_TYPE = 11;
export const ITEM_TYPE = 13;
export const CODE_TYPE = 12;
export const LABEL_TYPE = 12.5;
export const HEADING_TYPE = 22;

/** White space around the sheet on the screen; on paper the page's margins do this. */
export const SHEET_MARGIN = 28;
/** Between the title, the matrix, the people and the legend. */
export const GAP = 14;

export const ROW_MIN = 30;
export const COLUMN_MIN = 32;
/** A side with few or no items still looks like one. */
export const SIDE_MIN = 72;
/** Where the next item or person goes. */
export const NEXT_SIZE = 30;
/** Lines of one item before its text shrinks, and in the end is cut. */
export const MOST_LINES = 10;

/** Between the edge of a cell and its text: along the lines, and across them. */
export const INSET = 10;
export const INSET_ACROSS = 6;
/** The cell of a code at the foot of a column. */
export const CODE_HEIGHT = 28;

export const MARK_RADIUS = 6.25;
