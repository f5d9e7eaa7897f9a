import { withFonts } from '../../print/fonts.ts';
import type { PrintPort } from '../../print/port.ts';
import type { Drawing } from './sheet.ts';

/**
 * A drawing as PNG.
 * @param scale pixels of the picture to one of the drawing
 * @throws HostError as the print port does, `tooLarge` where it would have too many pixels
 */
export function pictureOf(
  { svg, width, height }: Drawing,
  scale: number,
  print: Pick<PrintPort, 'png'>,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const html = withFonts(
    `<!doctype html><html><head><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style></head><body>${svg}</body></html>`,
  );
  return print.png({ html, width, height, scale, ...(signal && { signal }) });
}
