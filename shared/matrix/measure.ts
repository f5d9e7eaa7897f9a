/** Weights of the bundled faces that the sheet uses. */
export type FontWeight = 400 | 600;

/**
 * Knows how wide a run of text is. One implementation serves the editor, print and the command line, so that a
 * line breaks at the same place everywhere.
 */
export interface TextMeasurer {
  /**
   * Advance width in pixels of one unbroken run at `fontSize` pixels. Never negative, proportional to `fontSize`, and
   * additive: the width of two runs together is the sum of their widths.
   */
  width(text: string, fontSize: number, weight: FontWeight): number;
}
