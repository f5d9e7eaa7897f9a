import type { RecordSet } from '../plan/record-set.ts';
import { automotive } from './automotive.ts';
import { homelessness } from './homelessness.ts';

/** A plan that comes with the program. It is copied before anybody edits it. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly build: () => RecordSet;
}

/** The first is the one that a new person sees. */
export const SAMPLES = [
  {
    id: 'automotive',
    title: 'Components Division',
    build: automotive,
  },
  {
    id: 'homelessness',
    title: 'Ending homelessness together',
    build: homelessness,
  },
] as const satisfies readonly Sample[];

export type SampleName = (typeof SAMPLES)[number]['id'];

/** The records of a sample, with the same ids every time. */
export function buildSample(name: SampleName): RecordSet {
  const found = SAMPLES.find(({ id }) => id === name);
  if (!found) throw new Error(`There is no sample called ${name}.`);
  return found.build();
}
