import type { ItemId, MatrixId, ParticipantId, PersonId } from '../plan/ids.ts';
import type { Role, ScaleLevel } from '../plan/records/fields.ts';
import type { FontWeight } from './measure.ts';
import type { SheetWords } from './words.ts';

/**
 * What is to be drawn of one matrix: boxes, broken text and marks in one coordinate system, pixels at zoom 1,
 * origin top left. The editor, the print page, the SVG file and the slide all draw the same scene.
 */
export interface Scene {
  readonly matrix: MatrixId;
  /** In which it says what the plan does not say. */
  readonly words: SheetWords;
  readonly width: number;
  readonly height: number;
  readonly title: TitleBlock;
  readonly centre: Centre;
  readonly sides: { readonly [S in SideName]: Side };
  readonly grids: readonly Grid[];
  readonly people: readonly PersonColumn[];
  /** Where the next person's column goes; present while editing only. */
  readonly nextPerson: Rect | null;
  readonly legend: Legend;
}

export type SideName = 'north' | 'east' | 'south' | 'west';

/** Corners are links; the two people grids right of the matrix are duties. */
export type GridName = 'northWest' | 'northEast' | 'southEast' | 'southWest' | 'peopleNorth' | 'peopleSouth';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Text already broken into lines. A vertical block reads bottom to top: its lines are placed as if it were turned by -90°. */
export interface TextBlock {
  /** The whole text, unbroken and uncut. */
  readonly text: string;
  readonly box: Rect;
  readonly vertical: boolean;
  readonly fontSize: number;
  readonly weight: FontWeight;
  readonly align: 'start' | 'middle' | 'end';
  /** Anchor points of the baselines, in scene coordinates. */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** True where text was cut; the last line then ends in an ellipsis. */
  readonly cut: boolean;
}

/** One side of the X: a row stack (north, south) or a column stack (east, west). Item 1 stands nearest the centre. */
export interface Side {
  readonly name: SideName;
  readonly role: Role;
  readonly box: Rect;
  /** The arrangement's name for the role, in its triangle of the X. */
  readonly label: TextBlock;
  readonly items: readonly ItemBox[];
  /** Where the next item goes; present while editing only. */
  readonly next: Rect | null;
}

export interface ItemBox {
  readonly item: ItemId;
  readonly role: Role;
  /** 1 nearest the centre. */
  readonly place: number;
  readonly box: Rect;
  readonly code: TextBlock;
  readonly text: TextBlock;
}

export interface PersonColumn {
  readonly participant: ParticipantId;
  readonly person: PersonId;
  readonly box: Rect;
  readonly name: TextBlock;
}

/** A cross-table. Cells are arithmetic on rows and columns (`cellAt`), never objects. */
export interface Grid {
  readonly name: GridName;
  readonly box: Rect;
  /** Top to bottom. */
  readonly rows: readonly GridRow[];
  /** Left to right. */
  readonly columns: readonly GridColumn[];
}

/** A row keeps its identity between two scenes while nothing in it changed, so that it need not be drawn again. */
export interface GridRow {
  readonly item: ItemId;
  readonly y: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface GridColumn {
  /** An item in a corner, a person in a people grid. */
  readonly id: ItemId | PersonId;
  readonly x: number;
  readonly width: number;
}

/** A mark at the centre of a cell. `step` is the place of the level in its scale, 0 the strongest: it chooses shape and fill. */
export interface Mark {
  readonly column: ItemId | PersonId;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly level: string;
  readonly step: number;
  readonly negative: boolean;
}

export interface Centre {
  readonly box: Rect;
  /** The box in the middle that holds the true north. */
  readonly heart: Rect;
  readonly trueNorth: TextBlock;
}

export interface TitleBlock {
  readonly box: Rect;
  readonly heading: TextBlock;
  /** Unit, level, period, owner, revision, date, status: label and value. */
  readonly fields: readonly { readonly label: TextBlock; readonly value: TextBlock }[];
}

export interface Legend {
  readonly box: Rect;
  /** What the symbols of a scale are about, before its entries. */
  readonly headings: readonly TextBlock[];
  /** How an adverse effect looks; absent where the matrix has none. */
  readonly negative: { readonly mark: Mark; readonly text: TextBlock } | null;
  readonly entries: readonly {
    readonly scale: 'strength' | 'duty';
    readonly level: ScaleLevel;
    readonly mark: Mark;
    readonly text: TextBlock;
  }[];
}
