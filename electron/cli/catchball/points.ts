import { HostError } from '#shared/host/reply.ts';
import type { Item } from '#shared/plan/records/records.ts';

/**
 * The item that a person names by its code or id.
 * @param where is named in the error message, such as "round 2"
 * @throws HostError that lists what there is
 */
export function itemNamed(items: readonly Item[], name: string, where: string): Item {
  const found = items.find(({ id, code }) => code === name || id === name);
  if (found) return found;
  throw new HostError(
    'badInput',
    `There is no item called ${name} in ${where}.`,
    `There are: ${items.map(({ code }) => code).join(', ')}.`,
  );
}

/** "P3, K2,K5" as single names. */
export function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
