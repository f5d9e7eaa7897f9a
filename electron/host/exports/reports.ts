import type { ExportChoice } from '#shared/host/exporting.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { htmlPage } from '#shared/report/html-page.ts';
import { linearListSection } from '#shared/report/linear-list.ts';
import { reportMarkdown } from '#shared/report/markdown.ts';
import { planPage, planReport, type SectionsOfMatrix } from '#shared/report/plan-report.ts';
import type { ExportSource } from './source.ts';

type ReportChoice = Extract<ExportChoice, { readonly format: 'md' | 'html' }>;

/** A report of the chosen matrices: words alone as Markdown, with their sheets as an HTML page. */
export function report({ format, matrices, arrangement }: ReportChoice, source: ExportSource): string {
  const records = source.part(matrices);
  const { language } = source;
  const ofMatrix: SectionsOfMatrix = (view) => [linearListSection(records, view, language)];
  return format === 'md'
    ? reportMarkdown(planReport(records, language, ofMatrix))
    : htmlPage(planPage(records, language, { ofMatrix, measurer: bundledMeasurer, arrangement }));
}
