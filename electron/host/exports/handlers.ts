import type { Jobs } from '../jobs.ts';
import type { Handlers } from '../router.ts';
import type { Exports } from './exports.ts';

type ExportCall = Extract<keyof Handlers, `export.${string}` | 'job.cancel'>;

/** The calls about files for others, and the one that ends long work. */
export function exportHandlers(exports: Exports, jobs: Jobs): Pick<Handlers, ExportCall> {
  return {
    'export.save': (input) => exports.save(input),
    'export.preview': (input) => exports.preview(input),
    'export.picture': (input) => exports.picture(input),
    'job.cancel': ({ job }) => {
      jobs.cancel(job);
      return null;
    },
  };
}
