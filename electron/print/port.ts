export interface PrintRequest {
  /**
   * A whole document that stands alone: its paper size comes from `@page`, its headings become the outline. Fonts of
   * the app need no `@font-face` in it, see fonts.ts. Scripts in it are not run and nothing is fetched for it.
   */
  readonly html: string;
}

/** Turns a print document into a file. Implemented over a local Chromium and, on the desktop, over a hidden window. */
export interface PrintPort {
  /**
   * A vector PDF with text that can be searched, tags and an outline.
   * @throws HostError `noChromium` where there is no browser to print with
   */
  pdf(request: PrintRequest): Promise<Uint8Array>;
  /** Lets go of the browser; a later call starts it again. */
  close(): Promise<void>;
}

/** A document that is not drawn by then will never be. */
export const PRINT_TIMEOUT_MS = 60_000;
