import type { ArrangementName, Role } from '../plan/records/fields.ts';
import type { SideName } from './scene.ts';

type Ring =
  | readonly ['longTerm', 'annual', 'priority', 'measure']
  | readonly ['annual', 'priority', 'measure', 'longTerm']
  | readonly ['priority', 'measure', 'longTerm', 'annual']
  | readonly ['measure', 'longTerm', 'annual', 'priority'];
type Reversed<T extends readonly unknown[]> = T extends readonly [infer First, ...infer Rest]
  ? readonly [...Reversed<Rest>, First]
  : readonly [];

/** Sides clockwise from north. Only the ring long-term – annual – priority – measure, either way round, keeps linked roles in shared corners. */
type AroundTheClock = Ring | Reversed<Ring>;

/** Which role stands on which side of the X, and what its practitioners call it. */
export interface Arrangement {
  readonly name: ArrangementName;
  readonly title: string;
  readonly roles: { readonly [S in SideName]: Role };
  readonly labels: { readonly [R in Role]: string };
}

/** Sides in the order in which practitioners read a sheet; the people come last. */
export const READING_ORDER: readonly SideName[] = ['south', 'west', 'north', 'east'];

interface Definition {
  readonly name: ArrangementName;
  readonly title: string;
  readonly clockwise: AroundTheClock;
  readonly labels: Arrangement['labels'];
}

function arrangement({ name, title, clockwise, labels }: Definition): Arrangement {
  const [north, east, south, west] = clockwise;
  return { name, title, labels, roles: { north, east, south, west } };
}

export const ARRANGEMENTS: { readonly [N in ArrangementName]: Arrangement } = {
  compass: arrangement({
    name: 'compass',
    title: 'Compass',
    clockwise: ['priority', 'measure', 'longTerm', 'annual'],
    labels: {
      longTerm: 'Breakthrough objectives',
      annual: 'Annual objectives',
      priority: 'Improvement priorities',
      measure: 'Targets to improve',
    },
  }),
  jackson: arrangement({
    name: 'jackson',
    title: 'Jackson A3-X',
    clockwise: ['priority', 'measure', 'longTerm', 'annual'],
    labels: { longTerm: 'Results', annual: 'Strategies', priority: 'Tactics', measure: 'Process' },
  }),
  taste: arrangement({
    name: 'taste',
    title: 'TASTE',
    clockwise: ['priority', 'measure', 'longTerm', 'annual'],
    labels: { longTerm: 'Aspirations', annual: 'Strategies', priority: 'Tactics', measure: 'Evidence' },
  }),
  automotive: arrangement({
    name: 'automotive',
    title: 'Automotive',
    clockwise: ['annual', 'priority', 'measure', 'longTerm'],
    labels: {
      longTerm: 'Long-term objectives',
      annual: 'Annual objectives',
      priority: 'Improvement priorities',
      measure: 'Targets to improve',
    },
  }),
};
