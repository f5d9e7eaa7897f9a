import { realpathSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { HostError } from '#shared/host/reply.ts';

const PLACEHOLDER = '{plan}';

/** The file that is meant for one of the plans: `{plan}` in its name stands for the plan's own name. */
export function targetFor(named: string, plan: string): string {
  return named.replaceAll(PLACEHOLDER, basename(plan, extname(plan)));
}

/**
 * An export must not take the place of anybody's work, nor of another export.
 * @throws HostError
 */
export function checkTargets(plans: readonly string[], named: readonly string[]): void {
  const taken = new Map<string, string>();
  for (const plan of plans) {
    for (const name of named) {
      const to = targetFor(name, plan);
      refusePlan(to, plans);
      const path = realPath(to);
      if (taken.has(path)) {
        throw new HostError(
          'badInput',
          `${basename(to)} would be written twice${taken.get(path) === plan ? '' : ', for more than one plan'}.`,
          taken.get(path) === plan
            ? 'Give each format a file of its own.'
            : `Put ${PLACEHOLDER} into its name, which stands for the name of each plan.`,
        );
      }
      taken.set(path, plan);
    }
  }
}

function refusePlan(to: string, plans: readonly string[]): void {
  const isPlan = plans.some((plan) => realPath(to) === realPath(plan));
  if (!isPlan && !['.hoshin', '.catchball'].includes(extname(to).toLowerCase())) return;
  throw new HostError(
    'badInput',
    `${basename(to)} is not written, because it would take the place of a plan or a catchball file.`,
    'Give the export a name that ends as its format does, such as .pdf.',
  );
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
