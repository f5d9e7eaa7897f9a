import { ROLES, type Role } from '../records/fields.ts';

/** Whether two roles meet in a corner of the X: neighbours on the ring long-term – annual – priority – measure. */
export function adjacentRoles(a: Role, b: Role): boolean {
  const distance = Math.abs(ROLES.indexOf(a) - ROLES.indexOf(b));
  return distance === 1 || distance === ROLES.length - 1;
}

/** Records by role, each list in the order in which they came. */
export function byRole<R extends { readonly role: Role }>(
  records: Iterable<R>,
): { readonly [K in Role]: readonly R[] } {
  const result: { [K in Role]: R[] } = { longTerm: [], annual: [], priority: [], measure: [] };
  for (const record of records) result[record.role].push(record);
  return result;
}
