import type { Role } from '../records/fields.ts';

/** What an item of each role is called in a label. */
export const ROLE_NAMES: { readonly [R in Role]: string } = {
  longTerm: 'long-term objective',
  annual: 'annual objective',
  priority: 'priority',
  measure: 'measure',
};

/** A count with its noun: 1 priority, 2 priorities. */
export function plural(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
