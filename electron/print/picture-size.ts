import { HostError } from '#shared/host/reply.ts';
import type { PngRequest } from './port.ts';

/** Chromium draws no surface with a longer edge; beyond it pictures come out blank or blurred. */
const LONGEST_EDGE = 16_384;
/** Four bytes to a pixel, several times over, while it is drawn and packed. */
const MOST_PIXELS = 128_000_000;

/** @throws HostError `tooLarge` where no browser draws so many pixels, `badInput` for sizes that are none */
export function checkPictureSize({ width, height, scale }: PngRequest): void {
  const edges = [width, height];
  if (!edges.every((edge) => Number.isInteger(edge) && edge > 0) || !(scale > 0)) {
    throw new HostError(
      'badInput',
      `A picture of ${width} by ${height} pixels, ${scale} times as large, cannot be drawn.`,
      'Choose another size.',
    );
  }
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  if (Math.max(wide, high) <= LONGEST_EDGE && wide * high <= MOST_PIXELS) return;
  throw new HostError(
    'tooLarge',
    `The picture would have ${wide} by ${high} pixels, more than can be drawn at once.`,
    'Choose a smaller scale, or a format that has no pixels, such as SVG or PDF.',
  );
}
