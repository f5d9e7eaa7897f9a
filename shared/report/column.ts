import type { ReportColumn } from './section.ts';

/** A column of a table; `share` is of its width, beside the shares of the others. */
export function column(heading: string, share: number, align: ReportColumn['align'] = 'start'): ReportColumn {
  return { heading, share, align };
}
