import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import { sceneToThumbnail } from '#shared/matrix/thumbnail.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { writeFileSafely } from '../exchange/safe-write.ts';
import type { HostServices } from './services.ts';

/** More than this is no thumbnail, whoever has put it there. In bytes. */
const MOST_BYTES = 256 * 1024;

/** People edit in bursts; a picture of each step would be seen by nobody. In milliseconds. */
const PAUSE = 3000;

/**
 * Small pictures of recent plans, kept in the data folder beside what else the program remembers and never in a plan.
 * They show no text. None of them is anybody's work: what cannot be drawn, written or read is done without.
 */
export class Thumbnails {
  readonly #folder: string;
  readonly #services: HostServices;
  /** What is to be drawn anew, by the path of the plan. */
  readonly #due = new Map<string, { readonly draw: () => void; readonly timer: NodeJS.Timeout }>();

  constructor(services: HostServices) {
    this.#folder = join(services.setting.folders.data, 'thumbnails');
    this.#services = services;
  }

  /** Calls `draw` when nothing more has come for a while, or at `finish`, whichever is first. */
  soon(path: string, draw: () => void): void {
    clearTimeout(this.#due.get(path)?.timer);
    const timer = setTimeout(() => this.finish(path), PAUSE);
    timer.unref();
    this.#due.set(path, { draw, timer });
  }

  /** Draws what is due, because the plan is about to be closed. */
  finish(path: string): void {
    const due = this.#due.get(path);
    if (!due) return;
    clearTimeout(due.timer);
    this.#due.delete(path);
    this.#try(due.draw);
  }

  /** Draws a matrix and keeps the picture for the plan at this path. */
  draw(path: string, records: RecordSet, matrix: MatrixId): void {
    this.#try(() => {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSafely(this.#pathOf(path), thumbnailOf(records, matrix));
    });
  }

  /** The picture as an address that a page can show; null where there is none. */
  dataUrl(path: string): string | null {
    try {
      const drawing = readFileSync(this.#pathOf(path), 'utf8');
      return drawing.length <= MOST_BYTES && drawing.startsWith('<svg ') ? dataUrlOf(drawing) : null;
    } catch {
      return null;
    }
  }

  has(path: string): boolean {
    return this.dataUrl(path) !== null;
  }

  /** Takes away all pictures but those of these plans. */
  keepOnly(paths: readonly string[]): void {
    this.#try(() => {
      if (!existsSync(this.#folder)) return;
      const kept = new Set(paths.map((path) => this.#nameOf(path)));
      for (const name of readdirSync(this.#folder)) {
        if (!kept.has(name)) rmSync(join(this.#folder, name), { force: true });
      }
    });
  }

  #pathOf(path: string): string {
    return join(this.#folder, this.#nameOf(path));
  }

  /** Paths are too long and too telling for the name of a file. */
  #nameOf(path: string): string {
    return `${this.#services.sha256(path).slice(0, 32)}.svg`;
  }

  #try(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#services.log(error);
    }
  }
}

/** No word of it is seen, so its language does not matter. @throws MissingRecordError where the matrix is not whole */
export function thumbnailOf(records: RecordSet, matrix: MatrixId): string {
  const view = matrixView(records, matrix);
  const arrangement = ARRANGEMENTS[view.matrix.arrangement];
  return sceneToThumbnail(
    layoutMatrix(view, arrangement, bundledMeasurer, { mode: 'read', words: SHEET_WORDS.en }),
  );
}

export function dataUrlOf(drawing: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(drawing, 'utf8').toString('base64')}`;
}
