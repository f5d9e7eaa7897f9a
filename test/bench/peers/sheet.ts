import type { BoardPage, Scene } from '../board/board-page.ts';

/** The matrix that every page shows. */
export const scene: Scene = await fetch('/scene.json').then((answer) => answer.json());

/** The element to draw into. */
export const sheet = document.getElementById('sheet') ?? document.body;

/** Levels of the scale, the strongest first; a click goes through them and then clears. */
const GLYPHS: readonly string[] = ['●', '○', '△'];

export function next(step: number | null): number | null {
  const following = (step ?? -1) + 1;
  return following < GLYPHS.length ? following : null;
}

/** The sign of a step; an empty cell has none. */
export function glyphOf(step: number | null): string {
  return step === null ? '' : (GLYPHS[step] ?? '');
}

export function stepOf(glyph: unknown): number | null {
  const step = typeof glyph === 'string' ? GLYPHS.indexOf(glyph) : -1;
  return step < 0 ? null : step;
}

/** How large the sheet is seen where all of it fits into the window. */
export function scaleToFit({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(innerWidth / width, innerHeight / height);
}

/** Tells the bench that everything is there. */
export function ready(board: BoardPage): void {
  Object.assign(window, { board });
  document.body.classList.add('is-full');
}
