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

/** Which role stands on which side of the X. What practitioners call it and its roles, `SheetWords` say. */
export interface Arrangement {
  readonly name: ArrangementName;
  readonly roles: { readonly [S in SideName]: Role };
}

/** Sides in the order in which practitioners read a sheet; the people come last. */
export const READING_ORDER: readonly SideName[] = ['south', 'west', 'north', 'east'];

function arrangement(name: ArrangementName, [north, east, south, west]: AroundTheClock): Arrangement {
  return { name, roles: { north, east, south, west } };
}

export const ARRANGEMENTS: { readonly [N in ArrangementName]: Arrangement } = {
  compass: arrangement('compass', ['priority', 'measure', 'longTerm', 'annual']),
  jackson: arrangement('jackson', ['priority', 'measure', 'longTerm', 'annual']),
  taste: arrangement('taste', ['priority', 'measure', 'longTerm', 'annual']),
  automotive: arrangement('automotive', ['annual', 'priority', 'measure', 'longTerm']),
};
