import type { RecordSet } from '#shared/plan/record-set.ts';

/** The least that any check must do: look at every field of every record once. */
export function fieldsIn(records: RecordSet): number {
  let fields = 0;
  for (const record of records) {
    for (const value of Object.values(record)) if (value !== null && value !== '') fields += 1;
  }
  return fields;
}

/** The least that a search without an index must do: look for the words in every text. */
export function holds(records: RecordSet, query: string): number {
  let hits = 0;
  for (const record of records) {
    for (const value of Object.values(record)) {
      if (typeof value === 'string' && value.toLowerCase().includes(query)) hits += 1;
    }
  }
  return hits;
}
