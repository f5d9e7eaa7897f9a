import type { Input, Output } from '#shared/host/calls.ts';
import { SAVING } from '#shared/host/file-types.ts';
import type { PackPreview, SavedFile } from '#shared/host/replies.ts';
import { writeFileSafely } from '../../exchange/safe-write.ts';
import type { Files } from '../files.ts';
import type { Jobs } from '../jobs.ts';
import type { Plans } from '../plans.ts';
import type { HostServices } from '../services.ts';
import { exported } from './exporters.ts';
import { pictureOf } from './picture.ts';
import { PackPreviews } from './preview.ts';
import { drawingOf } from './sheet.ts';
import { type ExportSource, exportSource } from './source.ts';

/** Plans as files for others. */
export class Exports {
  readonly #services: HostServices;
  readonly #files: Files;
  readonly #plans: Plans;
  readonly #jobs: Jobs;
  readonly #previews = new PackPreviews();

  constructor(services: HostServices, files: Files, plans: Plans, jobs: Jobs) {
    this.#services = services;
    this.#files = files;
    this.#plans = plans;
    this.#jobs = jobs;
  }

  /** Writes the file whole or, where it is refused or cancelled, not at all. */
  save({ plan, file, choice, language, job }: Input<'export.save'>): Promise<SavedFile> {
    const path = this.#files.pathFor(file, SAVING[choice.format]);
    return this.#jobs.run(job, async (work) => {
      const { print } = this.#services;
      const content = await exported(choice, this.#source(plan, language), { print, work });
      writeFileSafely(path, content);
      return { file, name: this.#files.nameOf(file), bytes: content.byteLength };
    });
  }

  preview(input: Input<'export.preview'>): Promise<PackPreview> {
    return this.#previews.page(input, this.#source(input.plan, input.language));
  }

  async picture({
    plan,
    matrix,
    arrangement,
    scale,
    language,
  }: Input<'export.picture'>): Promise<Output<'export.picture'>> {
    const source = this.#source(plan, language);
    const drawing = drawingOf(source.view(matrix), arrangement, source.words);
    const png = await pictureOf(drawing, scale, this.#services.print);
    return { png: Buffer.from(png).toString('base64'), svg: drawing.svg };
  }

  #source(plan: Input<'export.save'>['plan'], language: Input<'export.save'>['language']): ExportSource {
    return exportSource(this.#plans.session(plan).file, language, this.#services.now());
  }
}
