import type { Rect } from '#shared/matrix/scene.ts';

/** A point of a freeform as pptxgenjs takes it, relative to the shape's box. */
export type FreeformPoint =
  | { readonly x: number; readonly y: number; readonly moveTo?: boolean }
  | {
      readonly x: number;
      readonly y: number;
      readonly curve: {
        readonly type: 'arc';
        readonly hR: number;
        readonly wR: number;
        readonly stAng: number;
        readonly swAng: number;
      };
    }
  | { readonly close: true };

/** How many numbers follow a command. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, h: 1, v: 1, a: 7, z: 0 };

/**
 * The points of a path of the sheet. It knows the commands that those paths use: M, L, h, v, z, and `a` for clockwise half
 * circles between two points of equal height.
 * @throws Error at any other command
 */
export function pointsOf(d: string, box: Rect): readonly FreeformPoint[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].map(([, command = '', rest = '']): FreeformPoint => {
    const numbers = (rest.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    if (numbers.length !== NUMBERS[command])
      throw new Error(`A path of the sheet has a new command: ${command}${rest}`);
    const [one = 0, two = 0] = numbers;
    switch (command) {
      case 'z':
        return { close: true };
      case 'h':
        x += one;
        break;
      case 'v':
        y += one;
        break;
      case 'a': {
        const to = numbers[5] ?? 0;
        x += to;
        const curve = { type: 'arc', wR: one, hR: two, stAng: to > 0 ? 180 : 0, swAng: 180 } as const;
        return { x: x - box.x, y: y - box.y, curve };
      }
      default:
        x = one;
        y = two;
    }
    const at = { x: x - box.x, y: y - box.y };
    return command === 'M' ? { ...at, moveTo: true } : at;
  });
}
