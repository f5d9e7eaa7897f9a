import type { Paper } from './paper.ts';

/** One page of a document, laid out to the millimetre: nothing about it is left to the program that prints. */
export interface Page {
  readonly paper: Paper;
  /** HTML of what is on it, placed in millimetres from its top left corner. Every text in it is escaped. */
  readonly body: string;
  /** What the foot of the page says, before the page number. */
  readonly footer: readonly string[];
  /** The smallest type on it, in points. */
  readonly smallestPoints: number;
}
