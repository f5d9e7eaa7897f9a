import type { ExportChoice } from '#shared/host/exporting.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { planOf } from '#shared/plan/queries/scales.ts';
import type { Work } from '../../exchange/work.ts';
import type { ExportSource } from './source.ts';

type SlidesChoice = Extract<ExportChoice, { readonly format: 'pptx' }>;

export async function slides(choice: SlidesChoice, source: ExportSource, work: Work): Promise<Uint8Array> {
  const { presentationOf } = await import('../../exchange/pptx/presentation.ts');
  const views = source.matrices(choice.matrices).map((matrix) => source.view(matrix));
  const [first] = views;
  return presentationOf(
    {
      title: planOf(source.records)?.title || source.file.meta.name,
      author: first?.owner?.name ?? '',
      matrices: views.map((view) => ({
        view,
        arrangement: ARRANGEMENTS[choice.arrangement ?? view.matrix.arrangement],
      })),
      language: source.language,
      steps: choice.steps,
    },
    work,
  );
}
