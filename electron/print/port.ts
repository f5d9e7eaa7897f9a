/** What a person reads of a PDF before opening it: in the list of files, in an archive, in the title of the window. */
export interface PdfMetadata {
  readonly title: string;
  /** Who answers for what is in it; empty where nobody is named. */
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
}

interface DocumentRequest {
  /**
   * A whole document that stands alone. Fonts of the app need no `@font-face` in it, see fonts.ts. Scripts in it are
   * not run and nothing is fetched for it.
   */
  readonly html: string;
  /** Ends the work with HostError `cancelled`, and with it whatever was opened for it. */
  readonly signal?: AbortSignal;
}

/** The paper size comes from `@page` in the document; its headings become the outline. */
export interface PdfRequest extends DocumentRequest {
  /** Left as Chromium sets it where it is not given. */
  readonly metadata?: PdfMetadata;
}

export interface PngRequest extends DocumentRequest {
  /** Of the part of the document that is shown, from its top left corner, in whole CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture to a CSS pixel. */
  readonly scale: number;
}

/** Turns a document into a file. Implemented over a local Chromium and, on the desktop, over a hidden window. */
export interface PrintPort {
  /**
   * A vector PDF with text that can be searched, tags and an outline.
   * @throws HostError `noChromium` where there is no browser to print with, `cancelled` once the signal says so
   */
  pdf(request: PdfRequest): Promise<Uint8Array>;
  /**
   * A picture without transparency, `width` times `scale` by `height` times `scale` pixels.
   * @throws HostError as `pdf`, and `tooLarge` where no browser draws so many pixels
   */
  png(request: PngRequest): Promise<Uint8Array>;
  /** Lets go of the browser; a later call starts it again. */
  close(): Promise<void>;
}

/** A document that is not drawn by then will never be, however many pages it has. */
export const PRINT_TIMEOUT_MS = 300_000;
