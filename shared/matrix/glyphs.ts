import type { Mark } from './scene.ts';

export interface MarkPath {
  /** SVG path data in scene coordinates. */
  readonly d: string;
  /** Filled with the ink, else drawn as an outline. */
  readonly filled: boolean;
}

type Shape = (x: number, y: number, radius: number) => string;

const circle: Shape = (x, y, r) =>
  `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 1 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 1 ${round(-2 * r)} 0z`;

/** A polygon inscribed in a circle a little larger than the mark, so that it weighs as much as a disc. */
function polygon(corners: number, turn: number, grow: number): Shape {
  return (x, y, radius) => {
    const points = Array.from({ length: corners }, (_, index) => {
      const angle = turn + (index * 2 * Math.PI) / corners;
      return `${round(x + radius * grow * Math.cos(angle))} ${round(y + radius * grow * Math.sin(angle))}`;
    });
    return `M${points.join('L')}z`;
  };
}

const UP = -Math.PI / 2;
const triangle = polygon(3, UP, 1.2);
const square = polygon(4, Math.PI / 4, 1.15);
const diamond = polygon(4, UP, 1.15);
const cross: Shape = (x, y, r) =>
  `M${round(x - r * 0.8)} ${round(y - r * 0.8)}L${round(x + r * 0.8)} ${round(y + r * 0.8)}M${round(x + r * 0.8)} ${round(y - r * 0.8)}L${round(x - r * 0.8)} ${round(y + r * 0.8)}`;

export type MarkShape = 'circle' | 'triangle' | 'square' | 'diamond' | 'cross';

const DRAWN: { readonly [S in MarkShape]: Shape } = { circle, triangle, square, diamond, cross };

/** By step of the scale, the strongest first: shape and fill tell the steps apart without colour. */
const LOOKS: readonly { readonly shape: MarkShape; readonly filled: boolean }[] = [
  { shape: 'circle', filled: true },
  { shape: 'circle', filled: false },
  { shape: 'triangle', filled: false },
  { shape: 'square', filled: true },
  { shape: 'square', filled: false },
  { shape: 'diamond', filled: true },
  { shape: 'diamond', filled: false },
  { shape: 'triangle', filled: true },
  { shape: 'cross', filled: false },
];

/** How the marks of a step look, 0 the strongest. */
export function lookOf(step: number): { readonly shape: MarkShape; readonly filled: boolean } {
  return LOOKS[Math.min(step, LOOKS.length - 1)] ?? { shape: 'circle', filled: true };
}

/** Letters that look like the shapes, for texts and tables. */
const LETTERS = ['●', '○', '△', '■', '□', '◆', '◇', '▲', '✕'] as const;

/** The letter for a step of a scale, 0 the strongest. */
export function glyphOf(step: number): string {
  return LETTERS[Math.min(step, LETTERS.length - 1)] ?? '●';
}

/**
 * A mark as one path. An adverse effect keeps the shape of its step with a minus sign through it that sticks out on both
 * sides; inside a filled shape the sign is left open, since ink on ink would not be seen.
 */
export function markPath({ x, y, radius, step, negative }: Mark): MarkPath {
  const { shape, filled } = lookOf(step);
  const outline = DRAWN[shape](x, y, radius);
  if (!negative) return { d: outline, filled };
  return { d: outline + (filled ? slot : bar)(x, y, radius), filled };
}

const bar: Shape = (x, y, r) => `M${round(x - r * 1.5)} ${round(y)}h${round(r * 3)}`;

/** Runs against the direction of the shapes, so that the non-zero fill rule opens it inside and fills it outside. */
const slot: Shape = (x, y, r) => {
  const [half, thick] = [r * 1.5, r * 0.62];
  return `M${round(x - half)} ${round(y + thick / 2)}h${round(half * 2)}v${round(-thick)}h${round(-half * 2)}z`;
};

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
